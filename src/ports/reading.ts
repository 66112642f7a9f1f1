import type { Box, Reading } from '../core/agreement/reading.ts'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import type { InputFile } from './file.ts'
import type { CancelSignal } from './runtime.ts'

/** How far the reading of one file has come; `page` counts from 1, `pages` is null until it is known. */
export type ReadingProgress = {
  readonly file: number
  readonly name: string
  readonly stage: 'opening' | 'recognising' | 'understanding' | 'done'
  readonly page: number
  readonly pages: number | null
}

/** One file of a batch after reading (a ZIP becomes several): its pages' sizes in points, or why it could not be read. */
export type ReadFile = {
  readonly name: string
  readonly format: 'text' | 'docx' | 'xlsx' | 'pdf' | 'image' | 'interchange' | 'unknown'
  readonly pages: readonly { readonly width: number | null; readonly height: number | null }[]
  readonly problem: Problem | null
}

/** Documents in: the agreements of all files of a batch, and each file's own outcome. One bad file never loses the others. */
export type BatchReading = Reading & { readonly files: readonly ReadFile[] }

export type DocumentReader = {
  readonly read: (
    files: readonly InputFile[],
    options?: { readonly onProgress?: (progress: ReadingProgress) => void; readonly signal?: CancelSignal },
  ) => Promise<BatchReading>
  /** A picture (PNG) of one page of a file, `width` pixels wide; null where the format has no pages to show. */
  readonly pagePicture: (file: InputFile, page: number, width: number) => Promise<Uint8Array | null>
  /** A picture (PNG) of a place on one page of a PDF, with a little around it; null where it cannot be drawn. */
  readonly cutOut: (file: InputFile, page: number, box: Box) => Promise<Uint8Array | null>
  /** What the QR codes on each page of a PDF say; no pages where it cannot be drawn. */
  readonly pageCodes: (file: InputFile, signal?: CancelSignal) => Promise<readonly (readonly string[])[]>
  /** Pictures of pages (JPEG, PNG, TIFF) as one PDF in grey, in their order; refuses with `file/…`. */
  readonly picturesAsPdf: (files: readonly InputFile[]) => Promise<Result<Uint8Array>>
  /** Ends the workers. */
  readonly close: () => Promise<void>
}
