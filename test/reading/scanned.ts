import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { type Raster, turnRaster } from '../../src/reading/scan/raster.ts'
import { drawForRecognition, openForDrawing } from '../../src/reading/scan/rasterise.ts'
import { levelled } from '../../src/reading/scan/skew.ts'

/** A page of a PDF as a scanner at 300 dpi would see it. */
export const scanOf = async (pdf: Uint8Array, page: number): Promise<Raster> => {
  const document = await openForDrawing(pdf)
  try {
    return (await drawForRecognition(document, page)).raster
  } finally {
    document.destroy()
  }
}

/** The sheet lay askew by so many degrees. */
export const askew = (scan: Raster, degrees: number): Raster => levelled(scan, -degrees).raster

/** Grey, yellowed towards one side, with dust: the same dust every time. */
export const dusty = ({ width, height, data }: Raster): Raster => {
  let seed = 7
  const chance = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
    return seed / 0x7fffffff
  }
  const dusted = data.map((grey, i) => {
    const paper = 0.7 + 0.25 * ((i % width) / width)
    if (chance() < 0.004) return chance() < 0.5 ? 0 : 255
    return Math.max(0, Math.min(255, grey * paper + 20 * (chance() - 0.5)))
  })
  return { width, height, data: dusted }
}

export const onItsSide = (scan: Raster): Raster => turnRaster(scan, 3)
export const onItsHead = (scan: Raster): Raster => turnRaster(scan, 2)

/** The upper part of a page, to keep a test short. */
export const upperPart = ({ width, height, data }: Raster, part: number): Raster => {
  const rows = Math.round(height * part)
  return { width, height: rows, data: data.slice(0, width * rows) }
}

const rgbaOf = ({ data }: Raster): Uint8Array => {
  const rgba = new Uint8Array(data.length * 4).fill(255)
  for (const [i, grey] of data.entries()) rgba.fill(grey, i * 4, i * 4 + 3)
  return rgba
}

export const asJpeg = (scan: Raster): Uint8Array => {
  const { data } = jpeg.encode({ width: scan.width, height: scan.height, data: rgbaOf(scan) }, 75)
  return Uint8Array.from(data)
}

/** A JPEG as a camera writes it that was held otherwise: EXIF orientation 1 to 8. */
export const withOrientation = (bytes: Uint8Array, orientation: number): Uint8Array => {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  const segment = [0xff, 0xe1, 0, exif.length + entry.length + 2, ...exif, ...entry]
  return Uint8Array.from([...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)])
}

export const asPng = ({ width, height, data }: Raster): Uint8Array =>
  Uint8Array.from(PNG.sync.write({ width, height, data }, { colorType: 0, inputColorType: 0, deflateLevel: 1 }))

/** A TIFF of several grey pages, uncompressed, with its tags in the order scanners write them. */
export const asTiff = (scans: readonly Raster[]): Uint8Array => {
  const TAGS = 9
  const directory = 2 + TAGS * 12 + 4
  const size = 8 + scans.reduce((sum, { data }) => sum + directory + data.length, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, 0x4d4d002a)
  view.setUint32(4, 8)
  let at = 8
  for (const [page, { width, height, data }] of scans.entries()) {
    const pixels = at + directory
    const next = page + 1 < scans.length ? pixels + data.length : 0
    const tags: [number, number][] = [
      [254, 2],
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, pixels],
      [278, height],
      [279, data.length],
    ]
    view.setUint16(at, TAGS)
    for (const [i, [tag, value]] of tags.entries()) {
      view.setUint16(at + 2 + i * 12, tag)
      view.setUint16(at + 4 + i * 12, 4)
      view.setUint32(at + 6 + i * 12, 1)
      view.setUint32(at + 10 + i * 12, value)
    }
    view.setUint32(at + 2 + TAGS * 12, next)
    bytes.set(data, pixels)
    at = pixels + data.length
  }
  return bytes
}
