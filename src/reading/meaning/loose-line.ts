import { type Corpus, isKnown } from './corpus.ts'
import type { LineItem } from './item.ts'
import { mendWords } from './mend-words.ts'
import { gradeIn, looksLikeTarget } from './target-cell.ts'
import type { Piece } from './traced.ts'
import { UNITS } from './units.ts'

/** One line of a torn table: what stands in front, the words with the column rules seen between them, and the target. */
export type TornLine = {
  readonly piece: Piece
  readonly number: string | null
  /** A code of four digits in front of the words, or what recognition made of it. */
  readonly code: string | null
  /** True where marks without meaning stand in front: a number that could not be read. */
  readonly smudged: boolean
  readonly words: readonly string[]
  /** The words as recognised, one for each of `words`. */
  readonly printed: readonly string[]
  readonly mended: 'no' | 'mended' | 'unknown'
  /** Places (before the word with this index) where a vertical rule or a wide gap was seen. */
  readonly rules: ReadonlySet<number>
  readonly target: string | null
  /** How many words belong to the objective, where the layout of the page tells for certain. */
  readonly cut: number | null
}

const ONE = '[|Il![\\]1]'

/** The words that stand behind a number at the ends of lines: units printed in the document itself, besides the usual. */
export const unitsIn = (lines: readonly LineItem[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const m = /\s\d{1,4}\s+(\p{L}{3,15})(?:\s\S)?$/u.exec(line.text.slice(-60))
    const unit = m?.[1]?.toLowerCase()
    if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([unit, n]) => (n >= 2 || UNITS.test(unit) ? [unit] : [])))
}

/** The target at the end of a line and what stands before it; null where the line ends otherwise. */
const targetAtEnd = (
  text: string,
  units: ReadonlySet<string>,
  laidOut: boolean,
): { readonly target: string; readonly rest: string } | null => {
  const apart = (laidOut ? /^(.*\S)\s{2,}(\S.{0,40})$/ : /^(.*\S)\s{3,}(\S.{0,40})$/).exec(text)
  if (apart && looksLikeTarget(apart[2] ?? '')) return { target: apart[2] ?? '', rest: `${apart[1]}   ` }
  const percent = /^(.*?)(?:^|\s)\|?\s*(\d{1,3}(?:[.,]\d{1,2})?\s?%(?:\s?\(\d[^()]{1,30}\))?)(?:\s\S)?$/.exec(text)
  if (percent) return { target: percent[2] ?? '', rest: percent[1] ?? '' }
  const counted = new RegExp(
    `^(.*?)(?:^|\\s)(?:\\|\\s+)?((?:\\d{1,4}|${ONE})\\s?(\\p{L}{2,15}(?:\\s?/\\s?\\p{L}{2,15})?)(?:\\s\\S)?)$`,
    'u',
  ).exec(text)
  const unit = (counted?.[3] ?? '').toLowerCase()
  const known =
    units.has(unit) ||
    UNITS.test(unit) ||
    units.has(unit.split(/\s?\//)[0] ?? '') ||
    UNITS.test(unit.split(/\s?\//)[0] ?? '')
  if (counted && known && !(/^\p{L}/u.test(counted[2] ?? '') && !/^[Il]/.test(counted[2] ?? '')))
    return { target: counted[2] ?? '', rest: counted[1] ?? '' }
  const grade = /^(.*\S)\s+\|?\s*([A-Z]{1,3})$/.exec(text)
  if (
    grade &&
    !/(?:minimal|nilai|predikat|kategori|kelas|golongan|tipe|jenis)$/i.test(grade[1] ?? '') &&
    gradeIn(grade[2] ?? '') !== null &&
    (grade[1] ?? '').length > 8
  )
    return { target: grade[2] ?? '', rest: grade[1] ?? '' }
  const bare = /^(.*\p{L}{3}\S*)\s+\|?\s*(\d{1,3}(?:[.,]\d{1,2})?)$/u.exec(text)
  const ghost =
    units.size > 0 &&
    /^\d$/.test(bare?.[2] ?? '') &&
    !/(?:^|\s)(?:nilai|indeks|skor|level|maturitas)\s/i.test(bare?.[1] ?? '')
  if (bare && !ghost && !/(?:tahun|pasal|nomor|no\.?|ayat|semester|triwulan|bulan|perkara)$/i.test(bare[1] ?? ''))
    return { target: bare[2] ?? '', rest: bare[1] ?? '' }
  return null
}

const isRule = (token: string): boolean => /^[|¦]+$/.test(token)
const isJunk = (token: string): boolean => !/\p{L}{2}/u.test(token.replace(/^[^\p{L}]+/u, '')) && !/^\d{4}$/.test(token)
const startsAtRule = (token: string): boolean => /^[|[{"'“]{1,3}\p{L}{3}/u.test(token)

/** Takes one line of a torn table apart. */
export const tornLine = (
  line: LineItem,
  units: ReadonlySet<string>,
  corpus: Corpus,
  gutter: number | null = null,
): TornLine => {
  const text = line.wide.length > 600 ? line.wide.slice(0, 600) : line.wide
  const ended = targetAtEnd(text.trimEnd(), units, gutter !== null)
  const found =
    gutter !== null && ended !== null && !/\s{2}$/.test(ended.rest + text.slice(ended.rest.length).match(/^\s*/)?.[0])
      ? null
      : ended
  const parted = gutter === null ? null : partedAt(found === null ? text : found.rest, gutter)
  const tokens = (parted ?? (found === null ? text : found.rest))
    .replace(/(\p{Ll}{2}),[.,;]?(?=\p{Lu})/gu, '$1, ')
    .replace(/(?<=\S) {4,}(?=\S)|\t/g, ' | ')
    .trim()
    .split(/\s+/)
  let number: string | null = null
  let code: string | null = null
  let smudged = false
  let i = 0
  for (; i < tokens.length; i += 1) {
    const token = tokens[i] ?? ''
    if (token === GUTTER) break
    if (isRule(token)) continue
    const plain = token.replace(/^\((?=\w\))|[.,)\]]+$/g, '')
    if (/^(?:\d{1,2}|[A-Za-z])$/.test(plain) && number === null) number = plain
    else if (/^\d{4}$/.test(token)) code = token
    else if (isJunk(token) || /^\d[\d:;'"%.,]{2,}$/.test(token) || isSmudge(token, tokens[i + 1])) {
      smudged = true
      if (/\d/.test(token) && token.length >= 3) code ??= token
    } else break
  }
  const words: string[] = []
  const rules: number[] = []
  let cut: number | null = null
  for (const token of gutter === null
    ? withoutGhosts(tokens.slice(i), number !== null || smudged, corpus)
    : tokens.slice(i)) {
    if (token === GUTTER) cut = words.length
    if (isRule(token)) rules.push(words.length)
    if (isRule(token) || token === GUTTER) continue
    const ruled = startsAtRule(token)
    if (ruled) rules.push(words.length)
    if (!/[\p{L}\d]/u.test(token) && token !== '&' && token !== '-' && token !== ',') continue
    words.push(ruled ? capital(token.replace(/^[|[{"'“]+/u, '')) : token)
  }
  const mended = mendWords(words, corpus)
  return {
    piece: line.piece,
    number,
    code,
    smudged,
    words: mended.map((w) => w.text),
    printed: mended.map((w) => w.printed),
    mended: mended.some((w) => w.state === 'unknown')
      ? 'unknown'
      : mended.some((w) => w.text !== w.printed)
        ? 'mended'
        : 'no',
    rules: new Set(rules.map((r) => mended.findIndex((w) => w.at >= r)).map((r) => (r < 0 ? mended.length : r))),
    target: found?.target.trim() ?? null,
    cut:
      parted === null ? null : (mended.findIndex((w) => w.at >= (cut ?? 0)) + mended.length + 1) % (mended.length + 1),
  }
}

/** Stands between the columns of a line whose place on the page is known. */
const GUTTER = '\u0001'

/** The line with its columns marked; null where it runs across the place between them, as a heading does. */
const partedAt = (text: string, gutter: number): string | null =>
  text.slice(gutter - 2, gutter).trim() === '' ? `${text.slice(0, gutter)} ${GUTTER} ${text.slice(gutter)}` : null

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Without specks at the line's end, and without the ghost of a word behind a number: "b. yelengzara Penyelenggaraan …". */
const withoutGhosts = (tokens: readonly string[], numbered: boolean, corpus: Corpus): readonly string[] => {
  const last = tokens.at(-1) ?? ''
  const trimmed = tokens.length > 2 && /^[\dSIl.,:;]$/.test(last) ? tokens.slice(0, -1) : tokens
  const first = trimmed[0] ?? ''
  const ghost = numbered && trimmed.length > 1 && /^\p{Ll}{5,}$/u.test(first) && !isKnown(corpus, first)
  return ghost ? trimmed.slice(1) : trimmed
}

/** A short token in front that is no word: "C.", "c g%l", "A ;2", "ok . .". */
const isSmudge = (token: string, next: string | undefined): boolean =>
  (token.length <= 2 &&
    !/^(?:di|ke|IT|TI)$/.test(token) &&
    !(/^\p{Ll}{2}$/u.test(token) && /^\p{L}{3}/u.test(next ?? ''))) ||
  (/^[^\p{L}]/u.test(token) && token.length <= 4 && next !== undefined && !/^\(\p{L}{2}/u.test(token))

const NARROW = /[iljtfrI.,;:'|![\]() ]/
const WIDE = /[mwMW%@]/

/** About how wide a text prints, in letters of middle width. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text)
    width += NARROW.test(letter) ? 0.6 : WIDE.test(letter) ? 1.45 : /\p{Lu}/u.test(letter) ? 1.25 : 1
  return width
}
