import type { Choice } from './loose-choice.ts'
import type { TornLine } from './loose-line.ts'
import type { Traced } from './traced.ts'

export type Numbering = 'digits' | 'letters' | 'none'

/** How the objectives of a torn table are numbered: 1, 2, 3 through all headings, a, b, c under each, or not at all. */
export const numberingOf = (lines: readonly TornLine[], choices: readonly Choice[]): Numbering => {
  const plain = choices.filter((c) => c.heading === 'none')
  const count = (form: RegExp): number => plain.filter((c) => form.test(lines[c.line]?.number ?? '')).length
  const digits = count(/^\d/)
  const letters = count(/^[A-Za-z]$/)
  const objectives = plain.filter((c) => c.objective === 'new').length
  if (Math.max(digits, letters) < Math.max(1, objectives * 0.3)) return 'none'
  return letters > digits ? 'letters' : 'digits'
}

/** The number that an objective has: the one read beside it when it can be right, else the next one, with a doubt. */
export const numberFor = (
  seen: string | null,
  before: string | null,
  numbering: Numbering,
  like: Traced,
): Traced | null => {
  if (numbering === 'none') return null
  const expected =
    numbering === 'letters'
      ? String.fromCharCode(before === null ? 97 : Math.min(before.charCodeAt(0) + 1, 122))
      : String(Number(before ?? '0') + 1)
  if (seen !== null && likely(seen, expected)) return { text: seen, pieces: like.pieces, doubts: [] }
  return {
    text: expected,
    pieces: like.pieces,
    doubts: [{ code: seen === null ? 'doubt/counted-number' : 'doubt/guessed-number', confidence: 0.5, printed: seen }],
  }
}

/** A number read is believed when it is the expected one or near it: an "o" behind "b" is no "o". */
const likely = (seen: string, expected: string): boolean => {
  const digits = /^\d/.test(expected)
  const step = digits ? Number(seen) - Number(expected) : seen.charCodeAt(0) - expected.charCodeAt(0)
  return Math.abs(step) <= (digits ? 3 : 1)
}

/** The number printed on one of the lines from `from` to `to`. */
export const numberOn = (lines: readonly TornLine[], from: number, to: number, numbering: Numbering): string | null => {
  const wanted = numbering === 'letters' ? /^[A-Za-z]$/ : /^\d{1,2}$/
  for (let i = from; i <= to; i += 1) {
    const number = lines[i]?.number ?? null
    if (number !== null && wanted.test(number)) return number.toLowerCase()
  }
  return null
}

/** The number of a heading: as read when it follows the last, else the next. */
export const headingNumber = (printed: string | null, last: number): number => {
  const n = printed === null ? Number.NaN : Number(printed)
  return Number.isInteger(n) && n > last && n <= last + 2 ? n : last + 1
}
