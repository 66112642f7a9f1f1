import type { Bitmap, PixelBox, Raster } from './raster.ts'

/** A pixel darker or lighter than all eight around it by this much is dust or a fault of the scanner, in greys. */
const STRIKING = 48

/** Takes out single pixels that stand out from all their neighbours; strokes, even of one pixel, stay. */
export const withoutLonePixels = (raster: Raster): Raster => {
  const { width, height, data } = raster
  const clean = Uint8Array.from(data)
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const own = data[at] ?? 255
      const [left, right] = [data[at - 1] ?? 255, data[at + 1] ?? 255]
      if (Math.abs(own - left) <= STRIKING || Math.abs(own - right) <= STRIKING) continue
      let [darkest, lightest, sum] = [255, 0, 0]
      for (const row of [at - width, at, at + width]) {
        for (let beside = row - 1; beside <= row + 1; beside += 1) {
          if (beside === at) continue
          const grey = data[beside] ?? 255
          darkest = Math.min(darkest, grey)
          lightest = Math.max(lightest, grey)
          sum += grey
        }
      }
      if (own < darkest - STRIKING || own > lightest + STRIKING) clean[at] = sum / 8
    }
  }
  return { width, height, data: clean }
}

/** Ink of no more pixels than this is a speck at 300 dpi: a full stop has some twenty. */
const SPECK = 12
/** A page with fewer specks than this is clean. */
const FEW = 300

/** A connected piece of ink: how many pixels it has, where it stands, and its first pixels. */
export type Piece = { readonly size: number; readonly box: PixelBox; readonly pixels: readonly number[] }

const pieceAt = ({ width, data }: Bitmap, start: number, seen: Uint8Array, stack: Int32Array): Piece => {
  const pixels: number[] = []
  let [size, top, upper, lower] = [0, 0, start, start]
  let [x0, x1] = [start % width, start % width]
  stack[top++] = start
  seen[start] = 1
  while (top > 0) {
    top -= 1
    const at = stack[top] ?? 0
    size += 1
    upper = Math.min(upper, at)
    lower = Math.max(lower, at)
    x0 = Math.min(x0, at % width)
    x1 = Math.max(x1, at % width)
    if (pixels.length <= SPECK) pixels.push(at)
    for (const row of [at - width, at, at + width]) {
      for (let beside = row - 1; beside <= row + 1; beside += 1) {
        if (data[beside] !== 1 || seen[beside] === 1) continue
        seen[beside] = 1
        stack[top++] = beside
      }
    }
  }
  const box = { x0, y0: Math.floor(upper / width), x1: x1 + 1, y1: Math.floor(lower / width) + 1 }
  return { size, box, pixels }
}

/** The connected pieces of ink, without the outermost pixels of the page. */
export const piecesOf = (ink: Bitmap): Piece[] => {
  const { width, data } = ink
  const seen = new Uint8Array(data.length)
  const stack = new Int32Array(data.length)
  const pieces: Piece[] = []
  for (let at = width + 1; at < data.length - width - 1; at += 1) {
    if (data[at] === 1 && seen[at] === 0) pieces.push(pieceAt(ink, at, seen, stack))
  }
  return pieces
}

/** Paints the specks of a dusty page white, with the grey around them; a clean page is left as it is. */
export const withoutSpecks = (raster: Raster, ink: Bitmap): Raster => {
  const specks = piecesOf(ink).filter(({ size }) => size <= SPECK)
  if (specks.length < FEW) return raster
  const { width } = raster
  const clean = Uint8Array.from(raster.data)
  for (const at of specks.flatMap(({ pixels }) => pixels)) {
    for (const row of [at - width, at, at + width]) if (row > 0) clean.fill(255, row - 1, row + 2)
  }
  return { ...raster, data: clean }
}
