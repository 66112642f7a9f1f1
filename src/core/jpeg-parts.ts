import { joined } from './bytes.ts'

/** Start of a frame, baseline to progressive: where the size stands. Lossless and arithmetic ones are drawn by few. */
const FRAMES = [0xc0, 0xc1, 0xc2]
const [SOI, EOI, SCAN, ADOBE] = [0xd8, 0xd9, 0xda, 0xee] as const

/** Tables, frame, scan, restart interval; and Adobe's mark, which says how the colours are written. */
const NEEDED = [0xc4, 0xdb, 0xdd, ADOBE, SCAN, ...FRAMES]

/** Where the data of a scan ends: at the next marker that is neither a stuffed zero nor a restart. */
const endOfScan = (jpeg: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < jpeg.length; at += 1) {
    if (jpeg[at] !== 0xff) continue
    const next = jpeg[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return jpeg.length
}

/** Size in pixels, and the JPEG of its drawn parts alone; null where it is none or not whole. Its pixels are not looked at. */
export const jpegParts = (jpeg: Uint8Array): { width: number; height: number; bytes: Uint8Array } | null => {
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI) return null
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength)
  const pieces = [jpeg.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let scans = 0
  for (let at = 2; at + 1 < jpeg.length; ) {
    if (jpeg[at] !== 0xff) return null
    const marker = jpeg[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) {
      pieces.push(jpeg.subarray(at, at + 2))
      return size && scans > 0 ? { ...size, bytes: joined(pieces) } : null
    }
    if (at + 4 > jpeg.length) return null
    const length = view.getUint16(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > jpeg.length) return null
    if (FRAMES.includes(marker)) {
      if (size !== null || length < 8) return null
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    } else if (marker >= 0xc3 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xcc) return null
    if (marker === SCAN) scans += 1
    const next = marker === SCAN ? endOfScan(jpeg, end) : end
    if (NEEDED.includes(marker)) pieces.push(jpeg.subarray(at, next))
    at = next
  }
  return null
}
