import { inflateSync } from 'node:zlib'
import { isArray, isDict, nameOf, type PdfDict, PdfFault, type PdfStream, type PdfValue } from './pdf-value.ts'

/** Bytes all packed cross-references and object streams of one file may unfold to. */
const MOST_UNPACKED = 64 * 1024 * 1024
const WIDEST_ROW = 1024

const numberIn = (dict: PdfDict | null, key: string, fallback: number): number => {
  const value = dict?.entries.get(key)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : fallback
}

const only = (value: PdfValue | undefined): PdfValue => {
  if (!isArray(value)) return value ?? null
  if (value.items.length > 1) throw new PdfFault('several filters')
  return value.items[0] ?? null
}

/** The bytes of a cross-reference or object stream; other filters than Flate do not occur there. */
export const unpack = (stream: PdfStream): Uint8Array => {
  const filter = only(stream.dict.entries.get('Filter'))
  if (filter === null) return stream.raw
  if (nameOf(filter) !== 'FlateDecode') throw new PdfFault('an unknown filter')
  let bytes: Uint8Array
  try {
    bytes = inflateSync(stream.raw, { maxOutputLength: MOST_UNPACKED })
  } catch {
    throw new PdfFault('a stream that does not unpack')
  }
  const parameters = only(stream.dict.entries.get('DecodeParms'))
  const dict = isDict(parameters) ? parameters : null
  const predictor = numberIn(dict, 'Predictor', 1)
  if (predictor === 1) return bytes
  if (predictor < 10) throw new PdfFault('an unknown predictor')
  const row =
    numberIn(dict, 'Columns', 1) * Math.ceil((numberIn(dict, 'Colors', 1) * numberIn(dict, 'BitsPerComponent', 8)) / 8)
  return unpredict(bytes, row)
}

/** PNG prediction (RFC 2083 §6) with one byte a pixel, as cross-reference streams use it. */
const unpredict = (bytes: Uint8Array, row: number): Uint8Array => {
  if (row < 1 || row > WIDEST_ROW) throw new PdfFault('rows of an impossible width')
  const rows = Math.floor(bytes.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let y = 0; y < rows; y += 1) {
    const kind = bytes[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x += 1) {
      const here = y * row + x
      const left = x > 0 ? (out[here - 1] ?? 0) : 0
      const up = y > 0 ? (out[here - row] ?? 0) : 0
      const corner = x > 0 && y > 0 ? (out[here - row - 1] ?? 0) : 0
      out[here] = (bytes[y * (row + 1) + 1 + x] ?? 0) + predicted(kind, left, up, corner)
    }
  }
  return out
}

const predicted = (kind: number, left: number, up: number, corner: number): number => {
  if (kind === 0) return 0
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) throw new PdfFault('an unknown prediction')
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
