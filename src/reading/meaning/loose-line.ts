import { rankOf } from '../../core/indicator/scale.ts'
import type { LineItem } from './item.ts'
import type { Piece } from './traced.ts'

/** One line of a torn table: what stands in front, the words with the column rules seen between them, and the target. */
export type TornLine = {
  readonly piece: Piece
  readonly number: string | null
  /** A code of four digits in front of the words, or what recognition made of it. */
  readonly code: string | null
  /** True where marks without meaning stand in front: a number that could not be read. */
  readonly smudged: boolean
  readonly words: readonly string[]
  /** Places (before the word with this index) where a vertical rule or a wide gap was seen. */
  readonly rules: ReadonlySet<number>
  readonly target: string | null
}

const UNITS =
  /^(?:lembaga|layanan|unit|dok(?:umen)?|lap(?:oran)?|keg(?:iatan)?|kali|orang|satker|paket|bulan|persen|kab(?:upaten)?|kota|buah|peraturan|perkara|berkas|hari|jam|rapat|kajian|rekomendasi|data|desa|kecamatan|sk|naskah|produk|nilai|poin|skor|opini|surat|tahun|modul|aplikasi|sistem|keputusan|rupiah|peserta|pegawai|ekor|ha|km|m2|ton)$/i

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
const targetAtEnd = (text: string, units: ReadonlySet<string>): { readonly target: string; readonly rest: string } | null => {
  const percent = /^(.*?)(?:^|\s)\|?\s*(\d{1,3}(?:[.,]\d{1,2})?\s?%(?:\s?\(\d[^()]{1,30}\))?)(?:\s\S)?$/.exec(text)
  if (percent) return { target: percent[2] ?? '', rest: percent[1] ?? '' }
  const counted = new RegExp(`^(.*?)(?:^|\\s)(?:\\|\\s+)?((?:\\d{1,4}|${ONE})\\s?(\\p{L}{2,15}(?:\\s?/\\s?\\p{L}{2,15})?)(?:\\s\\S)?)$`, 'u').exec(text)
  const unit = (counted?.[3] ?? '').toLowerCase()
  const known = units.has(unit) || UNITS.test(unit) || units.has(unit.split(/\s?\//)[0] ?? '')
  if (counted && known && !(/^\p{L}/u.test(counted[2] ?? '') && !/^[Il]/.test(counted[2] ?? '')))
    return { target: counted[2] ?? '', rest: counted[1] ?? '' }
  const grade = /^(.*\S)\s+\|?\s*([A-Z]{1,3})$/.exec(text)
  if (grade && rankOf(grade[2] ?? '') !== null && (grade[1] ?? '').length > 8) return { target: grade[2] ?? '', rest: grade[1] ?? '' }
  const bare = /^(.*\p{L}{3}\S*)\s+\|?\s*(\d{1,3}(?:[.,]\d{1,2})?)$/u.exec(text)
  if (bare && !/(?:tahun|pasal|nomor|no\.?|ayat|semester|triwulan|bulan|perkara)$/i.test(bare[1] ?? ''))
    return { target: bare[2] ?? '', rest: bare[1] ?? '' }
  return null
}

const isRule = (token: string): boolean => /^[|¦]+$/.test(token)
const isJunk = (token: string): boolean => !/\p{L}{2}/u.test(token.replace(/^[^\p{L}]+/u, '')) && !/^\d{4}$/.test(token)
const startsAtRule = (token: string): boolean => /^[|[{"'“]{1,3}\p{L}{3}/u.test(token)

/** Takes one line of a torn table apart. */
export const tornLine = (line: LineItem, units: ReadonlySet<string>): TornLine => {
  const text = line.wide.length > 600 ? line.wide.slice(0, 600) : line.wide
  const found = targetAtEnd(text.trimEnd(), units)
  const tokens = (found === null ? text : found.rest).replace(/(?<=\S) {4,}(?=\S)|\t/g, ' | ').trim().split(/\s+/)
  let number: string | null = null
  let code: string | null = null
  let smudged = false
  let i = 0
  for (; i < tokens.length; i += 1) {
    const token = tokens[i] ?? ''
    if (isRule(token)) continue
    const plain = token.replace(/[.,)\]]+$/, '')
    if (/^(?:\d{1,2}|[A-Za-z])$/.test(plain) && number === null) number = plain
    else if (/^\d{4}$/.test(token)) code = token
    else if (isJunk(token) || /^\d[\d:;'"%.,]{2,}$/.test(token) || isSmudge(token, tokens[i + 1])) {
      smudged = true
      if (/\d/.test(token) && token.length >= 3) code ??= token
    } else break
  }
  const words: string[] = []
  const rules = new Set<number>()
  for (const token of tokens.slice(i)) {
    if (isRule(token)) {
      rules.add(words.length)
      continue
    }
    if (startsAtRule(token)) rules.add(words.length)
    if (!/[\p{L}\d]/u.test(token) && token !== '&' && token !== '-' && token !== ',') continue
    words.push(token.replace(/^[|[{"“]+(?=\p{L}{3})/u, ''))
  }
  return { piece: line.piece, number, code, smudged, words, rules, target: found?.target.trim() ?? null }
}

/** A short token in front that is no word: "C.", "c g%l", "A ;2", "ok . .". */
const isSmudge = (token: string, next: string | undefined): boolean =>
  (token.length <= 2 && !/^(?:di|ke|IT|TI)$/.test(token)) || (/^[^\p{L}]/u.test(token) && token.length <= 4 && next !== undefined)

const NARROW = /[iljtfrI.,;:'|![\]() ]/
const WIDE = /[mwMW%@]/

/** About how wide a text prints, in letters of middle width. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const letter of text) width += NARROW.test(letter) ? 0.6 : WIDE.test(letter) ? 1.45 : /\p{Lu}/u.test(letter) ? 1.25 : 1
  return width
}
