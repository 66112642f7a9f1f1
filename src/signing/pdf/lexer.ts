import { readHexString, readLiteralString, readName } from './lexer-text.ts'
import { PdfFault, type PdfValue } from './pdf-value.ts'

/** A value and the offset behind it. */
export type Read<T> = { readonly value: T; readonly end: number }

const DEEPEST = 64
/** Elements of one array or dictionary. */
const MOST_ELEMENTS = 200_000
const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)))

const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !WHITE.has(byte) && !DELIMITERS.has(byte)

/** The next offset that is neither white space nor a comment. */
export const skipWhite = (bytes: Uint8Array, from: number): number => {
  let at = from
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x25) while (at + 1 < bytes.length && bytes[at + 1] !== 10 && bytes[at + 1] !== 13) at += 1
    else if (!WHITE.has(byte)) return at
  }
  return at
}

/** A run of regular characters: a number or a keyword. */
export const readWord = (bytes: Uint8Array, from: number): Read<string> => {
  let end = from
  while (isRegular(bytes[end]) && end - from < 64) end += 1
  return { value: String.fromCharCode(...bytes.subarray(from, end)), end }
}

/** Reads a word that must be this one. */
export const expectWord = (bytes: Uint8Array, from: number, word: string): number => {
  const read = readWord(bytes, skipWhite(bytes, from))
  if (read.value !== word) throw new PdfFault(`"${word}" expected at ${from}`)
  return read.end
}

export const readInteger = (bytes: Uint8Array, from: number): Read<number> => {
  const start = skipWhite(bytes, from)
  let value = 0
  let end = start
  for (let digit = digitAt(bytes, end); digit >= 0; digit = digitAt(bytes, end)) {
    value = value * 10 + digit
    end += 1
  }
  if (end === start || end - start > 10 || isRegular(bytes[end]))
    throw new PdfFault(`a whole number expected at ${from}`)
  return { value, end }
}

const digitAt = (bytes: Uint8Array, at: number): number => {
  const digit = (bytes[at] ?? 0) - 0x30
  return digit <= 9 ? digit : -1
}

/** Reads one value at `from`. With `placed`, strings remember where they stand. */
export const readValue = (bytes: Uint8Array, from: number, placed: boolean, depth = 0): Read<PdfValue> => {
  if (depth > DEEPEST) throw new PdfFault('nested too deeply')
  const at = skipWhite(bytes, from)
  const byte = bytes[at]
  if (byte === 0x2f) return readName(bytes, at)
  if (byte === 0x28) return readLiteralString(bytes, at, placed)
  if (byte === 0x5b) return readArray(bytes, at, placed, depth)
  if (byte === 0x3c)
    return bytes[at + 1] === 0x3c ? readDict(bytes, at, placed, depth) : readHexString(bytes, at, placed)
  return readAtom(bytes, at)
}

const readAtom = (bytes: Uint8Array, at: number): Read<PdfValue> => {
  const { value, end } = readWord(bytes, at)
  if (value === 'true' || value === 'false') return { value: value === 'true', end }
  if (value === 'null') return { value: null, end }
  if (!/^[+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})$/.test(value)) throw new PdfFault(`no value at ${at}`)
  return /^\d{1,10}$/.test(value) ? readReference(bytes, Number(value), end) : { value: Number(value), end }
}

/** A whole number, or the reference that it opens: "12 0 R". */
const readReference = (bytes: Uint8Array, number: number, end: number): Read<PdfValue> => {
  const second = readWord(bytes, skipWhite(bytes, end))
  if (/^\d{1,5}$/.test(second.value)) {
    const third = readWord(bytes, skipWhite(bytes, second.end))
    if (third.value === 'R') return { value: { kind: 'ref', number, generation: Number(second.value) }, end: third.end }
  }
  return { value: number, end }
}

const readArray = (bytes: Uint8Array, from: number, placed: boolean, depth: number): Read<PdfValue> => {
  const items: PdfValue[] = []
  for (let at = skipWhite(bytes, from + 1); ; at = skipWhite(bytes, at)) {
    if (bytes[at] === 0x5d) return { value: { kind: 'array', items }, end: at + 1 }
    const read = readValue(bytes, at, placed, depth + 1)
    if (items.push(read.value) > MOST_ELEMENTS) throw new PdfFault('too many elements')
    at = read.end
  }
}

const readDict = (bytes: Uint8Array, from: number, placed: boolean, depth: number): Read<PdfValue> => {
  const entries = new Map<string, PdfValue>()
  for (let at = skipWhite(bytes, from + 2); ; at = skipWhite(bytes, at)) {
    if (bytes[at] === 0x3e && bytes[at + 1] === 0x3e) return { value: { kind: 'dict', entries }, end: at + 2 }
    if (bytes[at] !== 0x2f) throw new PdfFault(`a name expected at ${at}`)
    const key = readName(bytes, at)
    // Readers differ on which of two same keys counts, so a file that has them can show two faces.
    if (entries.has(key.value.text)) throw new PdfFault(`"${key.value.text}" stands twice`)
    const read = readValue(bytes, key.end, placed, depth + 1)
    if (entries.set(key.value.text, read.value).size > MOST_ELEMENTS) throw new PdfFault('too many elements')
    at = read.end
  }
}
