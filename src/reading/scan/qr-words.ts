import { mended } from './qr-field.ts'

/** Whether a module is dark, by row and column. */
export type Modules = (row: number, column: number) => boolean

/** Of codes with error correction M, as ours are printed: check words a block, and blocks, by version from 1. */
const CHECK_WORDS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24]
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9]

/** The largest version that is read: more than any address of ours needs. */
export const LARGEST_VERSION = CHECK_WORDS.length

const MASKS: readonly ((r: number, c: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** Where alignment patterns stand, along either side. */
const alignments = (version: number): readonly number[] => {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const size = version * 4 + 17
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)]
}

/** Whether a module belongs to the pattern of the code, not to what it says. */
const isPattern = (version: number, r: number, c: number): boolean => {
  const size = version * 4 + 17
  if (r === 6 || c === 6) return true
  if (r < 9 && (c < 9 || c >= size - 8)) return true
  if (r >= size - 8 && c < 9) return true
  if (version >= 7 && ((r < 6 && c >= size - 11) || (c < 6 && r >= size - 11))) return true
  const places = alignments(version)
  const last = size - 7
  return places.some((y) =>
    places.some((x) => {
      const isFinder = (y === 6 && (x === 6 || x === last)) || (y === last && x === 6)
      return !isFinder && Math.abs(r - y) <= 2 && Math.abs(c - x) <= 2
    }),
  )
}

/** The fifteen bits of a format (level and mask) as they stand on a code. */
const formatBits = (format: number): number => {
  let rest = format
  for (let i = 0; i < 10; i += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  return ((format << 10) | rest) ^ 0x5412
}

const ones = (n: number): number => n.toString(2).replaceAll('0', '').length

/** Mask of a code of level M; null where the format cannot be read, or is another. */
const maskOf = (dark: Modules): number | null => {
  let bits = 0
  const places: (readonly [number, number])[] = [
    ...[0, 1, 2, 3, 4, 5].map((c) => [8, c] as const),
    [8, 7],
    [8, 8],
    [7, 8],
    ...[5, 4, 3, 2, 1, 0].map((r) => [r, 8] as const),
  ]
  for (const [r, c] of places) bits = (bits << 1) | (dark(r, c) ? 1 : 0)
  // Level M is written 00.
  const found = MASKS.map((_, mask) => ({ mask, apart: ones(formatBits(mask) ^ bits) })).sort(
    (a, b) => a.apart - b.apart,
  )[0]
  return found !== undefined && found.apart <= 3 ? found.mask : null
}

/** The codewords as they wind through the code, two columns at a time, from the lower right. */
const codewords = (version: number, dark: Modules, mask: number): number[] => {
  const size = version * 4 + 17
  const isMasked = MASKS[mask] ?? (() => false)
  const bits: number[] = []
  let upward = true
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let i = 0; i < size; i += 1) {
      const r = upward ? size - 1 - i : i
      for (const c of [right, right - 1]) {
        if (!isPattern(version, r, c)) bits.push(dark(r, c) !== isMasked(r, c) ? 1 : 0)
      }
    }
    upward = !upward
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => (byte << 1) | bit, 0),
  )
}

/** The data of all blocks in order, each mended; null where one has too many errors. */
const dataOf = (words: readonly number[], version: number): readonly number[] | null => {
  const [check, count] = [CHECK_WORDS[version - 1] ?? 0, BLOCKS[version - 1] ?? 1]
  const short = Math.floor(words.length / count) - check
  const longer = words.length % count
  const lengths = Array.from({ length: count }, (_, i) => short + (i >= count - longer ? 1 : 0))
  const blocks: number[][] = lengths.map(() => [])
  let next = 0
  for (let i = 0; i < short + 1; i += 1) {
    for (const [b, length] of lengths.entries()) if (i < length) blocks[b]?.push(words[next++] ?? 0)
  }
  for (let i = 0; i < check; i += 1) for (const block of blocks) block.push(words[next++] ?? 0)
  const data: number[] = []
  for (const block of blocks) {
    const whole = mended(block, check)
    if (whole === null) return null
    data.push(...whole.slice(0, -check))
  }
  return data
}

/** What a code of `size` modules says, where it is of our kind (level M, bytes); null where it cannot be read. */
export const wordsOfCode = (size: number, dark: Modules): string | null => {
  const version = (size - 17) / 4
  if (!Number.isInteger(version) || version < 1 || version > LARGEST_VERSION) return null
  const mask = maskOf(dark)
  const data = mask === null ? null : dataOf(codewords(version, dark, mask), version)
  if (data === null) return null
  const bit = (i: number): number => ((data[i >> 3] ?? 0) >> (7 - (i & 7))) & 1
  const number = (from: number, length: number): number =>
    Array.from({ length }, (_, i) => bit(from + i)).reduce((n, b) => n * 2 + b, 0)
  const counted = version < 10 ? 8 : 16
  const length = number(4, counted)
  if (number(0, 4) !== 4 || (length + 1) * 8 + counted > data.length * 8 + 4) return null
  return new TextDecoder().decode(Uint8Array.from({ length }, (_, i) => number(4 + counted + i * 8, 8)))
}
