import { recalled, recalledOf } from './recalled.ts'

/**
 * How sure a match is: `exact` to the letter; `spacing` but for case, spaces, hyphens and marks; `wording` alike otherwise;
 * `decided` by a person, whatever the wording.
 */
export type Match = { readonly how: 'exact' | 'spacing' | 'wording' | 'decided'; readonly score: number }

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bprov\b\.?/g, 'provinsi'],
  [/\bkab\b\.?/g, 'kabupaten'],
  [/\bkaltim\b/g, 'kalimantan timur'],
  [/\bkalbar\b/g, 'kalimantan barat'],
  [/\bkalsel\b/g, 'kalimantan selatan'],
  [/\bkalteng\b/g, 'kalimantan tengah'],
  [/\bkaltara\b/g, 'kalimantan utara'],
  [/\bntt\b/g, 'nusa tenggara timur'],
  [/\bntb\b/g, 'nusa tenggara barat'],
  [/\bkasubbag\b/g, 'kepala subbagian'],
  [/\bkabag\b/g, 'kepala bagian'],
  [/\bsub bagian\b/g, 'subbagian'],
  [/\bsekjen\b/g, 'sekretaris jenderal'],
  [/\bsetjen\b/g, 'sekretariat jenderal'],
]

/** Text with case, spaces around "/", hyphenation and punctuation levelled: two spellings of one wording are equal. */
export const levelled = recalled((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]{1,20}>/g, '')
    .replace(/[“”"'‘’`,;:.]+/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/(\p{L})[-\u2010\u2011\u00ad]\s*(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** A long form and the short one that stands for it, both levelled: the names of an agency's offices. */
export type ShortForm = { readonly long: string; readonly short: string }

/**
 * Levelled text with the offices' usual abbreviations written out and the agency's `names` shortened: "Kasubbag …" and
 * "Kepala Sub Bagian …" are equal.
 */
export const expanded = (text: string, names: readonly ShortForm[] = []): string =>
  expandLevelled(levelled(text), names)

const writtenOut = recalled((text) => ABBREVIATIONS.reduce((t, [short, long]) => t.replace(short, long), text))

const expandLevelled = (text: string, names: readonly ShortForm[]): string => withShortNames(writtenOut(text), names)

/** Levelled text with the long forms of these names shortened. */
export const withShortNames = (text: string, names: readonly ShortForm[]): string =>
  patternsOf(names).reduce((t, [long, short]) => t.replace(long, short), text)

const patternsOf = recalledOf((names: readonly ShortForm[]) =>
  names.map(({ long, short }) => {
    const plain = long.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return [new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu'), short] as const
  }),
)

/** A text made ready for being compared with many others. */
export type Wording = {
  readonly text: string
  readonly levelled: string
  readonly expanded: string
  /** Letter pairs within words, sorted; a pair that stands twice is there twice. */
  readonly pairs: Uint32Array
  /** How often each letter stands (by its code modulo 32), for a cheap lower bound of the edit distance. */
  readonly letters: Uint16Array
}

const LETTER_BINS = 32

export const wordingOf = (text: string, names: readonly ShortForm[] = []): Wording => {
  const level = levelled(text)
  const full = expandLevelled(level, names)
  const letters = new Uint16Array(LETTER_BINS)
  for (let i = 0; i < full.length; i += 1) {
    const bin = full.charCodeAt(i) % LETTER_BINS
    letters[bin] = (letters[bin] ?? 0) + 1
  }
  return { text, levelled: level, expanded: full, pairs: pairsOf(full), letters }
}

const pairsOf = (text: string): Uint32Array => {
  const padded = ` ${text} `
  const pairs: number[] = []
  for (let i = 0; i < padded.length - 1; i += 1) {
    const [a, b] = [padded.charCodeAt(i), padded.charCodeAt(i + 1)]
    pairs.push(a * 65_536 + b)
  }
  return Uint32Array.from(pairs).sort()
}

/**
 * How alike two wordings are, 0 to 1 (Sørensen–Dice over letter pairs within words, with a share for the words in order).
 * Sibling indicators may score 0.98 and still be two: a caller that must choose takes the best partner, not any above a floor.
 */
export const similarity = (a: string, b: string): number => similarityAbove(wordingOf(a), wordingOf(b), 0) ?? 0

const PAIRS_WEIGHT = 0.6
const ORDER_WEIGHT = 0.4

/** The similarity of two wordings when it is at least `floor`, else null: what cannot reach the floor costs little. */
export const similarityAbove = (x: Wording, y: Wording, floor: number): number | null => {
  const a = x.expanded
  const b = y.expanded
  if (a === b) return floor <= 1 ? 1 : null
  if (a === '' || b === '') return floor <= 0 ? 0 : null
  const longest = Math.max(a.length, b.length)
  // No more edits than this can reach the floor; one more than computed, for rounding must never turn a match away.
  const most = limitFor(floor, PAIRS_WEIGHT, longest)
  if (Math.abs(a.length - b.length) > most || leastDistance(x.letters, y.letters) > most) return null
  const alike = PAIRS_WEIGHT * dice(x.pairs, y.pairs)
  if (alike + ORDER_WEIGHT < floor) return null
  const distance = editDistanceWithin(a, b, limitFor(floor, alike, longest))
  if (distance === null) return null
  const score = alike + ORDER_WEIGHT * (1 - distance / longest)
  return score >= floor ? score : null
}

const limitFor = (floor: number, alike: number, longest: number): number =>
  Math.min(longest, Math.floor(longest * (1 - (floor - alike) / ORDER_WEIGHT)) + 1)

const MATCH_FLOOR = 0.82

/** The match of two wordings when it is at least `floor`; null below it. */
export const matchText = (a: string, b: string, floor = MATCH_FLOOR): Match | null =>
  matchWording(wordingOf(a), wordingOf(b), floor)

/** As `matchText`, for wordings that are compared often. */
export const matchWording = (a: Wording, b: Wording, floor = MATCH_FLOOR): Match | null => {
  if (a.text === b.text) return { how: 'exact', score: 1 }
  if (a.levelled === b.levelled) return { how: 'spacing', score: 0.99 }
  const score = similarityAbove(a, b, floor)
  return score === null ? null : { how: 'wording', score: Math.min(score, 0.98) }
}

const dice = (a: Uint32Array, b: Uint32Array): number => {
  let shared = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0
    const y = b[j] ?? 0
    if (x === y) shared += 1
    if (x <= y) i += 1
    if (y <= x) j += 1
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}

/** No fewer edits than letters that one text has and the other lacks. */
const leastDistance = (a: Uint16Array, b: Uint16Array): number => {
  let more = 0
  let fewer = 0
  for (let i = 0; i < LETTER_BINS; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference > 0) more += difference
    else fewer -= difference
  }
  return Math.max(more, fewer)
}

/** Levenshtein distance of two texts, in letters. */
export const editDistance = (a: string, b: string): number =>
  editDistanceWithin(a, b, Math.max(a.length, b.length)) ?? 0

/** Levenshtein distance when it is at most `limit`, else null; only the diagonal band that can hold it is looked at. */
export const editDistanceWithin = (a: string, b: string, limit: number): number | null => {
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1
    endB -= 1
  }
  const [n, m] = [endA - start, endB - start]
  if (Math.abs(n - m) > limit) return null
  if (n === 0 || m === 0) return n + m
  const beyond = limit + 1
  let row = new Int32Array(m + 2)
  let next = new Int32Array(m + 2)
  for (let j = 0; j <= m; j += 1) row[j] = j <= limit ? j : beyond
  for (let i = 1; i <= n; i += 1) {
    const from = Math.max(1, i - limit)
    const to = Math.min(m, i + limit)
    const letter = a.charCodeAt(start + i - 1)
    next[from - 1] = from === 1 ? Math.min(i, beyond) : beyond
    let least = next[from - 1] ?? beyond
    for (let j = from; j <= to; j += 1) {
      const swap = (row[j - 1] ?? beyond) + (letter === b.charCodeAt(start + j - 1) ? 0 : 1)
      const best = Math.min(swap, (row[j] ?? beyond) + 1, (next[j - 1] ?? beyond) + 1, beyond)
      next[j] = best
      if (best < least) least = best
    }
    next[to + 1] = beyond
    if (least > limit) return null
    ;[row, next] = [next, row]
  }
  const distance = row[m] ?? beyond
  return distance <= limit ? distance : null
}
