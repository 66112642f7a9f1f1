import { crop, type PixelBox, type Raster } from './raster.ts'
import type { Recogniser, SeenWord } from './recogniser.ts'

/** White around a text that is read by itself, in pixels: letters at the very edge are misread. */
const MARGIN = 14
/** A text lower than this, in pixels at 300 dpi, is one line. */
const ONE_LINE = 60

/** Reads a part of a page by itself; the words' places are those on the page. */
export const readCrop = async (box: PixelBox, raster: Raster, recogniser: Recogniser): Promise<SeenWord[]> => {
  const x0 = Math.max(0, Math.floor(box.x0) - 2)
  const y0 = Math.max(0, Math.floor(box.y0) - 2)
  const picture = crop(raster, { x0, y0, x1: box.x1 + 2, y1: box.y1 + 2 }, MARGIN)
  const seen = await recogniser.read(picture, box.y1 - box.y0 < ONE_LINE ? 'line' : 'block')
  const [dx, dy] = [x0 - MARGIN, y0 - MARGIN]
  return seen.map((w) => ({
    ...w,
    x0: w.x0 + dx,
    y0: w.y0 + dy,
    x1: w.x1 + dx,
    y1: w.y1 + dy,
    top: w.top + dy,
    bottom: w.bottom + dy,
  }))
}
