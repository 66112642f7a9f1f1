import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

const MOST_COLOURS = 160

type Box = { readonly colours: readonly number[]; readonly weight: number }

const CHANNELS = [16, 8, 0] as const

const spreadOf = (colours: readonly number[], shift: number): number => {
  const values = colours.map((colour) => (colour >> shift) & 255)
  return Math.max(...values) - Math.min(...values)
}

/** Cuts a box of colours in two where its widest channel has half of the box's pixels. */
const cut = ({ colours }: Box, counts: ReadonlyMap<number, number>): readonly Box[] => {
  const shift = CHANNELS.reduce((a, b) => (spreadOf(colours, b) > spreadOf(colours, a) ? b : a))
  const sorted = colours.toSorted((a, b) => ((a >> shift) & 255) - ((b >> shift) & 255))
  const half = Math.max(1, Math.min(sorted.length - 1, sorted.length >> 1))
  return [sorted.slice(0, half), sorted.slice(half)].map((part) => ({
    colours: part,
    weight: part.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0) * part.length,
  }))
}

/** For each colour of a picture its place among at most 160, and these; the ones used most stay exactly as they are. */
const paletteOf = (counts: ReadonlyMap<number, number>) => {
  const byUse = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b)
  const exact = byUse.slice(0, MOST_COLOURS / 2)
  const rest = byUse.slice(MOST_COLOURS / 2)
  let boxes: Box[] = rest.length > 0 ? [{ colours: rest, weight: Number.POSITIVE_INFINITY }] : []
  while (boxes.length < MOST_COLOURS - exact.length) {
    const widest = boxes.filter((box) => box.colours.length > 1).toSorted((a, b) => b.weight - a.weight)[0]
    if (!widest) break
    boxes = boxes.flatMap((box) => (box === widest ? cut(box, counts) : [box]))
  }
  const meanOf = ({ colours }: Box): number => {
    const total = colours.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0)
    const [red = 0, green = 0, blue = 0] = CHANNELS.map((shift) =>
      Math.round(colours.reduce((sum, c) => sum + ((c >> shift) & 255) * (counts.get(c) ?? 0), 0) / total),
    )
    return (red << 16) | (green << 8) | blue
  }
  const palette = [...exact, ...boxes.map(meanOf)]
  const places = new Map(exact.map((colour, i) => [colour, i]))
  for (const [i, box] of boxes.entries()) for (const colour of box.colours) places.set(colour, exact.length + i)
  return { palette, places }
}

const chunk = (type: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(data, crc32(head.subarray(4))))
  return Buffer.concat([head, data, sum])
}

/** The same picture with a palette of at most 160 colours, a third as large or less; transparency is not kept. */
export const smallPng = (bytes: Uint8Array): Buffer => {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => data.readUInt32BE(i * 4) >>> 8)
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const { palette, places } = paletteOf(counts)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(pixels[y * width + x] ?? 0) ?? 0
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => CHANNELS.map((shift) => (colour >> shift) & 255)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}
