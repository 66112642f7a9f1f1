import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import type { Raster } from './raster.ts'

/** No page is drawn larger than this, whatever its MediaBox says: 20 megapixels, an A3 page at 300 dpi. */
const MOST_PIXELS = 20_000_000
/** Pages whose shorter side is longer than this (points) are pictures measured in pixels; A3 is 842. */
const LONGEST_PAPER = 900
const SHORT_SIDE = 2480

let library: Promise<PDFiumLibrary> | null = null

const pdfium = (): Promise<PDFiumLibrary> => {
  library ??= PDFiumLibrary.init()
  return library
}

/** Opens a PDF for drawing; close it with `destroy`. Throws where it cannot be opened. */
export const openForDrawing = async (bytes: Uint8Array): Promise<PDFiumDocument> => (await pdfium()).loadDocument(bytes)

/** Pixels a point so that a page comes out at 300 dpi, within bounds. */
const recognitionScale = (width: number, height: number): number => {
  const short = Math.min(width, height)
  const wanted = short > LONGEST_PAPER ? SHORT_SIDE / short : 300 / 72
  return Math.min(wanted, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)))
}

/** Draws page `number` (from 1) in grey for recognition; `points` is the points a pixel measures. */
export const drawForRecognition = async (
  document: PDFiumDocument,
  number: number,
): Promise<{ raster: Raster; points: number }> => {
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = recognitionScale(originalWidth, originalHeight)
  const drawn = await page.render({ scale, colorSpace: 'Gray', renderFormFields: true })
  const data = Uint8Array.from(drawn.data.subarray(0, drawn.width * drawn.height))
  return { raster: { width: drawn.width, height: drawn.height, data }, points: originalWidth / drawn.width }
}

export type ColourPicture = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

/** Draws page `number` (from 1) in colour, `width` pixels wide, within bounds; null where there is no such page. */
export const drawForReader = async (
  document: PDFiumDocument,
  number: number,
  width: number,
): Promise<ColourPicture | null> => {
  if (number < 1 || number > document.getPageCount()) return null
  const page = document.getPage(number - 1)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const bound = Math.sqrt(MOST_PIXELS / Math.max(1, originalWidth * originalHeight))
  const drawn = await page.render({
    scale: Math.min(width / originalWidth, bound),
    colorSpace: 'BGRA',
    renderFormFields: true,
  })
  return { width: drawn.width, height: drawn.height, rgba: drawn.data }
}
