import { mkdir, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Agreement } from '../core/agreement/agreement.ts'
import { plainBook } from '../core/agreement/book.ts'
import type { Result } from '../core/result.ts'
import type { DocumentWriter } from '../ports/writing.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import { parseArguments } from './arguments.ts'
import { openInputs, readAgreements, reasonOf } from './inputs.ts'
import { interchangeOf, printJson } from './interchange-file.ts'
import { reportUnread } from './report-unread.ts'
import { say } from './say.ts'
import { UsageRefusal } from './usage-refusal.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE, type World } from './world.ts'

const FORMATS = ['pdf', 'docx', 'xlsx'] as const
type Format = (typeof FORMATS)[number]

type Options = { readonly qr?: string; readonly draft: boolean; readonly attach: boolean }

/** `ikrar write FILE --out PLACE`: agreements into the official document. */
export const write: Command = async (args, world) => {
  const { values, positionals } = parseArguments('write', args, {
    format: { type: 'string' },
    out: { type: 'string', default: '-' },
    agreement: { type: 'string' },
    qr: { type: 'string' },
    draft: { type: 'boolean', default: false },
    'no-attachment': { type: 'boolean', default: false },
  })
  if (positionals.length !== 1) throw new UsageRefusal('error/one-file', { command: 'write' })
  const format = formatOf(values.format, values.out, world)
  if (values.out === '-' && world.terminal.outIsTerminal) throw new UsageRefusal('error/binary-to-terminal')
  const reading = await readAgreements(await openInputs('write', positionals, world), world)
  if (reportUnread(reading, world)) return EXIT_UNREADABLE
  const doubts = reading.notes.length
  if (doubts > 0) world.terminal.error(`${say(world.language, 'write/doubts', { count: doubts })}\n`)
  const name = positionals[0] ?? ''
  const chosen = choose(reading.agreements, values.agreement, name, world)
  const options = {
    ...(values.qr === undefined ? {} : { qr: values.qr }),
    draft: values.draft,
    attach: !values['no-attachment'],
  }
  const parts = (await isFolder(values.out)) ? chosen.map((agreement) => [agreement]) : [chosen]
  if (format === 'docx' && parts.some((part) => part.length !== 1)) {
    throw new UsageRefusal('error/several-agreements', { name, count: chosen.length })
  }
  const writer = await world.writer()
  for (const [i, agreements] of parts.entries()) {
    const result = await typeset(writer, agreements, format, options)
    if (!result.ok) {
      world.terminal.error(`ikrar: ${problemSentence(result.problem, world.language)}\n`)
      return EXIT_UNREADABLE
    }
    const path =
      parts.length === 1 && !(await isFolder(values.out))
        ? values.out
        : join(values.out, fileName(agreements, i, format))
    await put(path, result.value, world)
  }
  return EXIT_GOOD
}

const formatOf = (asked: string | undefined, out: string, { language }: World): Format => {
  const named = FORMATS.find((format) => `.${format}` === extname(out).toLowerCase())
  if (asked === undefined) return named ?? 'pdf'
  const format = FORMATS.find((one) => one === asked)
  if (format !== undefined) return format
  const reason = say(language, 'reason/choices', { choices: FORMATS.join(', ') })
  throw new UsageRefusal('error/option-value', { option: '--format', command: 'write', reason })
}

const choose = (
  all: readonly Agreement[],
  asked: string | undefined,
  name: string,
  { language }: World,
): readonly Agreement[] => {
  if (asked === undefined) return all
  if (!/^[1-9]\d{0,5}$/.test(asked)) {
    const reason = say(language, 'reason/whole-number')
    throw new UsageRefusal('error/option-value', { option: '--agreement', command: 'write', reason })
  }
  const one = all[Number(asked) - 1]
  if (one === undefined) throw new UsageRefusal('error/no-such-agreement', { name, count: all.length, number: asked })
  return [one]
}

const typeset = (
  writer: DocumentWriter,
  agreements: readonly Agreement[],
  format: Format,
  options: Options,
): Promise<Result<Uint8Array>> => {
  const [first, ...rest] = agreements
  if (format === 'xlsx') return writer.xlsx(agreements)
  if (first === undefined) return writer.bookPdf(plainBook([]))
  if (format === 'docx') return writer.docx(first)
  const settings = {
    draft: options.draft,
    ...(options.qr === undefined ? {} : { qr: options.qr }),
    ...(options.attach ? { attachment: dataOf(agreements) } : {}),
  }
  return rest.length === 0 ? writer.pdf(first, settings) : writer.bookPdf(plainBook(agreements), settings)
}

/** The data inside the document: what reads the file back needs no recognition. */
const dataOf = (agreements: readonly Agreement[]) => ({
  name: 'ikrar.json',
  mimeType: 'application/json',
  bytes: new TextEncoder().encode(
    printJson({ ...interchangeOf({ agreements, origins: [], notes: [], files: [] }), notes: undefined }),
  ),
})

const isFolder = async (path: string): Promise<boolean> =>
  path.endsWith('/') ||
  (path !== '-' &&
    (await stat(path).then(
      (s) => s.isDirectory(),
      () => false,
    )))

/** "03-2024-bagian-perencanaan.pdf": its place in the set, the year, whose it is. */
const fileName = (agreements: readonly Agreement[], index: number, format: Format): string => {
  const first = agreements[0]
  const words = `${first?.year ?? ''} ${first?.unit || first?.firstParty.position || 'perjanjian'}`
  const slug = words.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return `${String(index + 1).padStart(2, '0')}-${slug.join('-').slice(0, 80)}.${format}`
}

const put = async (path: string, bytes: Uint8Array, { terminal, language }: World): Promise<void> => {
  if (path === '-') {
    await terminal.out(bytes)
    return
  }
  try {
    if (path.includes('/')) await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, bytes)
  } catch (error) {
    throw new UsageRefusal('error/cannot-write', { name: path, reason: reasonOf(error, language) })
  }
  terminal.error(`${say(language, 'write/written', { path })}\n`)
}
