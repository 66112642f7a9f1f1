const LONG_WORD = /[\p{L}\p{N}]{27,}/gu
const PART = 9
const BREAK = '\u200b'

/** A word wider than a column may break anywhere: better than running out of its cell. Goes through all text of a form. */
export const withWordBreaks = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(LONG_WORD, inParts)
  if (Array.isArray(value)) return value.map(withWordBreaks)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withWordBreaks(inner)]))
}

const inParts = (word: string): string => {
  const letters = [...word]
  const parts = Array.from({ length: Math.ceil(letters.length / PART) }, (_, i) =>
    letters.slice(i * PART, (i + 1) * PART),
  )
  return parts.map((part) => part.join('')).join(BREAK)
}
