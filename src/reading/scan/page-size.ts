import { type Raster, scaleRaster } from './raster.ts'
import { withoutLonePixels } from './specks.ts'

/** An A4 page at 300 dpi, in pixels: what recognition works on. */
const SHORT = 2480
const LONG = 3508
/** Small pictures are not blown up further than this: it adds nothing. */
const MOST_GROWTH = 3

/**
 * Brings a picture of unknown resolution to about 300 dpi, taking it for an A4 page; `points` is the points of the shown
 * page that one pixel of the result measures.
 */
export const atWorkingSize = (raster: Raster): { raster: Raster; width: number; height: number; points: number } => {
  const [short, long] = [Math.min(raster.width, raster.height), Math.max(raster.width, raster.height)]
  const factor = Math.min(SHORT / short, LONG / long, MOST_GROWTH)
  // Within a tenth of 300 dpi the picture is sharper as it is.
  // Dust is single pixels as it was scanned; enlarged it would look like full stops.
  const dusted = withoutLonePixels(raster)
  const scaled = Math.abs(factor - 1) < 0.12 ? dusted : scaleRaster(dusted, factor)
  const points = 72 / 300
  return { raster: scaled, width: scaled.width * points, height: scaled.height * points, points }
}
