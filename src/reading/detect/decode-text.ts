/**
 * The text in these bytes: UTF-8 or UTF-16 by their mark or by their look, else Latin-1 (as Windows writes it). Null where
 * control characters say that this is no text.
 */
export const decodeText = (bytes: Uint8Array): string | null => {
  const encoding = encodingOf(bytes)
  const text = encoding === null ? null : new TextDecoder(encoding).decode(bytes)
  return text === null || holdsControls(text) ? null : text
}

const encodingOf = (bytes: Uint8Array): string | null => {
  const [a = 0, b = 0] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4_096)
  if (sample.includes(0)) return utf16WithoutMark(sample)
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Latin letters in UTF-16 have a zero in every second byte: which one tells the order. */
const utf16WithoutMark = (sample: Uint8Array): string | null => {
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (odd > half * 0.6 && even === 0) return 'utf-16le'
  return even > half * 0.6 && odd === 0 ? 'utf-16be' : null
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Recognised text may hold a stray form feed or bell; more than one control character in two hundred is no text. */
const holdsControls = (text: string): boolean => {
  const sample = text.slice(0, 100_000)
  const controls = sample.match(/[^\P{Cc}\t\n\v\f\r]|\ufffd/gu)?.length ?? 0
  return controls * 200 > sample.length
}
