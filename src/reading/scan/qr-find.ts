import type { Bitmap, Raster } from './raster.ts'

/** The middle of one of the three large squares of a code, in pixels, and how wide a module is there. */
export type Finder = { readonly x: number; readonly y: number; readonly module: number }

/** Ink and paper told apart where both are most uniform (Otsu). */
export const inkOf = ({ width, height, data }: Raster): Bitmap => {
  const counts = new Float64Array(256)
  for (const grey of data) counts[grey] = (counts[grey] ?? 0) + 1
  const all = counts.reduce((sum, n, grey) => sum + n * grey, 0)
  let [best, limit, below, sumBelow] = [0, 128, 0, 0]
  for (let grey = 0; grey < 255; grey += 1) {
    below += counts[grey] ?? 0
    sumBelow += (counts[grey] ?? 0) * grey
    const above = data.length - below
    if (below === 0 || above === 0) continue
    const spread = below * above * (sumBelow / below - (all - sumBelow) / above) ** 2
    if (spread > best) [best, limit] = [spread, grey]
  }
  return { width, height, data: data.map((grey) => (grey <= limit ? 1 : 0)) }
}

/** Whether five runs are dark, light, dark, light, dark as 1:1:3:1:1. */
const isFinder = (runs: readonly number[]): boolean => {
  const module = runs.reduce((sum, run) => sum + run, 0) / 7
  return (
    module >= 1.5 &&
    runs.every((run, i) => Math.abs(run - module * (i === 2 ? 3 : 1)) <= module * (i === 2 ? 1.2 : 0.7))
  )
}

/** The runs up and down, or left and right, through a dark point, and where their middle is; null where they are no finder. */
const across = (
  { width, height, data }: Bitmap,
  x: number,
  y: number,
  dx: 0 | 1,
): { middle: number; module: number } | null => {
  const end = dx === 1 ? width : height
  const ink = (at: number): number =>
    at < 0 || at >= end ? -1 : (data[dx === 1 ? y * width + at : at * width + x] ?? -1)
  const start = dx === 1 ? x : y
  const runs = [0, 0, 0, 0, 0]
  const walk = (by: 1 | -1): number => {
    let at = start
    for (const [i, colour] of [1, 0, 1].entries()) {
      while (ink(at) === colour) {
        runs[2 + by * i] = (runs[2 + by * i] ?? 0) + 1
        at += by
      }
    }
    return at
  }
  const [before, after] = [walk(-1), walk(1)]
  // The point itself was counted both ways.
  runs[2] = (runs[2] ?? 0) - 1
  return isFinder(runs)
    ? { middle: (before + after + 1) / 2, module: runs.reduce((sum, run) => sum + run, 0) / 7 }
    : null
}

const SOME = 40

/** What looks like the corners of codes on a page, those seen in most rows first. */
export const findersOn = (ink: Bitmap): readonly Finder[] => {
  const { width, height, data } = ink
  const seen: { x: number; y: number; module: number; times: number }[] = []
  const look = (x: number, y: number): void => {
    const vertical = across(ink, Math.floor(x), y, 0)
    const level = vertical && across(ink, Math.floor(x), Math.floor(vertical.middle), 1)
    if (!vertical || !level || vertical.module > level.module * 1.5 || level.module > vertical.module * 1.5) return
    const [cx, cy, module] = [level.middle, vertical.middle, (level.module + vertical.module) / 2]
    const near = seen.find((s) => Math.abs(s.x - cx) < 3 * module && Math.abs(s.y - cy) < 3 * module)
    if (near) near.times += 1
    else seen.push({ x: cx, y: cy, module, times: 1 })
  }
  for (let y = 0; y < height; y += 2) {
    let runs = [0, 0, 0, 0, 0]
    let colour = 0
    let length = 0
    for (let x = 0; x <= width; x += 1) {
      const now = x === width ? -1 : (data[y * width + x] ?? 0)
      if (now === colour) {
        length += 1
        continue
      }
      runs = [...runs.slice(1), length]
      if (colour === 1 && isFinder(runs)) look(x - (runs[4] ?? 0) - (runs[3] ?? 0) - (runs[2] ?? 0) / 2, y)
      colour = now
      length = 1
    }
  }
  return seen.sort((a, b) => b.times - a.times).slice(0, SOME)
}
