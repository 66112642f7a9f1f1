import { join } from 'node:path'
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { coverageOf } from './font-coverage.ts'
import { fontBytes, type TypesettingFiles, templatesDirOf } from './typesetting-files.ts'

export type Job = {
  readonly template: 'agreement.typ' | 'book.typ' | 'drawn-pages.typ' | 'signature-mark.typ'
  /** What the template prints: plain JSON; strings reach the page as text, never as markup. */
  readonly data: object
  /** Files to embed, by the places of `attachmentPath`. */
  readonly attachments: readonly Uint8Array[]
  /** The emblems of this document, by the places of `logoPath`; with none the first is that of the installation, if there is one. */
  readonly logos: readonly Uint8Array[]
}

export type Typesetter = {
  readonly typeset: (job: Job) => Promise<Result<Uint8Array>>
  /** What the template tells under a label, of each place where it does. */
  readonly told: (job: Job, label: string) => Promise<Result<readonly unknown[]>>
}

const pathOf = (kind: string) => (place: number) => `/${kind}-${place}.bin`

/** Where a template reads the attachment or emblem of this place (from 0). */
export const attachmentPath = pathOf('attachment')
export const logoPath = pathOf('logo')

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

  const compiled = <T>({ template, data, attachments, ...job }: Job, make: (args: CompileDocArgs) => T): Result<T> => {
    const logos = job.logos.length === 0 && files.logo ? [files.logo] : job.logos
    const shadows = [
      ...attachments.map((bytes, i) => ({ path: join(workspace, attachmentPath(i)), bytes })),
      ...logos.map((bytes, i) => ({ path: join(workspace, logoPath(i)), bytes })),
    ]
    for (const { path, bytes } of shadows) compiler.mapShadow(path, Buffer.from(bytes))
    try {
      const json = JSON.stringify({ ...data, logo: logos.length > 0 ? logoPath(0) : null }, (_, value: unknown) =>
        typeof value === 'string' ? withDrawable(value, drawable) : typeof value === 'bigint' ? String(value) : value,
      )
      return ok(make({ mainFilePath: join(workspace, template), inputs: { data: json } }))
    } catch (error) {
      return refuse(problem('typesetting/failed', '', { reason: reasonOf(error) }))
    } finally {
      for (const { path } of shadows) compiler.unmapShadow(path)
      compiler.evictCache(0)
    }
  }

  /** A mark goes into another document, whose structure it is no part of. */
  const standardOf = (job: Job) =>
    job.template === 'signature-mark.typ'
      ? { pdfStandard: 'a-2b', pdfTags: false }
      : { pdfStandard: job.attachments.length > 0 ? 'a-3a' : 'a-2a' }

  return {
    typeset: async (job) => {
      const result = compiled(job, (args) => new Uint8Array(compiler.pdf(args, standardOf(job))))
      await turn()
      return result
    },
    told: async (job, label) => {
      const result = compiled(job, (args): readonly unknown[] => {
        const found: unknown = compiler.query(args, { selector: `<${label}>`, field: 'value' })
        return Array.isArray(found) ? found : []
      })
      await turn()
      return result
    },
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

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
