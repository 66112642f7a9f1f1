import { plainBook } from '../src/core/agreement/book.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import type { Result } from '../src/core/result.ts'
import { createDocumentWriter } from '../src/writing/document-writer.ts'
import { SAMPLE_PROVINCE_OFFICE, SAMPLE_REGENCY_OFFICE } from './sample-province.ts'
import { scannedPdf } from './scanned-pdf.ts'
import { SAMPLE_WITH_MISTAKES } from './with-mistakes.ts'

const written = (result: Result<Uint8Array>): Uint8Array => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const first = <T>(list: readonly T[]): T => {
  const [item] = list
  if (item === undefined) throw new Error('the sample is empty')
  return item
}

/** The sample's documents by file name, as an office would have them lying about: one of each kind that can be read. */
export const sampleDocuments = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const writer = createDocumentWriter({ printed: KPU_PROFILE })
  return new Map([
    ['nusa-contoh-2025-dengan-kesalahan.pdf', written(await writer.bookPdf(plainBook(SAMPLE_WITH_MISTAKES)))],
    ['nusa-contoh-2025-kepala-bagian-teknis.docx', written(await writer.docx(first(SAMPLE_PROVINCE_OFFICE.slice(4))))],
    ['nusa-contoh-2025.xlsx', written(await writer.xlsx(SAMPLE_PROVINCE_OFFICE))],
    ['contoh-hilir-2025-ketua-pindaian.pdf', await scannedPdf(written(await writer.pdf(first(SAMPLE_REGENCY_OFFICE))))],
  ])
}
