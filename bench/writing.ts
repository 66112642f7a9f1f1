import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_PROVINCE } from '../samples/sample-province.ts'
import type { Agreement } from '../src/core/agreement/agreement.ts'
import { plainBook } from '../src/core/agreement/book.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import type { Result } from '../src/core/result.ts'
import { createDocumentWriter } from '../src/writing/document-writer.ts'
import type { BenchRow } from './row.ts'
import { chromiumMilliseconds } from './writing-chromium.ts'

const DOCUMENTS = 1_000
const COMPARED = 8

const bytesOf = (result: Result<Uint8Array>): Uint8Array => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const milliseconds = async (times: number, work: (i: number) => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  for (let i = 0; i < times; i += 1) await work(i)
  return (performance.now() - start) / times
}

const residentMb = (): number => process.memoryUsage.rss() / 2 ** 20

/** An agreement of some ten printed pages: the secretary's, four times over. */
const tenPages = (): Agreement => {
  const secretary = SAMPLE_PROVINCE[1]
  if (secretary === undefined) throw new Error('the sample has no secretary')
  const objectives = Array.from(
    { length: 70 },
    (_, i) => secretary.objectives[i % secretary.objectives.length],
  ).flatMap((o, i) => (o === undefined ? [] : [{ ...o, no: String(i + 1) }]))
  return { ...secretary, objectives }
}

/** Milliseconds a document by LibreOffice, all of them in one start; null where it is not installed. */
const libreOfficeMilliseconds = (docx: Uint8Array): number | null => {
  const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync)
  if (program === undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-bench-'))
  try {
    const files = Array.from({ length: COMPARED }, (_, i) => join(folder, `${i}.docx`))
    for (const file of files) writeFileSync(file, docx)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const convert = (some: readonly string[]): number => {
      const start = performance.now()
      execFileSync(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...some], {
        stdio: 'ignore',
      })
      return performance.now() - start
    }
    convert(files.slice(0, 1))
    return convert(files) / COMPARED
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Measure = Omit<BenchRow, 'area' | 'beside' | 'ratio' | 'wanted' | 'holds'>
const row = (measure: Measure, rest: Partial<BenchRow> = {}): BenchRow => ({
  area: 'writing',
  beside: null,
  ratio: null,
  wanted: null,
  holds: null,
  ...measure,
  ...rest,
})

const beside = (what: string, theirs: number | null, ours: number): BenchRow[] =>
  theirs === null ? [] : [row({ what, value: theirs, unit: 'ms' }, { beside: 'PDF/A by Typst', ratio: theirs / ours })]

/** Documents a second of every format, memory over a thousand documents, and other programs where they are present. */
export const writing = async (): Promise<readonly BenchRow[]> => {
  const writer = createDocumentWriter({ printed: KPU_PROFILE })
  const long = tenPages()
  const sample = (i: number): Agreement => SAMPLE_PROVINCE[i % SAMPLE_PROVINCE.length] ?? long
  await milliseconds(5, async () => bytesOf(await writer.pdf(long)))
  const ten = await milliseconds(20, async () => bytesOf(await writer.pdf(long)))
  const book = await milliseconds(5, async () => bytesOf(await writer.bookPdf(plainBook(SAMPLE_PROVINCE))))

  await milliseconds(DOCUMENTS / 5, async (i) => bytesOf(await writer.pdf(sample(i))))
  const before = residentMb()
  const each = await milliseconds(DOCUMENTS, async (i) => bytesOf(await writer.pdf(sample(i))))
  const grown = residentMb() - before

  const docx = await milliseconds(30, async (i) => bytesOf(await writer.docx(sample(i))))
  const xlsx = await milliseconds(10, async () => bytesOf(await writer.xlsx(SAMPLE_PROVINCE)))
  const libre = libreOfficeMilliseconds(bytesOf(await writer.docx(long)))
  const chromium = await chromiumMilliseconds(long, COMPARED)
  return [
    row({ what: 'PDF/A of a ten-page agreement', value: ten, unit: 'ms' }, { wanted: '≤ 100', holds: ten <= 100 }),
    ...beside('the same by LibreOffice, from DOCX', libre, ten),
    ...beside('its annex alone by a warm Chromium, no PDF/A', chromium, ten),
    row({ what: 'PDF/A, sample agreements', value: 1_000 / each, unit: 'documents/s' }),
    row(
      { what: `memory more after ${DOCUMENTS} documents`, value: grown, unit: 'MB' },
      { wanted: '≤ 60', holds: grown <= 60 },
    ),
    row({ what: 'memory after all of them', value: before + grown, unit: 'MB' }),
    row({ what: `book of ${SAMPLE_PROVINCE.length} agreements`, value: book, unit: 'ms' }),
    row({ what: 'DOCX', value: 1_000 / docx, unit: 'documents/s' }),
    row({ what: `XLSX of ${SAMPLE_PROVINCE.length} sheets`, value: 1_000 / xlsx, unit: 'workbooks/s' }),
  ]
}
