import type { Bitmap, Raster } from './raster.ts'

/** Side of the squares whose paper colour is taken, in pixels at 300 dpi. */
const TILE = 64
/** Paper is never taken to be darker than this: a dark square is a photograph or a logo. */
const DARKEST_PAPER = 110

const paperOf = ({ width, height, data }: Raster, tx: number, ty: number): number => {
  const counts = new Uint32Array(256)
  let total = 0
  for (let y = ty * TILE; y < Math.min(height, (ty + 1) * TILE); y += 2) {
    for (let x = tx * TILE; x < Math.min(width, (tx + 1) * TILE); x += 2) {
      const grey = data[y * width + x] ?? 255
      counts[grey] = (counts[grey] ?? 0) + 1
      total += 1
    }
  }
  let left = total * 0.2
  for (let grey = 255; grey > 0; grey -= 1) {
    left -= counts[grey] ?? 0
    if (left <= 0) return Math.max(DARKEST_PAPER, grey)
  }
  return 255
}

/** Makes the paper white everywhere: shadows, yellowed paper and uneven light are divided out. */
export const whitened = (raster: Raster): Raster => {
  const { width, height } = raster
  const across = Math.ceil(width / TILE)
  const down = Math.ceil(height / TILE)
  const paper = new Float32Array(across * down)
  for (let ty = 0; ty < down; ty += 1) {
    for (let tx = 0; tx < across; tx += 1) paper[ty * across + tx] = paperOf(raster, tx, ty)
  }
  const tile = (tx: number, ty: number): number =>
    paper[Math.min(down - 1, Math.max(0, ty)) * across + Math.min(across - 1, Math.max(0, tx))] ?? 255
  const data = new Uint8Array(raster.data.length)
  const row = new Float32Array(across + 2)
  for (let y = 0; y < height; y += 1) {
    const v = y / TILE - 0.5
    const ty = Math.floor(v)
    for (let t = 0; t < row.length; t += 1) row[t] = tile(t - 1, ty) * (1 - v + ty) + tile(t - 1, ty + 1) * (v - ty)
    for (let x = 0; x < width; x += 1) {
      const u = x / TILE - 0.5
      const tx = Math.floor(u)
      const light = (row[tx + 1] ?? 255) * (1 - u + tx) + (row[tx + 2] ?? 255) * (u - tx)
      data[y * width + x] = Math.min(255, ((raster.data[y * width + x] ?? 255) * 255) / light)
    }
  }
  return { width, height, data }
}

/** The grey that parts ink from paper best (Otsu), kept within reason for pages with almost no ink. */
export const inkThreshold = ({ data }: Raster): number => {
  const counts = new Float64Array(256)
  for (let i = 0; i < data.length; i += 3) counts[data[i] ?? 255] = (counts[data[i] ?? 255] ?? 0) + 1
  const total = counts.reduce((sum, n) => sum + n, 0)
  const all = counts.reduce((sum, n, grey) => sum + n * grey, 0)
  let [below, belowSum, best, threshold] = [0, 0, -1, 128]
  for (let grey = 0; grey < 255; grey += 1) {
    below += counts[grey] ?? 0
    belowSum += grey * (counts[grey] ?? 0)
    const above = total - below
    if (below === 0 || above === 0) continue
    const difference = belowSum / below - (all - belowSum) / above
    const score = below * above * difference * difference
    if (score > best) [best, threshold] = [score, grey]
  }
  return Math.min(190, Math.max(90, threshold))
}

/** Ink and paper. */
export const inkOf = (raster: Raster, threshold = inkThreshold(raster)): Bitmap => {
  const data = new Uint8Array(raster.data.length)
  for (let i = 0; i < data.length; i += 1) data[i] = (raster.data[i] ?? 255) <= threshold ? 1 : 0
  return { ...raster, data }
}
