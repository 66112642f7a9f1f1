import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { coverageOf } from './font-coverage.ts'
import { fontBytes, type TypesettingFiles, templatesDirOf } from './typesetting-files.ts'

export type Job = {
  readonly template: 'agreement.typ' | 'book.typ'
  /** What the template prints: plain JSON; strings reach the page as text, never as markup. */
  readonly data: object
  readonly attachment: { readonly bytes: Uint8Array } | null
}

export type Typesetter = { readonly typeset: (job: Job) => Promise<Result<Uint8Array>> }

const ATTACHMENT = 'attachment.bin'
const LOGO = 'logo.bin'

/**
 * One Typst compiler with the product's own fonts. Compiling is synchronous and short (some 10 ms a page); after each
 * document the cache is emptied and a turn of the event loop given, or memory grows without end.
 */
export const createTypesetter = (files: TypesettingFiles & { readonly logo?: Uint8Array } = {}): Typesetter => {
  const workspace = templatesDirOf(files)
  const fonts = fontBytes(files)
  const draws = fonts.map(coverageOf)
  const drawable = (codePoint: number): boolean => draws.every((font) => font(codePoint))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts.map((f) => Buffer.from(f)) }] })
  if (files.logo) compiler.mapShadow(join(workspace, LOGO), Buffer.from(files.logo))

  const compile = ({ template, data, attachment }: Job): Result<Uint8Array> => {
    const shadow = join(workspace, ATTACHMENT)
    if (attachment) compiler.mapShadow(shadow, Buffer.from(attachment.bytes))
    try {
      const json = JSON.stringify({ ...data, logo: files.logo ? `/${LOGO}` : null }, (_, value: unknown) =>
        typeof value === 'string' ? withDrawable(value, drawable) : typeof value === 'bigint' ? String(value) : value,
      )
      const pdf = compiler.pdf(
        { mainFilePath: join(workspace, template), inputs: { data: json } },
        { pdfStandard: attachment ? 'a-3a' : 'a-2a' },
      )
      return ok(new Uint8Array(pdf))
    } catch (error) {
      return refuse(problem('typesetting/failed', '', { reason: reasonOf(error) }))
    } finally {
      if (attachment) compiler.unmapShadow(shadow)
      compiler.evictCache(0)
    }
  }

  return {
    typeset: async (job) => {
      const result = compile(job)
      await new Promise((resolve) => setImmediate(resolve))
      return result
    },
  }
}

const LETTERS = new Intl.Segmenter('id', { granularity: 'grapheme' })

/** Letters that no font of ours can draw, and private ones, become a box: PDF/A forbids them, and a gap would hide them. */
const withDrawable = (text: string, drawable: (codePoint: number) => boolean): string => {
  const fits = (letter: string): boolean =>
    [...letter].every((c) => c === '\n' || (drawable(c.codePointAt(0) ?? 0) && !/\p{Co}/u.test(c)))
  return fits(text)
    ? text
    : Array.from(LETTERS.segment(text), ({ segment }) => (fits(segment) ? segment : '□')).join('')
}

const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  return /message: "((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text.slice(0, 200)
}
