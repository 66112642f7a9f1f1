/** A grey picture, one byte a pixel: 0 is black, 255 white; rows from the top. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** A black and white picture of the same form: 1 is ink. */
export type Bitmap = Raster

export type PixelBox = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** Grey from red, green, blue and opacity, on white paper. */
export const fromRgba = (width: number, height: number, rgba: Uint8Array): Raster => {
  const data = new Uint8Array(width * height)
  for (let i = 0, p = 0; i < data.length; i += 1, p += 4) {
    const alpha = rgba[p + 3] ?? 255
    const grey = ((rgba[p] ?? 0) * 77 + (rgba[p + 1] ?? 0) * 150 + (rgba[p + 2] ?? 0) * 29) >> 8
    data[i] = alpha === 255 ? grey : 255 - ((((255 - grey) * alpha) / 255) | 0)
  }
  return { width, height, data }
}

/** Cuts out a rectangle (`x1`, `y1` exclusive), with a white margin around it. */
export const crop = (raster: Raster, box: PixelBox, margin = 0): Raster => {
  const x0 = Math.max(0, Math.floor(box.x0))
  const y0 = Math.max(0, Math.floor(box.y0))
  const x1 = Math.min(raster.width, Math.ceil(box.x1))
  const y1 = Math.min(raster.height, Math.ceil(box.y1))
  const width = Math.max(1, x1 - x0) + 2 * margin
  const height = Math.max(1, y1 - y0) + 2 * margin
  const data = new Uint8Array(width * height).fill(255)
  for (let y = y0; y < y1; y += 1) {
    data.set(raster.data.subarray(y * raster.width + x0, y * raster.width + x1), (y - y0 + margin) * width + margin)
  }
  return { width, height, data }
}

/** Paints a rectangle white. */
export const blank = ({ width, height, data }: Raster, box: PixelBox): void => {
  const [x0, x1] = [Math.max(0, Math.floor(box.x0)), Math.min(width, Math.ceil(box.x1))]
  for (let y = Math.max(0, Math.floor(box.y0)); y < Math.min(height, Math.ceil(box.y1)); y += 1) {
    if (x1 > x0) data.fill(255, y * width + x0, y * width + x1)
  }
}

/** Turns a picture clockwise by quarters. */
export const turnRaster = (raster: Raster, quarter: 0 | 1 | 2 | 3): Raster => {
  const { width, height, data } = raster
  if (quarter === 0) return raster
  const turned = new Uint8Array(data.length)
  if (quarter === 2) {
    for (let i = 0; i < data.length; i += 1) turned[data.length - 1 - i] = data[i] ?? 0
    return { width, height, data: turned }
  }
  for (let y = 0; y < height; y += 1) {
    const column = quarter === 1 ? height - 1 - y : y
    for (let x = 0; x < width; x += 1) {
      const row = quarter === 1 ? x : width - 1 - x
      turned[row * height + column] = data[y * width + x] ?? 0
    }
  }
  return { width: height, height: width, data: turned }
}

/** The picture `factor` times as large: averaged when it shrinks, interpolated when it grows. */
export const scaleRaster = (raster: Raster, factor: number): Raster => {
  if (Math.abs(factor - 1) < 0.01) return raster
  const width = Math.max(1, Math.round(raster.width * factor))
  const height = Math.max(1, Math.round(raster.height * factor))
  const data = new Uint8Array(width * height)
  const reach = Math.max(1, Math.ceil(1 / factor))
  for (let y = 0; y < height; y += 1) {
    const sy = (y + 0.5) / factor - 0.5
    for (let x = 0; x < width; x += 1) {
      const sx = (x + 0.5) / factor - 0.5
      data[y * width + x] = reach > 1 ? mean(raster, x / factor, y / factor, reach) : between(raster, sx, sy)
    }
  }
  return { width, height, data }
}

const mean = ({ width, height, data }: Raster, x: number, y: number, reach: number): number => {
  let sum = 0
  let count = 0
  for (let v = Math.floor(y); v < Math.min(height, y + reach); v += 1) {
    for (let u = Math.floor(x); u < Math.min(width, x + reach); u += 1) {
      sum += data[v * width + u] ?? 255
      count += 1
    }
  }
  return count === 0 ? 255 : sum / count
}

/** The grey between four pixels; white outside the picture. */
export const between = ({ width, height, data }: Raster, x: number, y: number): number => {
  const [u, v] = [Math.floor(x), Math.floor(y)]
  if (u < -1 || v < -1 || u >= width || v >= height) return 255
  const [fx, fy] = [x - u, y - v]
  const at = (a: number, b: number): number =>
    a < 0 || b < 0 || a >= width || b >= height ? 255 : (data[b * width + a] ?? 255)
  const upper = at(u, v) * (1 - fx) + at(u + 1, v) * fx
  const lower = at(u, v + 1) * (1 - fx) + at(u + 1, v + 1) * fx
  return upper * (1 - fy) + lower * fy
}

/** The picture as a PGM file, which the recogniser takes without decoding. */
export const toPgm = ({ width, height, data }: Raster): Uint8Array => {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const file = new Uint8Array(head.length + data.length)
  file.set(head)
  file.set(data, head.length)
  return file
}
