import { type Bitmap, between, type Raster } from './raster.ts'

/** A page is sampled at every third pixel: about 100 dpi. */
const STEP = 3
const STEEPEST = 10
const MOST_POINTS = 60_000

/** How a page leans: `angle` in degrees (clockwise positive), and how sharply its lines part at that angle. */
export type Lean = { readonly angle: number; readonly sharpness: number }

type Points = { readonly xs: Float32Array; readonly ys: Float32Array; readonly height: number }

/** Upper edges of the ink, sampled; with `sideways` the page is looked at turned by a quarter. */
const inkEdges = ({ width, height, data }: Bitmap, sideways: boolean): Points => {
  const xs: number[] = []
  const ys: number[] = []
  for (let y = STEP; y < height; y += STEP) {
    for (let x = STEP; x < width; x += STEP) {
      const before = sideways ? data[y * width + x - STEP] : data[(y - STEP) * width + x]
      if (data[y * width + x] !== 1 || before === 1) continue
      xs.push((sideways ? y : x) / STEP)
      ys.push((sideways ? x : y) / STEP)
    }
  }
  const every = Math.max(1, Math.ceil(xs.length / MOST_POINTS))
  const keep = (values: number[]): Float32Array => Float32Array.from(values.filter((_, i) => i % every === 0))
  return { xs: keep(xs), ys: keep(ys), height: (sideways ? width : height) / STEP }
}

const sharpnessAt = ({ xs, ys, height }: Points, angle: number): number => {
  const slope = Math.tan((angle * Math.PI) / 180)
  const margin = 2000
  const counts = new Float32Array(Math.ceil(height) + 2 * margin)
  for (let i = 0; i < xs.length; i += 1) {
    const bin = Math.round((ys[i] ?? 0) - slope * (xs[i] ?? 0)) + margin
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  let sum = 0
  for (let i = 0; i < counts.length; i += 1) sum += (counts[i] ?? 0) ** 2
  return xs.length === 0 ? 0 : sum / xs.length ** 2
}

const best = (points: Points, centre: number, reach: number, step: number): Lean => {
  let found: Lean = { angle: centre, sharpness: -1 }
  for (let angle = centre - reach; angle <= centre + reach + 1e-9; angle += step) {
    const sharpness = sharpnessAt(points, angle)
    if (sharpness > found.sharpness) found = { angle, sharpness }
  }
  return found
}

/** Finds the angle at which text lines and ruling lines are level, within ±10°, to about 0.03°. */
export const leanOf = (ink: Bitmap, sideways = false): Lean => {
  const points = inkEdges(ink, sideways)
  const coarse = best(points, 0, STEEPEST, 0.5)
  const fine = best(points, coarse.angle, 0.5, 0.1)
  return best(points, fine.angle, 0.1, 0.025)
}

/** A map of pixel places. */
export type Place = (x: number, y: number) => readonly [number, number]

/** The picture turned so that lines leaning by `angle` degrees are level, and where each place was before. */
export const levelled = (raster: Raster, angle: number): { raster: Raster; before: Place } => {
  const radians = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const width = Math.ceil(raster.width * Math.abs(cos) + raster.height * Math.abs(sin))
  const height = Math.ceil(raster.width * Math.abs(sin) + raster.height * Math.abs(cos))
  const [cx, cy] = [(raster.width - 1) / 2, (raster.height - 1) / 2]
  const [nx, ny] = [(width - 1) / 2, (height - 1) / 2]
  const before: Place = (x, y) => [cx + (x - nx) * cos - (y - ny) * sin, cy + (x - nx) * sin + (y - ny) * cos]
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const [sx, sy] = before(0, y)
    for (let x = 0; x < width; x += 1) data[y * width + x] = between(raster, sx + x * cos, sy + x * sin)
  }
  return { raster: { width, height, data }, before }
}
