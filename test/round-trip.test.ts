import { afterAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE } from '../samples/sample-province.ts'
import { agreementToInterchange } from '../src/contract/agreement-mapping.ts'
import type { Agreement } from '../src/core/agreement/agreement.ts'
import { plainBook } from '../src/core/agreement/book.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import type { InputFile } from '../src/ports/file.ts'
import { createDocumentReader } from '../src/reading/document-reader.ts'
import { createDocumentWriter } from '../src/writing/document-writer.ts'
import { written } from './golden/written.ts'
import { score } from './score.ts'

const writer = createDocumentWriter({ printed: KPU_PROFILE })
const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../src/reading/worker.ts', import.meta.url),
  workers: 1,
})
afterAll(() => reader.close())

const gold = SAMPLE_PROVINCE.map(agreementToInterchange)

const each = (ending: string, write: (agreement: Agreement) => Promise<Uint8Array>): Promise<InputFile[]> =>
  Promise.all(SAMPLE_PROVINCE.map(async (a, i) => ({ name: `${i}.${ending}`, bytes: await write(a) })))

const FORMATS: readonly { readonly what: string; readonly files: () => Promise<readonly InputFile[]> }[] = [
  { what: 'Word documents', files: () => each('docx', async (a) => written(await writer.docx(a))) },
  { what: 'PDFs', files: () => each('pdf', async (a) => written(await writer.pdf(a))) },
  {
    what: 'the book with its table of contents',
    files: async () => [{ name: 'buku.pdf', bytes: written(await writer.bookPdf(plainBook(SAMPLE_PROVINCE))) }],
  },
  {
    what: 'the workbook',
    files: async () => [{ name: 'semua.xlsx', bytes: written(await writer.xlsx(SAMPLE_PROVINCE)) }],
  },
]

describe.each(FORMATS)('what Ikrar wrote as $what', ({ files }) => {
  test('it reads back to the letter: every row, figure, name, date and signature', async () => {
    const reading = await reader.read(await files())
    expect(reading.files.filter((file) => file.problem !== null)).toEqual([])
    const read = reading.agreements.map(agreementToInterchange)
    expect(score(gold, read).f1).toEqual(Object.fromEntries(Object.keys(score(gold, gold).f1).map((f) => [f, 1])))
    expect(read).toEqual(gold)
  })
})
