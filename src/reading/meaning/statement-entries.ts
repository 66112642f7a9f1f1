import { isOpening, isPromise, labelled, partyNamed, placeDate, signatureMark } from './cue.ts'
import type { LineItem } from './item.ts'
import { startsAsPosition } from './position.ts'
import { agency, oneOf } from './reading-profile.ts'
import { type Piece, type Traced, traced } from './traced.ts'
import { endsOpen, startsLower } from './wording.ts'

/** A party as the statement names it: "Nama" and "Jabatan" with their values. */
export type Entry = { name: Traced | null; position: Traced | null; which: 'first' | 'second' | null }

const NOT_VALUE =
  /^(?:selanjutnya|selaku|berjanji|pihak\s+(?:pertama|kedua)|pada\s+tahun|keberhasilan|dalam\s+rangka|dengan\s+ini|yang\s+selanjutnya)/i

/** "Jabatan Ketua …": the colon behind a label of the statement was lost. */
const withoutColon = (text: string): { readonly label: 'nama' | 'jabatan'; readonly value: string } | null => {
  const m = /^(nama|jabatan)\s+(?=\p{Lu})(.{3,120})$/iu.exec(text)
  if (m === null || !/^\p{Lu}/u.test(text)) return null
  const value = m[2] ?? ''
  if (/^n/i.test(text)) return /^(?:unit|instansi|satuan|satker)\b/i.test(value) ? null : { label: 'nama', value }
  return startsAsPosition(value) ? { label: 'jabatan', value } : null
}

const entryLabel = (text: string): ReturnType<typeof labelled> => labelled(text) ?? withoutColon(text)

const endsValue = (text: string): boolean =>
  NOT_VALUE.test(text) ||
  entryLabel(text) !== null ||
  partyNamed(text) !== null ||
  isPromise(text) ||
  placeDate(text) !== null ||
  signatureMark(text) !== null

/** "Nama" and "Jabatan" with their values, which may go on over the next lines or stand on them alone. */
export const readEntries = (lines: readonly LineItem[]): Entry[] => {
  const entries: Entry[] = []
  const from = Math.max(
    0,
    lines.findIndex((l) => isOpening(l.text)),
  )
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]
    if (line === undefined) break
    const found = entryLabel(line.text)
    const current = entries.at(-1)
    const apart = found?.label === 'nama' && found.value === '' ? valuesBelow(lines, i) : null
    if (apart !== null) {
      entries.push({ ...apart.entry, which: null })
      i = apart.end - 1
    } else if (found?.label === 'nama')
      entries.push({ name: valueFrom(lines, i, found.value, 1), position: null, which: null })
    else if (found?.label === 'jabatan') {
      const value = valueFrom(lines, i, found.value, 4)
      if (current === undefined || current.position !== null) entries.push({ name: null, position: value, which: null })
      else current.position = value
    } else if (current !== undefined) {
      current.which ??= partyNamed(line.text)
      if (/^selaku\s+atasan/i.test(line.text)) current.which = 'second'
    }
  }
  return entries.filter((e) => e.name !== null || e.position !== null).slice(0, 2)
}

type Below = { readonly entry: Pick<Entry, 'name' | 'position'>; readonly end: number }

/** "Nama", "Jabatan", ": Ahmad", ": Ketua …": a form read column by column has its labels first and its values after. */
const valuesBelow = (lines: readonly LineItem[], at: number): Below | null => {
  const next = lines.findIndex((l, i) => i > at && l.text !== '')
  const below = labelled(lines[next]?.text ?? '')
  if (next < 0 || below?.label !== 'jabatan' || below.value !== '') return null
  const first = lines.findIndex((l, i) => i > next && l.text !== '')
  const second = lines.findIndex((l, i) => i > first && l.text !== '')
  const name = /^[:;]\s*(\S.*)$/.exec(lines[first]?.text ?? '')?.[1]
  const post = /^[:;]\s*(\S.*)$/.exec(lines[second]?.text ?? '')?.[1]
  const piece = lines[first]?.piece
  if (first < 0 || second < 0 || name === undefined || post === undefined || piece === undefined) return null
  return { entry: { name: traced(name, [piece]), position: valueFrom(lines, second, post, 4) }, end: second + 1 }
}

/** How the rest of a position begins behind a blank line: the office it belongs to. */
const OFFICE = /^(?:Provinsi|Kabupaten|Kota|Sekretariat)\b/i

/** Whether the line behind a blank one belongs to the position: an office, or words between what was left open and the end. */
const goesOnBelow = (lines: readonly LineItem[], at: number, above: string): boolean => {
  const text = lines[at]?.text ?? ''
  if (OFFICE.test(text) || oneOf(agency().beginnings, 'i', '^', '\\b').test(text)) return true
  if (text === '' || text.length > 60 || endsValue(text)) return false
  if (endsOpen(above) || startsLower(text)) return true
  const next = lines.slice(at + 1, at + 8).find((l) => l.text !== '' && endsValue(l.text))
  return next !== undefined && NOT_VALUE.test(next.text)
}

const BLANK = /^[.…_\s()-]*$/

const valueFrom = (lines: readonly LineItem[], at: number, first: string, most: number): Traced | null => {
  const pieces: Piece[] = []
  const texts: string[] = []
  const line = lines[at]
  if (line === undefined) return null
  if (!BLANK.test(first)) {
    texts.push(first)
    pieces.push(line.piece)
  }
  for (let i = at + 1; i < Math.min(lines.length, at + 11) && texts.length < most; i += 1) {
    const next = lines[i]
    if (next === undefined || (next.text !== '' && endsValue(next.text))) break
    if (next.text === '' || next.text === ':') {
      if (texts.length > 0 && !(most > 1 && goesOnBelow(lines, i + 1, texts.at(-1) ?? ''))) break
      continue
    }
    const text = next.text.replace(/^[:;]\s*/, '')
    if (most === 1 && texts.length > 0) break
    if (BLANK.test(text)) break
    texts.push(text)
    pieces.push(next.piece)
  }
  return texts.length === 0 ? null : traced(texts.join(' '), pieces)
}
