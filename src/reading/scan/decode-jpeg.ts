import jpeg from 'jpeg-js'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { allowPicture } from './picture-limits.ts'
import { fromRgba, type Raster, turnRaster } from './raster.ts'

type Head = { width: number; height: number; orientation: number }

const FRAME: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
])

/** The orientation of the EXIF block (1 to 8) that cameras write; 1 where none is. */
const exifOrientation = (view: DataView): number => {
  if (view.byteLength < 14 || view.getUint32(0) !== 0x45786966) return 1
  const little = view.getUint16(6) === 0x4949
  const start = 6 + view.getUint32(10, little)
  if (start + 2 > view.byteLength) return 1
  const entries = view.getUint16(start, little)
  for (let i = 0; i < entries; i += 1) {
    const at = start + 2 + i * 12
    if (at + 12 > view.byteLength) return 1
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little)
  }
  return 1
}

/** Size and orientation from a JPEG's headers, without decoding it; null where it has none. */
const headOf = (bytes: Uint8Array): Head | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let orientation = 1
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return null
    if (marker === 0xe1)
      orientation = exifOrientation(new DataView(bytes.buffer, bytes.byteOffset + at + 4, length - 2))
    if (FRAME.has(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation }
    at += 2 + length
  }
  return null
}

const QUARTERS: Readonly<Record<number, 0 | 1 | 2 | 3>> = { 3: 2, 6: 1, 8: 3 }

/** Decodes a JPEG to grey, turned as the camera says it was held. Mirrored orientations do not occur and are left. */
export const decodeJpeg = (bytes: Uint8Array, context: ReadContext): Raster => {
  const head = headOf(bytes)
  if (head === null) throw refusal('file/broken', context.fileName)
  allowPicture(head.width, head.height, context)
  try {
    const { width, height, data } = jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: true,
      maxResolutionInMP: (head.width * head.height) / 1e6 + 1,
      maxMemoryUsageInMB: 2_048,
    })
    return turnRaster(fromRgba(width, height, data), QUARTERS[head.orientation] ?? 0)
  } catch {
    throw refusal('file/broken', context.fileName)
  }
}
