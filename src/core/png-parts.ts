import { joined } from './bytes.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Chunks that a picture is drawn from; all others are notes. */
const NEEDED = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/** Colour types with the bit depths they may have (PNG specification, 11.2.2). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

const crcOf = (bytes: Uint8Array): number => {
  let c = 0xffffffff
  for (const byte of bytes) c = (CRC_TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

type Chunk = { readonly name: string; readonly data: Uint8Array; readonly whole: Uint8Array }

/** The chunks up to the end of the picture, null where one is cut off or does not fit its check sum. */
const chunksOf = (png: Uint8Array): readonly Chunk[] | null => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const size = view.getUint32(at)
    const end = at + 12 + size
    if (end > png.length) return null
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (crcOf(png.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null
    chunks.push({ name, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) })
    if (name === 'IEND') return chunks
    at = end
  }
  return null
}

/** Size in pixels, and the PNG of its drawn parts alone; null where it is none or not whole. Its pixels are not looked at. */
export const pngParts = (png: Uint8Array): { width: number; height: number; bytes: Uint8Array } | null => {
  if (!SIGNATURE.every((byte, i) => png[i] === byte)) return null
  const chunks = chunksOf(png)
  const head = chunks?.[0]
  if (!chunks || head?.name !== 'IHDR' || head.data.length !== 13) return null
  const [depth = 0, colour = 0, ...methods] = head.data.subarray(8)
  if (!DEPTHS[colour]?.includes(depth) || !methods.every((m, i) => m <= (i === 2 ? 1 : 0))) return null
  if (!chunks.some((c) => c.name === 'IDAT')) return null
  const view = new DataView(head.data.buffer, head.data.byteOffset)
  const needed = chunks.filter((c) => NEEDED.includes(c.name)).map((c) => c.whole)
  const bytes = joined([png.subarray(0, SIGNATURE.length), ...needed])
  return { width: view.getUint32(0), height: view.getUint32(4), bytes }
}
