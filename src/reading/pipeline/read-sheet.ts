import type { InputFile } from '../../ports/file.ts'
import type { ReadContext } from '../limits/read-context.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal, refusal } from '../limits/reading-refusal.ts'
import { picturePages } from '../scan/picture-pages.ts'
import { picturePdf } from '../scan/picture-pdf.ts'
import type { Raster } from '../scan/raster.ts'
import { drawForRecognition, openForDrawing } from '../scan/rasterise.ts'
import { readQrCodes } from '../scan/read-qr.ts'
import type { CodesAnswer, PdfAnswer } from './reader-job.ts'

const contextFor = (limits: ReadingLimits, fileName: string): ReadContext => ({
  limits,
  fileName,
  onPage: () => undefined,
})

/** What the QR codes on each page of a PDF say; no pages where it cannot be drawn. */
export const pageCodes = async (
  file: InputFile,
  limits: ReadingLimits,
  onPage: (page: number, pages: number) => void,
): Promise<CodesAnswer> => {
  const document = await openForDrawing(file.bytes).catch(() => null)
  if (document === null) return { kind: 'codes', pages: [] }
  try {
    const count = Math.min(document.getPageCount(), limits.pages)
    const pages: (readonly string[])[] = []
    for (let page = 1; page <= count; page += 1) {
      onPage(page, count)
      pages.push(readQrCodes((await drawForRecognition(document, page)).raster))
    }
    return { kind: 'codes', pages }
  } finally {
    document.destroy()
  }
}

/** Pictures of pages as one PDF, in the order they came; or why one of them is none. */
export const picturesAsPdf = (files: readonly InputFile[], limits: ReadingLimits): PdfAnswer => {
  try {
    const pages: Raster[] = []
    for (const { name, bytes } of files) {
      const context = contextFor(limits, name)
      if (bytes.length > limits.fileBytes) throw refusal('file/broken', name)
      for (const page of picturePages(bytes, context)) pages.push(page())
    }
    return { kind: 'pdf', pdf: picturePdf(pages), problem: null }
  } catch (error) {
    if (error instanceof ReadingRefusal) return { kind: 'pdf', pdf: null, problem: error.problem }
    throw error
  }
}
