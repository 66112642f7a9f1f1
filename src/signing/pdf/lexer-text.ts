import { PdfFault, type PdfName, type PdfString } from './pdf-value.ts'

/** Bytes of one string as it stands in the file; a signature's own is the longest there is. */
const LONGEST_STRING = 2 * 1024 * 1024
const DELIMITER_OR_WHITE = /[\0\t\n\f\r ()<>[\]{}/%]/

const hexDigit = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** "/Byte#52ange": a name, its escapes resolved. */
export const readName = (bytes: Uint8Array, from: number): { value: PdfName; end: number } => {
  let text = ''
  let at = from + 1
  for (; at < bytes.length && text.length < 1024; at += 1) {
    const letter = String.fromCharCode(bytes[at] ?? 0)
    if (DELIMITER_OR_WHITE.test(letter)) break
    const high = letter === '#' ? hexDigit(bytes[at + 1]) : -1
    const low = letter === '#' ? hexDigit(bytes[at + 2]) : -1
    if (high >= 0 && low >= 0) {
      text += String.fromCharCode(high * 16 + low)
      at += 2
    } else text += letter
  }
  return { value: { kind: 'name', text }, end: at }
}

export const readHexString = (bytes: Uint8Array, from: number, placed: boolean): { value: PdfString; end: number } => {
  const close = bytes.indexOf(0x3e, from)
  if (close < 0 || close - from > LONGEST_STRING) throw new PdfFault('a string without an end')
  const out = new Uint8Array((close - from) >> 1)
  let digits = 0
  for (let at = from + 1; at < close; at += 1) {
    const digit = hexDigit(bytes[at])
    if (digit < 0) {
      if (!/[\0\t\n\f\r ]/.test(String.fromCharCode(bytes[at] ?? 1))) throw new PdfFault('not a hexadecimal string')
      continue
    }
    const index = digits >> 1
    out[index] = digits % 2 === 0 ? digit * 16 : (out[index] ?? 0) + digit
    digits += 1
  }
  return { value: stringOf(out.subarray(0, (digits + 1) >> 1), from, close + 1, placed), end: close + 1 }
}

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** "(a \(b\) \101)": a literal string. */
export const readLiteralString = (
  bytes: Uint8Array,
  from: number,
  placed: boolean,
): { value: PdfString; end: number } => {
  const out: number[] = []
  let open = 1
  for (let at = from + 1; at < Math.min(bytes.length, from + LONGEST_STRING); at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x28) open += 1
    if (byte === 0x29) open -= 1
    if (open === 0) return { value: stringOf(Uint8Array.from(out), from, at + 1, placed), end: at + 1 }
    if (byte !== 0x5c) {
      out.push(byte)
      continue
    }
    at += 1
    const octal = /^[0-7]{1,3}/.exec(String.fromCharCode(...bytes.subarray(at, at + 3)))?.[0]
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 0xff)
      at += octal.length - 1
    } else if (bytes[at] === 13) {
      if (bytes[at + 1] === 10) at += 1
    } else if (bytes[at] !== 10) {
      out.push(ESCAPES[String.fromCharCode(bytes[at] ?? 0)] ?? bytes[at] ?? 0)
    }
  }
  throw new PdfFault('a string without an end')
}

const stringOf = (bytes: Uint8Array, start: number, end: number, placed: boolean): PdfString => ({
  kind: 'string',
  bytes,
  start: placed ? start : -1,
  end: placed ? end : -1,
})
