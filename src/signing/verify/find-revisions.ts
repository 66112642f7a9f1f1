import { endOfRange } from '../../core/signature/byte-range.ts'
import { readValue } from '../pdf/lexer.ts'
import { isArray, PdfFault } from '../pdf/pdf-value.ts'

const MARK = Buffer.from('/ByteRange')
const MOST_SIGNATURES = 16

/** Bytes before and behind the place of a signature, by what the raw bytes say. */
export type RawRange = { readonly range: readonly number[]; readonly end: number }

/** The ranges of all signatures, by their ends; `unusable` where one says nothing, or there are more than anybody signs. */
export const findRevisions = (
  bytes: Uint8Array,
): { readonly revisions: readonly RawRange[]; readonly unusable: boolean } => {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const found = new Map<number, RawRange>()
  let unusable = false
  for (let at = raw.indexOf(MARK); at >= 0; at = raw.indexOf(MARK, at + 1)) {
    const range = rangeAt(bytes, at + MARK.length)
    const end = endOfRange(range, bytes.length)
    if (end === null || found.size >= MOST_SIGNATURES) unusable = true
    else found.set(end, { range, end })
    if (unusable) break
  }
  return { revisions: [...found.values()].sort((a, b) => a.end - b.end), unusable }
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
