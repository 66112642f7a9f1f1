import { PNG } from 'pngjs'
import { drawForReader, openForDrawing } from '../../src/reading/scan/rasterise.ts'

/** A print as an office scanner sees it: a picture a page, 200 dpi, as files that a form takes. */
export const scannedPages = async (pdf: Uint8Array) => {
  const document = await openForDrawing(pdf)
  const pages: { name: string; mimeType: string; buffer: Buffer }[] = []
  for (let page = 1; page <= document.getPageCount(); page += 1) {
    const drawn = await drawForReader(document, page, 1_654)
    if (drawn === null) throw new Error(`the print has no page ${page}`)
    const { width, height, rgba } = drawn
    const buffer = PNG.sync.write({ width, height, data: rgba }, { colorType: 0, inputColorType: 6 })
    pages.push({ name: `halaman-${page}.png`, mimeType: 'image/png', buffer })
  }
  document.destroy()
  return pages
}
