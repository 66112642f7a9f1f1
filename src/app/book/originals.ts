import type { SignedMark } from '../../core/agreement/book.ts'
import { printedMoment } from '../../core/calendar/printed-moment.ts'
import type { signaturesOfCopies } from '../../db/read/book-rows.ts'

export type SignatureInBook = Awaited<ReturnType<typeof signaturesOfCopies>>[number]

/** A signature as the copy prints it. */
export const markOf = ({ party, how, printed_name, signed_at }: SignatureInBook): SignedMark => ({
  party,
  how,
  name: printed_name,
  when: printedMoment(signed_at),
})

/** The files of these signatures that no later one holds within it: one, or two where one party signed on paper. */
export const originalHashes = (signatures: readonly SignatureInBook[]): readonly string[] => {
  const within = new Set(signatures.map((s) => s.pdf_before))
  return [...new Set(signatures.map((s) => s.pdf_after))].filter((hash) => !within.has(hash))
}

const KINDS = [
  { starts: [0x25, 0x50, 0x44, 0x46], mimeType: 'application/pdf', extension: 'pdf' },
  { starts: [0xff, 0xd8, 0xff], mimeType: 'image/jpeg', extension: 'jpg' },
  { starts: [0x89, 0x50, 0x4e, 0x47], mimeType: 'image/png', extension: 'png' },
  { starts: [0x49, 0x49, 0x2a, 0x00], mimeType: 'image/tiff', extension: 'tif' },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], mimeType: 'image/tiff', extension: 'tif' },
] as const

/** What a signed file is, by its first bytes: a PDF, or the picture of a scan. */
export const kindOf = (bytes: Uint8Array): { readonly mimeType: string; readonly extension: string } =>
  KINDS.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte)) ?? {
    mimeType: 'application/octet-stream',
    extension: 'bin',
  }
