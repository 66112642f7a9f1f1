import { inkOf, whitened } from './clean-picture.ts'
import { type Bitmap, crop, type Raster, turnRaster } from './raster.ts'
import type { Recogniser } from './recogniser.ts'
import { type Lean, leanOf, levelled, type Place } from './skew.ts'
import { withoutSpecks } from './specks.ts'

/** A page standing upright and level, and where each of its pixels is in the picture as it came. */
export type Upright = { readonly raster: Raster; readonly before: Place }

/** Quarter turns clockwise. */
export type Quarter = 0 | 1 | 2 | 3

/** The stretch of a page that is tried to see which way up it reads, in pixels at 300 dpi. */
const STRIP = { width: 1600, height: 330 }

/** The part of the page with the most ink, as large as the strip. */
const inkiest = ({ width, height, data }: Bitmap): { x0: number; y0: number; x1: number; y1: number } => {
  const rows = new Uint32Array(height)
  for (let y = 0; y < height; y += 1) {
    let ink = 0
    for (let x = 0; x < width; x += 2) ink += data[y * width + x] ?? 0
    // A row that is nearly all ink is a line or a shadow, no text.
    rows[y] = ink > width * 0.3 ? 0 : ink
  }
  let [best, top, sum] = [-1, 0, 0]
  for (let y = 0; y < height; y += 1) {
    sum += (rows[y] ?? 0) - (y >= STRIP.height ? (rows[y - STRIP.height] ?? 0) : 0)
    if (sum > best) [best, top] = [sum, Math.max(0, y - STRIP.height + 1)]
  }
  const x0 = Math.max(0, Math.round((width - STRIP.width) / 2))
  return { x0, y0: top, x1: Math.min(width, x0 + STRIP.width), y1: Math.min(height, top + STRIP.height) }
}

/** How many letters of the page's fullest lines can be read with confidence. */
export const legibility = async (raster: Raster, recogniser: Recogniser): Promise<number> => {
  const words = await recogniser.read(crop(raster, inkiest(inkOf(raster)), 20), 'block')
  return words
    .filter((word) => /^\p{L}{3,}[.,;:]?$/u.test(word.text) && word.confidence > 0.6)
    .reduce((sum, word) => sum + word.text.length * word.confidence, 0)
}

const turnedBefore = ({ width, height }: Raster, quarter: Quarter): Place => {
  if (quarter === 1) return (x, y) => [y, height - 1 - x]
  if (quarter === 2) return (x, y) => [width - 1 - x, height - 1 - y]
  if (quarter === 3) return (x, y) => [width - 1 - y, x]
  return (x, y) => [x, y]
}

/** The page after a quarter turn clockwise, and after that levelled. */
const stood = (raster: Raster, quarter: Quarter, angle: number): Upright => {
  const turned = turnRaster(raster, quarter)
  const back = turnedBefore(raster, quarter)
  if (Math.abs(angle) < 0.08) return { raster: turned, before: back }
  const level = levelled(turned, angle)
  return { raster: level.raster, before: (x, y) => back(...level.before(x, y)) }
}

/** The same page upside down. */
export const overturned = ({ raster, before }: Upright): Upright => {
  const back = turnedBefore(raster, 2)
  return { raster: turnRaster(raster, 2), before: (x, y) => before(...back(x, y)) }
}

/** The page with white paper, clean of specks. */
export const cleaned = (raster: Raster): Raster => {
  const white = whitened(raster)
  return withoutSpecks(white, inkOf(white))
}

const sideways = (flat: Lean, side: Lean): boolean => side.sharpness > flat.sharpness * 1.15

/** Where a pixel of the picture as it came stands on the upright page: the way back of `before`. */
export const after = ({ before }: Upright): Place => {
  const [ox, oy] = before(0, 0)
  const [ax, ay] = before(1, 0)
  const [bx, by] = before(0, 1)
  const [a, b, c, d] = [ax - ox, ay - oy, bx - ox, by - oy]
  const scale = a * d - b * c
  return (x, y) => [(d * (x - ox) - c * (y - oy)) / scale, (a * (y - oy) - b * (x - ox)) / scale]
}

/** Levels a page whose upright direction is known. */
export const levelPage = (raster: Raster, quarter: Quarter): Upright => {
  const { angle } = leanOf(inkOf(turnRaster(raster, quarter)))
  return stood(raster, quarter, angle)
}

/**
 * Stands a cleaned page upright: turned by quarters as its lines run, levelled within ±10°. A page that stands on its head
 * is not noticed here: see `overturned`.
 */
export const uprightPage = async (raster: Raster, recogniser: Recogniser): Promise<Upright> => {
  const ink = inkOf(raster)
  const flat = leanOf(ink)
  const side = leanOf(ink, true)
  if (!sideways(flat, side)) return stood(raster, 0, flat.angle)
  const ways = [stood(raster, 1, -side.angle), stood(raster, 3, -side.angle)] as const
  const [right, left] = [await legibility(ways[0].raster, recogniser), await legibility(ways[1].raster, recogniser)]
  return right >= left ? ways[0] : ways[1]
}
