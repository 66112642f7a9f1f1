import jpeg from 'jpeg-js'
import { between, fromRgba, type PixelBox, type Raster } from '../../src/reading/scan/raster.ts'

type Point = readonly [number, number]

const dot = ({ width, height, data }: Raster, [x, y]: Point, radius: number, grey: number): void => {
  for (let v = Math.max(0, Math.floor(y - radius)); v <= Math.min(height - 1, y + radius); v += 1) {
    for (let u = Math.max(0, Math.floor(x - radius)); u <= Math.min(width - 1, x + radius); u += 1) {
      if ((u - x) ** 2 + (v - y) ** 2 <= radius ** 2) data[v * width + u] = Math.min(grey, data[v * width + u] ?? 255)
    }
  }
}

/** A stroke of a ball pen along these points, some 0.4 mm thick, lighter than print. */
export const penStroke = (scan: Raster, points: readonly Point[], grey = 90): Raster => {
  const drawn = { ...scan, data: scan.data.slice() }
  for (const [i, [x1, y1]] of points.entries()) {
    const [x0, y0] = points[Math.max(0, i - 1)] ?? [x1, y1]
    const steps = Math.max(1, Math.hypot(x1 - x0, y1 - y0))
    for (let s = 0; s <= steps; s += 1)
      dot(drawn, [x0 + ((x1 - x0) * s) / steps, y0 + ((y1 - y0) * s) / steps], 2.5, grey)
  }
  return drawn
}

/** A signature as people write it: loops across a rectangle, and a line under it. */
export const signatureIn = ({ x0, y0, x1, y1 }: PixelBox): readonly Point[] => {
  const [width, height] = [x1 - x0, y1 - y0]
  const loops = Array.from({ length: 200 }, (_, i): Point => {
    const t = i / 199
    const swing = Math.sin(t * 31) * (0.5 - 0.3 * t)
    return [x0 + width * (t + 0.06 * Math.cos(t * 31)), y0 + height * (0.5 + swing)]
  })
  return [...loops, [x0 + 0.1 * width, y1 - 0.1 * height], [x1, y1 - 0.2 * height]]
}

/** A photograph taken with the camera tilted by so many degrees over the upper edge: what is far is small; the desk is grey. */
export const photographed = (scan: Raster, degrees: number): Raster => {
  const { width, height } = scan
  const tilt = (degrees * Math.PI) / 180
  const distance = 1.4 * height
  const data = new Uint8Array(width * height).fill(120)
  for (let y = 0; y < height; y += 1) {
    // Where the ray through this row meets the sheet, and how far away that is.
    const v = y - height / 2
    const along = (v * distance) / (distance * Math.cos(tilt) + v * Math.sin(tilt))
    const scale = (distance - along * Math.sin(tilt)) / distance
    const [sy, half] = [height / 2 + along, width / 2]
    for (let x = 0; x < width; x += 1) {
      const sx = half + (x - half) * scale
      if (sx >= 0 && sx <= width - 1 && sy >= 0 && sy <= height - 1) data[y * width + x] = between(scan, sx, sy)
    }
  }
  return { width, height, data }
}

/** The shadow of a hand or a head over the lower half: down to less than half the light. */
export const shadowed = ({ width, height, data }: Raster): Raster => ({
  width,
  height,
  data: data.map((grey, i) => {
    const [x, y] = [(i % width) / width, Math.floor(i / width) / height]
    const depth = Math.max(0, Math.min(1, (y - 0.35 - 0.2 * x) * 3))
    return grey * (1 - 0.55 * depth)
  }),
})

/** The picture as a JPEG of this quality gives it back. */
export const pressed = ({ width, height, data }: Raster, quality: number): Raster => {
  const rgba = new Uint8Array(data.length * 4).fill(255)
  for (const [i, grey] of data.entries()) rgba.fill(grey, i * 4, i * 4 + 3)
  const again = jpeg.decode(jpeg.encode({ width, height, data: rgba }, quality).data, { useTArray: true })
  return fromRgba(width, height, again.data)
}
