/** DER by hand, for what no library of ours writes: enough of it to make certificates, PKCS#12 files and time-stamps. */
const header = (tag: number, length: number): Buffer => {
  if (length < 0x80) return Buffer.from([tag, length])
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256)
  return Buffer.from([tag, 0x80 | bytes.length, ...bytes])
}

export const element = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([header(tag, content.length), content])
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts)
export const set = (...parts: readonly Uint8Array[]): Buffer => element(0x31, ...parts)
export const octets = (bytes: Uint8Array): Buffer => element(0x04, bytes)
export const bits = (bytes: Uint8Array, unused = 0): Buffer => element(0x03, Buffer.from([unused]), bytes)
export const text = (value: string): Buffer => element(0x0c, Buffer.from(value, 'utf8'))
export const yes = (): Buffer => Buffer.from([1, 1, 0xff])
export const none = (): Buffer => Buffer.from([5, 0])
/** A tag of its own kind around (constructed) or instead of (not constructed) another. */
export const tagged = (number: number, bytes: Uint8Array, constructed = true): Buffer =>
  element((constructed ? 0xa0 : 0x80) | number, bytes)

export const integer = (value: number | Uint8Array): Buffer => {
  let bytes =
    typeof value === 'number' ? Buffer.from([value >> 24, value >> 16, value >> 8, value]) : Buffer.from(value)
  while (bytes.length > 1 && bytes[0] === 0 && (bytes[1] ?? 0) < 0x80) bytes = bytes.subarray(1)
  return element(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

export const oid = (dotted: string): Buffer => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((part) => {
    const digits = [part % 128]
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left % 128) + 128)
    return digits
  })
  return element(0x06, Buffer.from(bytes))
}

const stamp = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
export const utcTime = (at: Date): Buffer => element(0x17, Buffer.from(stamp(at).slice(2), 'latin1'))
export const generalTime = (at: Date): Buffer => element(0x18, Buffer.from(stamp(at), 'latin1'))
