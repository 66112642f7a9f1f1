import { PNG } from 'pngjs'
import type { ReadContext } from '../limits/read-context.ts'
import { DEFAULT_LIMITS } from '../limits/reading-limits.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { isPicture, picturePages } from './picture-pages.ts'
import { type Raster, scaleRaster } from './raster.ts'
import { drawForReader, openForDrawing } from './rasterise.ts'

/** Nobody looks at a page wider than this, in pixels. */
const WIDEST = 3_000

const greyPng = ({ width, height, data }: Raster): Uint8Array =>
  PNG.sync.write({ width, height, data }, { colorType: 0, inputColorType: 0, deflateLevel: 4 })

const unread = (page: number, context: ReadContext): Error => refusal('file/broken', context.fileName, { page })

/**
 * A picture (PNG) of page `page` (from 1) of a PDF, JPEG, PNG or TIFF, `widthPx` pixels wide: as the file shows it, so
 * that boxes of origin fit on it. Refuses a page that is not there or cannot be drawn.
 */
export const renderPage = async (
  bytes: Uint8Array,
  page: number,
  widthPx: number,
  context: ReadContext = { limits: DEFAULT_LIMITS, fileName: '', onPage: () => undefined },
): Promise<Uint8Array> => {
  const wanted = Math.max(1, Math.min(WIDEST, Math.round(widthPx)))
  if (isPicture(bytes)) {
    const picture = picturePages(bytes, context)[page - 1]
    if (picture === undefined) throw unread(page, context)
    const raster = picture()
    return greyPng(scaleRaster(raster, wanted / raster.width))
  }
  const document = await openForDrawing(bytes).catch(() => {
    throw unread(page, context)
  })
  try {
    const drawn = await drawForReader(document, page, wanted)
    if (drawn === null) throw unread(page, context)
    const { width, height, rgba } = drawn
    return PNG.sync.write({ width, height, data: rgba }, { colorType: 2, inputColorType: 6, deflateLevel: 4 })
  } finally {
    document.destroy()
  }
}
