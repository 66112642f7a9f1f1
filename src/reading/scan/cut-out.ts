import { PNG } from 'pngjs'
import type { Box } from '../../core/agreement/reading.ts'
import { type ColourPicture, drawForReader, openForDrawing } from './rasterise.ts'

/** Pixels of a page's shorter side: an A4 page at 200 dpi. */
const SHORT_SIDE = 1_654

/** What is shown around the place, as parts of the page's shorter side: enough to know it again on paper. */
const BESIDE = 0.05
const ABOVE = 0.02

const cropped = ({ width, height, rgba }: ColourPicture, { x0, y0, x1, y1 }: Box): ColourPicture | null => {
  const [left, top] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))]
  const [right, bottom] = [Math.min(width, Math.ceil(x1)), Math.min(height, Math.ceil(y1))]
  if (right <= left || bottom <= top) return null
  const row = (right - left) * 4
  const cut = new Uint8Array(row * (bottom - top))
  for (let y = top; y < bottom; y += 1) {
    const from = (y * width + left) * 4
    cut.set(rgba.subarray(from, from + row), (y - top) * row)
  }
  return { width: right - left, height: bottom - top, rgba: cut }
}

/**
 * The picture (PNG, about 200 dpi) of a place on page `page` (from 1) of a PDF, `box` in points of the page as it is shown,
 * with a little of what stands around it; null where there is no such page or place.
 */
export const cutOut = async (pdf: Uint8Array, page: number, box: Box): Promise<Uint8Array | null> => {
  const document = await openForDrawing(pdf).catch(() => null)
  if (document === null) return null
  try {
    if (page < 1 || page > document.getPageCount()) return null
    const { originalWidth, originalHeight } = document.getPage(page - 1).getOriginalSize()
    const short = Math.min(originalWidth, originalHeight)
    const drawn = await drawForReader(document, page, (SHORT_SIDE * originalWidth) / short)
    if (drawn === null) return null
    const scale = drawn.width / originalWidth
    const [beside, above] = [short * BESIDE, short * ABOVE]
    const cut = cropped(drawn, {
      x0: (box.x0 - beside) * scale,
      y0: (box.y0 - above) * scale,
      x1: (box.x1 + beside) * scale,
      y1: (box.y1 + above) * scale,
    })
    if (cut === null) return null
    const { width, height, rgba } = cut
    return PNG.sync.write({ width, height, data: rgba }, { colorType: 2, inputColorType: 6, deflateLevel: 4 })
  } finally {
    document.destroy()
  }
}
