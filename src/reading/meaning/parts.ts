import { isOpening, isPromise, isTitle, labelled, letterheadPart, placeDate, signatureMark } from './cue.ts'
import type { Item, LineItem, RowsItem } from './item.ts'
import { isLooseHeader } from './loose-header.ts'
import { startsAsPosition } from './position.ts'
import { agency } from './reading-profile.ts'
import { capitalShare, hasWord } from './wording.ts'

/** A stretch of the document that belongs together: one statement, or one annex with its budget and signatures. */
export type Part = { readonly kind: 'statement' | 'annex'; readonly items: readonly Item[] }

const LOOK_BACK = 12

/** Cuts the stream into statements and annexes; what stands before the first of them is guide text, cover or contents. */
export const partsOf = (items: readonly Item[]): Part[] => {
  const cuts: { readonly kind: Part['kind']; readonly at: number }[] = []
  let lastAnchor = -1
  let state: 'none' | 'statement' | 'annex' | 'closed' = 'none'
  items.forEach((item, i) => {
    const kind = anchorKind(items, i, lastAnchor, state)
    if (kind === 'statement' || kind === 'annex') {
      cuts.push({ kind, at: headStart(items, i, lastAnchor) })
      state = kind
    }
    if (kind !== null) lastAnchor = i
    if (item.kind === 'line' && state === 'annex' && i > lastAnchor && endsAnnex(item)) state = 'closed'
    if (item.kind === 'rows' && state === 'closed' && kind === null) state = 'closed'
  })
  return cuts.map((cut, i) => ({ kind: cut.kind, items: items.slice(cut.at, cuts[i + 1]?.at ?? items.length) }))
}

/** What begins at an item: a statement, an annex, more of the annex that is open, or nothing. */
const anchorKind = (
  items: readonly Item[],
  i: number,
  lastAnchor: number,
  state: 'none' | 'statement' | 'annex' | 'closed',
): 'statement' | 'annex' | 'more' | null => {
  const item = items[i]
  if (item === undefined) return null
  if (item.kind === 'rows')
    return tableAnchor(item, state, newUnit(items, lastAnchor, i), () => isHeaded(items, lastAnchor, i))
  if (isLooseHeader(items, i)) return state === 'annex' && !newUnit(items, lastAnchor, i) ? 'more' : 'annex'
  const opening = isOpening(item.text)
  if (!opening && !isPromise(item.text) && !isNamePair(items, i)) return null
  if (state === 'statement' && lineDistance(items, lastAnchor, i) < (opening ? 4 : 40)) return opening ? 'more' : null
  return 'statement'
}

const tableAnchor = (
  item: RowsItem,
  state: string,
  otherUnit: boolean,
  headed: () => boolean,
): 'annex' | 'more' | null => {
  if (item.columns?.kind === 'annex') return state === 'annex' && !otherUnit ? 'more' : 'annex'
  if (item.columns?.kind === 'budget')
    return state === 'annex' || state === 'closed' ? 'more' : state === 'statement' ? 'annex' : null
  if (item.guess !== null && headed() && (state !== 'annex' || otherUnit)) return 'annex'
  return state === 'annex' ? 'more' : null
}

/** Whether the heading of an annex stands right above an item: a title with a year, or the unit. */
const isHeaded = (items: readonly Item[], lastAnchor: number, at: number): boolean =>
  items
    .slice(Math.max(lastAnchor + 1, at - LOOK_BACK), at)
    .some((x) => x.kind === 'line' && (isTitle(x.text) || labelled(x.text)?.label === 'unit'))

const isNamePair = (items: readonly Item[], i: number): boolean => {
  const item = items[i]
  if (item?.kind !== 'line' || labelled(item.text)?.label !== 'nama') return false
  return items.slice(i + 1, i + 6).some((next) => next.kind === 'line' && labelled(next.text)?.label === 'jabatan')
}

const lineDistance = (items: readonly Item[], from: number, to: number): number =>
  items.slice(Math.max(0, from), to).filter((x) => x.kind === 'line' && x.text !== '').length

/** Whether a heading with another unit stands between two items: then a new annex begins, though the last was not signed. */
const newUnit = (items: readonly Item[], from: number, to: number): boolean => {
  const unit = (slice: readonly Item[]): string | null => {
    for (const item of slice) {
      const found = item.kind === 'line' ? labelled(item.text) : null
      if (found?.label === 'unit' && found.value !== '') return found.value.toLowerCase()
    }
    return null
  }
  const here = unit(items.slice(Math.max(0, from + 1), to))
  if (here === null) return false
  const before = unit(items.slice(Math.max(0, from - LOOK_BACK), Math.max(0, from)))
  return before !== null && before !== here
}

const endsAnnex = (line: LineItem): boolean => signatureMark(line.text) !== null || placeDate(line.text)?.date != null

/** Where the heading of the part begins whose text or table stands at `anchor`: its title, and the letterhead above it. */
const headStart = (items: readonly Item[], anchor: number, lastAnchor: number): number => {
  let start = anchor
  let seen = 0
  for (let i = anchor - 1; i > lastAnchor && seen < LOOK_BACK; i -= 1) {
    const item = items[i]
    if (item?.kind !== 'line') break
    if (item.text === '') continue
    if (placeDate(item.text)?.date != null || signatureMark(item.text) !== null) break
    seen += 1
    if (isTitle(item.text) && (start === anchor || start === i + 1)) start = i
  }
  for (let i = start - 1; i > lastAnchor; i -= 1) {
    const item = items[i]
    if (item?.kind !== 'line') break
    if (item.text === '') continue
    if (isTitle(item.text)) break
    if (!isHeadLine(item.text) && !(isPlaceName(item.text) && isOfficeLine(lineAbove(items, i)))) break
    start = i
  }
  return start
}

/** "ACEH" below the name of the agency: a place alone on its line. */
const isPlaceName = (text: string): boolean =>
  text.length < 40 && capitalShare(text) === 1 && /^[\p{Lu} .-]+$/u.test(text)

const lineAbove = (items: readonly Item[], i: number): string => {
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    const item = items[k]
    if (item?.kind === 'line' && item.text !== '') return item.text
  }
  return ''
}

/** A line of a letterhead or annex heading: an office's name, its address, a unit, a budget year. */
export const isHeadLine = (text: string): boolean => {
  if (letterheadPart(text) !== null) return true
  const label = labelled(text)?.label
  if (label === 'unit' || label === 'tahun') return true
  if (text.length > 120 || /[,;]$/.test(text) || startsAsPosition(text)) return false
  if (/^(?:lampiran|unit organisasi|logo)\b/i.test(text)) return true
  return isOfficeLine(text)
}

export const isOfficeLine = (text: string): boolean =>
  text.length <= 120 &&
  !/[,;]$/.test(text) &&
  !startsAsPosition(text) &&
  text.split(' ').length <= 14 &&
  (capitalShare(text) > 0.75 || agency().asName.test(text)) &&
  hasWord(
    text,
    ...agency().beginnings,
    'provinsi',
    'kabupaten',
    'kota',
    'sekretariat',
    'kementerian',
    'dinas',
    'badan',
    'pemerintah',
    'republik',
    'biro',
    'inspektorat',
    'direktorat',
    'lembaga',
    'mahkamah',
    'pengadilan',
    'universitas',
    'kecamatan',
    'kantor',
    'balai',
  )
