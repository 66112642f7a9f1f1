import type { Box, Reading } from '../../core/agreement/reading.ts'
import type { Problem } from '../../core/problem.ts'
import type { WorkbookSheet } from '../../core/workbook.ts'
import type { InputFile } from '../../ports/file.ts'
import type { ReadFile } from '../../ports/reading.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import type { ReadingProfile } from '../meaning/reading-profile.ts'

/** What is wanted of a workbook: the cells of all sheets as a list has them, or of the first as it is shown. */
export type Cells = 'plain' | 'shown'

/** What a worker is asked. Everything here and below crosses threads: plain data only. */
export type ReaderJob =
  | {
      readonly kind: 'read'
      readonly file: InputFile
      readonly limits: ReadingLimits
      readonly agency: ReadingProfile
    }
  | {
      readonly kind: 'picture'
      readonly file: InputFile
      readonly limits: ReadingLimits
      readonly page: number
      readonly width: number
    }
  | { readonly kind: 'workbook'; readonly cells: Cells; readonly file: InputFile; readonly limits: ReadingLimits }
  | {
      readonly kind: 'cut-out'
      readonly file: InputFile
      readonly limits: ReadingLimits
      readonly page: number
      readonly box: Box
    }
  | { readonly kind: 'codes'; readonly file: InputFile; readonly limits: ReadingLimits }
  | { readonly kind: 'pdf'; readonly files: readonly InputFile[]; readonly limits: ReadingLimits }

/** One file read: `reading` counts files from 0 as if this one were alone. */
export type DocumentAnswer = {
  readonly kind: 'document'
  readonly file: ReadFile
  readonly reading: Reading
}

/** A file of an archive: its bytes, or why it was not taken out. */
export type ArchivedFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly problem: null }
  | { readonly name: string; readonly bytes: null; readonly problem: Problem }

/** The sheets of a workbook, or why they were not read. */
export type WorkbookAnswer = {
  readonly kind: 'workbook'
  readonly sheets: readonly WorkbookSheet[]
  readonly problem: Problem | null
}

/** What the QR codes on each page say. */
export type CodesAnswer = { readonly kind: 'codes'; readonly pages: readonly (readonly string[])[] }

/** Pictures put together as one PDF, or why they were not. */
export type PdfAnswer = { readonly kind: 'pdf'; readonly pdf: Uint8Array | null; readonly problem: Problem | null }

export type ReaderAnswer =
  | DocumentAnswer
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }
  | { readonly kind: 'picture'; readonly png: Uint8Array | null }
  | WorkbookAnswer
  | CodesAnswer
  | PdfAnswer

/** What a worker says: that it is up and begins, how far it is, its answer, or that it failed in a way nobody foresaw. */
export type ReaderMessage =
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'progress'
      readonly stage: 'recognising' | 'understanding'
      readonly page: number
      readonly pages: number | null
    }
  | { readonly kind: 'answer'; readonly answer: ReaderAnswer }
  | { readonly kind: 'failed'; readonly reason: string }

export const NOTHING_READ: Reading = { agreements: [], origins: [], notes: [] }

/** The answer for a file that could not be read. */
export const refusedDocument = (
  name: string,
  problem: Problem,
  format: ReadFile['format'] = 'unknown',
): DocumentAnswer => ({
  kind: 'document',
  file: { name, format, pages: [], problem },
  reading: NOTHING_READ,
})
