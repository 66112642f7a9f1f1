import { endOfRange } from '../../core/signature/byte-range.ts'
import { readValue } from '../pdf/lexer.ts'
import { isArray, PdfFault } from '../pdf/pdf-value.ts'

const MARK = Buffer.from('/ByteRange')
const MOST_MARKS = 64

/** Where signed revisions end, by what the raw bytes say; `unusable` where a range was found that says nothing. */
export const findRevisionEnds = (
  bytes: Uint8Array,
): { readonly ends: readonly number[]; readonly unusable: boolean } => {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const ends = new Set<number>()
  let marks = 0
  let unusable = false
  for (let at = raw.indexOf(MARK); at >= 0 && marks < MOST_MARKS; at = raw.indexOf(MARK, at + 1)) {
    marks += 1
    const end = endOfRange(rangeAt(bytes, at + MARK.length), bytes.length)
    if (end === null) unusable = true
    else ends.add(end)
  }
  return { ends: [...ends].sort((a, b) => a - b), unusable: unusable || marks >= MOST_MARKS }
}

/** The numbers of the array at an offset; none where there is no array. */
const rangeAt = (bytes: Uint8Array, from: number): readonly number[] => {
  try {
    const { value } = readValue(bytes, from, false)
    return isArray(value) ? value.items.map((item) => (typeof item === 'number' ? item : Number.NaN)) : []
  } catch (error) {
    if (error instanceof PdfFault) return []
    throw error
  }
}
