import { recalled } from '../recalled.ts'
import { editDistance } from '../text-match.ts'

const LEADING = /^(?:prof|dr|drs|dra|ir|hj?|kh|tgk|apt)(?:\.\s*|\s+)(?=\S)/i
const TRAILING =
  /^(?:s[hept]|m[mhtpk]|a[k]|ca|se?i|si[pk]|s(?:sos|si|kom|pd|ag|hut|pi|pt|stp|kep|psi|ik|iq|thi|hi|ap|an|km|us|th|fil|hum|kel|tr)\w{0,2}|s?map|sstp|sap|st[pr]?|m(?:si|kom|pd|ag|kn|hum|ap|ba|pa|sc|eng|ip|ikom|tr|th|pdi|fil)|ph ?d|llm|amd|ba|mha|cpa)$/i

/** A name's own words in lower case: titles before and after it, marks and case are left out ("H. Surya, S.Sos, M.Si" is surya). */
export const bareName = recalled((name): readonly string[] => {
  let text = (name.split(',')[0] ?? '').replace(/\s+/g, ' ').trim()
  while (LEADING.test(text)) text = text.replace(LEADING, '')
  const words = text
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word !== '')
  while (words.length > 1 && TRAILING.test((words.at(-1) ?? '').replace(/\./g, ''))) words.pop()
  return words.flatMap((word) => word.toLowerCase().split(/[.'’`-]+/)).filter((word) => word !== '')
})

/** How two printed names relate when both stand for one post. */
export type NameRelation = 'same' | 'misspelled' | 'other'

const ONE_SPELLING = 0.65
const ONE_WORD = 0.55
const JOINED_DIFFERENTLY = 0.8

/**
 * Whether two names of one post are one person: `same` though titles, case, initials or later names differ; `misspelled`
 * where a few letters differ ("Harlan" / "Hardan"); `other` where they are two people.
 */
export const compareNames = (a: string, b: string): NameRelation => {
  const x = bareName(a)
  const y = bareName(b)
  if (x.join('') === y.join('') || shortened(x, y) || shortened(y, x)) return 'same'
  const share = alike(x.join(''), y.join(''))
  if (x.length !== y.length) return share >= JOINED_DIFFERENTLY ? 'misspelled' : 'other'
  return share >= ONE_SPELLING && x.every((word, i) => oneWord(word, y[i] ?? '')) ? 'misspelled' : 'other'
}

const oneWord = (a: string, b: string): boolean => isInitial(a, b) || isInitial(b, a) || alike(a, b) >= ONE_WORD

const isInitial = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short)

const abbreviates = (short: string, long: string): boolean =>
  short === long || isInitial(short, long) || (/^(?:m|mo?h|muh|moch?|mhd)$/.test(short) && /^m[ou]?c?ham/.test(long))

/** "Agus P." or "Agus Pratama" for "Agus Pratama Putra": the first word in full, the others in their order. */
const shortened = (short: readonly string[], long: readonly string[]): boolean =>
  short.length > 0 && short.length <= long.length && short.every((word, i) => abbreviates(word, long[i] ?? ''))

const alike = (a: string, b: string): number => {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest
}
