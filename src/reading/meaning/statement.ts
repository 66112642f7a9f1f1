import type { Party } from '../../core/agreement/agreement.ts'
import {
  isClosing,
  isOpening,
  isPromise,
  isTitle,
  labelled,
  partyNamed,
  placeDate,
  signatureMark,
  yearIn,
} from './cue.ts'
import type { LineItem } from './item.ts'
import { keptPosition } from './position.ts'
import { agency, oneOf } from './reading-profile.ts'
import { cleanName, type KnownParty, readSignatures, type Signed } from './signature.ts'
import { type Piece, squash, type Traced, traced } from './traced.ts'
import { endsOpen, startsLower } from './wording.ts'

export type TracedParty = { readonly party: Party; readonly name: Traced | null; readonly position: Traced }

export type Statement = {
  readonly title: Traced | null
  readonly year: number | null
  readonly first: TracedParty | null
  readonly second: TracedParty | null
  readonly signed: Signed
  readonly known: readonly KnownParty[]
}

type Entry = { name: Traced | null; position: Traced | null; which: 'first' | 'second' | null }

/** Reads the lines of one statement, letterhead and title first, signatures last. */
export const readStatement = (lines: readonly LineItem[]): Statement => {
  const heading = readTitle(lines)
  const entries = readEntries(lines)
  const second = entries.find((e) => e.which === 'second') ?? (entries[0]?.which === 'second' ? entries[0] : entries[1])
  const first = entries.find((e) => e !== second)
  const parties = {
    first: first === undefined ? null : partyOf(first),
    second: second === undefined ? null : partyOf(second),
  }
  const known = (['first', 'second'] as const).flatMap((party) => {
    const p = parties[party]
    return p === null ? [] : [{ party, name: p.party.name, position: p.party.position }]
  })
  const signed = readSignatures(signatureLines(lines), 'statement', known)
  return { ...heading, ...parties, signed, known }
}

export const readTitle = (
  lines: readonly LineItem[],
): { readonly title: Traced | null; readonly year: number | null } => {
  const at = titleAt(lines)
  const line = lines[at]
  if (line === undefined) return { title: null, year: null }
  const next = lines.slice(at + 1, at + 3).find((l) => l.text !== '')
  const year = yearIn(line.text)
  if (year === null && next !== undefined && /^tahun\s*(?:anggaran\s*)?\d{4}$/i.test(next.text))
    return { title: traced(`${line.text} ${next.text}`, [line.piece, next.piece]), year: yearIn(next.text) }
  return { title: traced(line.text, [line.piece]), year }
}

/** The title is the last one above the opening sentence: a cover may stand before it. -1 where there is none. */
export const titleAt = (lines: readonly LineItem[]): number => {
  const opening = lines.findIndex((l) => isOpening(l.text))
  return lines.slice(0, opening < 0 ? lines.length : opening).findLastIndex((l) => isTitle(l.text))
}

/** From the responsibility and supervision sentences on, so that nothing of the text is taken for a signature. */
const signatureLines = (lines: readonly LineItem[]): readonly LineItem[] => {
  const promise = lines.findLastIndex((l) => isPromise(l.text) || isClosing(l.text))
  return lines.slice(promise + 1)
}

const NOT_VALUE =
  /^(?:selanjutnya|selaku|berjanji|pihak\s+(?:pertama|kedua)|pada\s+tahun|keberhasilan|dalam\s+rangka|dengan\s+ini|yang\s+selanjutnya)/i

const endsValue = (text: string): boolean =>
  NOT_VALUE.test(text) ||
  labelled(text) !== null ||
  partyNamed(text) !== null ||
  isPromise(text) ||
  placeDate(text) !== null ||
  signatureMark(text) !== null

/** "Nama" and "Jabatan" with their values, which may go on over the next lines or stand on them alone. */
const readEntries = (lines: readonly LineItem[]): Entry[] => {
  const entries: Entry[] = []
  const from = Math.max(
    0,
    lines.findIndex((l) => isOpening(l.text)),
  )
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]
    if (line === undefined) break
    const found = labelled(line.text)
    const current = entries.at(-1)
    if (found?.label === 'nama')
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

const partyOf = (entry: Entry): TracedParty => {
  const printed = squash((entry.position?.text ?? '').replace(/^[:;]\s*/, ''))
  const { position, acting } = keptPosition(printed)
  const name = entry.name === null ? null : { ...entry.name, text: cleanName(entry.name.text) }
  return {
    party: { name: name?.text ?? null, position: position.replace(/\s*[,.;]\s*$/, ''), acting },
    name,
    position: { text: position, pieces: entry.position?.pieces ?? [], doubts: [] },
  }
}
