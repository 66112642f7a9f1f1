import type { SignatureBlock } from '../../core/agreement/agreement.ts'
import { similarity } from '../../core/text-match.ts'
import { labelled, letterheadPart, type PlaceDate, placeDate, signatureMark } from './cue.ts'
import type { LineItem } from './item.ts'
import { keptPosition, startsAsPosition, withoutActing } from './position.ts'
import { agency } from './reading-profile.ts'
import { inColumns } from './side-by-side.ts'
import { joined, type Piece, type Traced, traced } from './traced.ts'
import { wordsOf } from './wording.ts'

export type KnownParty = { readonly party: 'first' | 'second'; readonly name: string | null; readonly position: string }

export type Signed = {
  readonly place: Traced | null
  readonly date: { readonly value: PlaceDate['date']; readonly pieces: readonly Piece[] } | null
  readonly blocks: readonly {
    readonly block: SignatureBlock
    readonly name: Traced | null
    readonly position: Traced | null
  }[]
}

/** Lines that a signature block may have: more would be running text that follows it. */
const LONGEST_BLOCK = 9

/**
 * Reads place, date and signature blocks from the lines at the end of a statement or annex: blocks under "Pihak Kedua" and
 * "Pihak Pertama" in any order, or one block alone behind the date. `known` are the parties the statement names.
 */
export const readSignatures = (
  all: readonly LineItem[],
  on: 'statement' | 'annex',
  known: readonly KnownParty[],
): Signed => {
  const lines = inColumns(all, known)
  let place: Traced | null = null
  let date: Signed['date'] = null
  const blocks: { party: 'first' | 'second'; lines: LineItem[] }[] = []
  let open: { party: 'first' | 'second'; lines: LineItem[] } | null = null
  let dated = false
  const marked = lines.some((l) => signatureMark(l.text) !== null)
  for (const line of lines) {
    const when = placeDate(line.text)
    const mark = signatureMark(line.text)
    if (when !== null && (date === null || when.date === null)) {
      if (when.place !== null && place === null) place = traced(when.place, [line.piece])
      if (when.date !== null) date = { value: when.date, pieces: [line.piece] }
      dated = true
      open = null
    } else if (when !== null) {
      open = null
    } else if (mark !== null) {
      open = { party: mark, lines: [] }
      blocks.push(open)
    } else if (
      !marked &&
      startsAsPosition(line.text) &&
      (open === null ? dated && blocks.length === 0 : isSigned(open.lines))
    ) {
      open = { party: partyAt(line.text, known), lines: [line] }
      blocks.push(open)
    } else if (open !== null) open.lines.push(line)
  }
  return { place, date, blocks: blocks.map((b) => readBlock(b.party, b.lines, on, known)) }
}

const isSigned = (lines: readonly LineItem[]): boolean => {
  const words = lines.filter((l) => l.text !== '')
  return words.length > 1 && looksLikeName(words.at(-1)?.text ?? '')
}

/** Without "Pihak …" above it, a block belongs to the party whose position it begins with. */
const partyAt = (text: string, known: readonly KnownParty[]): 'first' | 'second' => {
  const title = (position: string): string => withoutActing(position).position.toLowerCase().split(' ')[0] ?? ''
  const own = known.filter((k) => title(k.position) === title(text))
  return own.length === 1 && own[0]?.party === 'second' ? 'second' : 'first'
}

const readBlock = (
  party: 'first' | 'second',
  all: readonly LineItem[],
  on: 'statement' | 'annex',
  known: readonly KnownParty[],
): Signed['blocks'][number] => {
  const lines = blockLines(all)
  const own = known.find((k) => k.party === party)
  const nameAt = findName(lines, own, known)
  const words = lines.filter((l) => l.text !== '')
  const before = nameAt < 0 ? words : lines.slice(0, nameAt).filter((l) => l.text !== '')
  const nameLine = lines[nameAt]
  const position = before
    .map((l) => traced(l.text, [l.piece]))
    .reduce<Traced | null>((a, b) => (a === null ? b : joined(a, b)), null)
  const stripped = keptPosition(position?.text.replace(/\s*,\s*$/, '') ?? '')
  const name = nameLine === undefined ? null : traced(cleanName(nameLine.text), [nameLine.piece])
  return {
    block: {
      on,
      party,
      name: name?.text ?? null,
      position: stripped.position === '' ? null : stripped.position,
      acting: stripped.acting,
    },
    name,
    position: position === null ? null : { ...position, text: stripped.position },
  }
}

export const cleanName = (text: string): string =>
  text
    .replace(/^[(\s]+|[)\s]+$/g, (m) => (m.includes('(') || m.includes(')') ? '' : ''))
    .replace(/^[:;.\s]+/, '')
    .replace(/[\s,]+$/, '')

/** The lines of one block: up to running text, a letterhead or a label, which belong to what follows. */
const blockLines = (all: readonly LineItem[]): LineItem[] => {
  const lines: LineItem[] = []
  for (const line of all) {
    if (lines.filter((l) => l.text !== '').length >= LONGEST_BLOCK) break
    if (line.text.length > 140 || letterheadPart(line.text) !== null || labelled(line.text) !== null) break
    if (/^nip\b/i.test(line.text)) break
    // The words of a mark, or of a reference to one, are neither position nor name.
    if (/^(?:ditandatangani secara|tanda tangan) elektronik\b/i.test(line.text)) continue
    if (/^[.…_()\s-]+$/.test(line.text) && line.text !== '') continue
    lines.push(line)
  }
  return lines
}

/** Where the name stands in a block, or -1: a known name first, else the last line that cannot belong to the position. */
const findName = (lines: readonly LineItem[], own: KnownParty | undefined, known: readonly KnownParty[]): number => {
  const names = [own, ...known].flatMap((k) => (k?.name == null ? [] : [k.name]))
  for (const name of names) {
    const at = lines.findIndex((l) => l.text !== '' && alike(l.text, name))
    if (at >= 0) return at
  }
  let seen = 0
  let gap = false
  for (let i = 0; i < lines.length; i += 1) {
    const text = lines[i]?.text ?? ''
    if (text === '') {
      gap = seen > 0
      continue
    }
    seen += 1
    const closed = /,$/.test(lines[i - 1]?.text ?? '') || gap
    if (seen > 1 && looksLikeName(text) && !partOfPosition(text, known) && (closed || isLast(lines, i))) return i
  }
  return -1
}

const isLast = (lines: readonly LineItem[], i: number): boolean => lines.slice(i + 1).every((l) => l.text === '')

const alike = (text: string, name: string): boolean => {
  const [a, b] = [bare(text), bare(name)]
  return a === b || (Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length) && similarity(a, b) >= 0.7)
}

const bare = (name: string): string => cleanName(name).toLowerCase().replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim()

/** Words that stand in positions and offices, never in the names of people. */
const OFFICE_WORD =
  /\b(?:umum|provinsi|prov|kabupaten|kab|kota|bagian|subbagian|sekretariat|sekretaris|ketua|kepala|logistik|keuangan|hukum|sdm|teknis|data|informasi|perencanaan|program|biro|inspektorat|jenderal|masyarakat|hubungan|partisipasi|organisasi|republik|indonesia|dan)\b/i

export const looksLikeName = (text: string): boolean => {
  if (text.length > 80 || /\d{2,}|[:;]|,$/.test(text) || OFFICE_WORD.test(text) || startsAsPosition(text)) return false
  if (wordsOf(text).some((word) => agency().nameWords.has(word))) return false
  const words = text.split(' ')
  return (
    words.length <= 9 &&
    words.every(
      (w) =>
        /^[\p{Lu}("'.]/u.test(w) || /^(?:bin|binti|al|el|van|der|de|a\.n\.)$/i.test(w) || /^[a-z.]{1,6}[.,]/.test(w),
    )
  )
}

/** A line that stands in a known position word for word ("dan Logistik" of "Kepala Bagian Keuangan, Umum dan Logistik"). */
const partOfPosition = (text: string, known: readonly KnownParty[]): boolean => {
  const t = bare(text)
  return known.some((k) => t.length > 3 && bare(k.position).includes(t))
}
