import { levelled } from '../../core/text-match.ts'
import { type GridRow, ownCells } from './grid.ts'
import { numbersColumns } from './numbering-row.ts'
import { agency } from './reading-profile.ts'
import { squash } from './traced.ts'
import { hasWord, isWord, wordsOf } from './wording.ts'

export type Role =
  | 'no'
  | 'activity'
  | 'objective'
  | 'both'
  | 'sub-no'
  | 'indicator'
  | 'target'
  | 'unit'
  | 'amount'
  | 'code'
  | 'text'
  | 'extra'

export type TableKind = 'annex' | 'budget'

/** What the columns of a table are: a role for each column of the grid and the headings as printed. */
export type Columns = { readonly kind: TableKind; readonly roles: readonly Role[]; readonly labels: readonly string[] }

type Heading = { readonly label: string; readonly word: Role | null }

const HEAD_WORDS =
  'sasaran tujuan strategis program kegiatan subkegiatan kinerja indikator utama individu iku ikp ikk target satuan tahun tahunan anggaran renstra organisasi unit kerja dan atau sub rencana perjanjian uraian misi rincian output outcome nama komponen prioritas hasil ukuran volume kuantitas jumlah pagu alokasi rp rupiah no nomor keterangan ket biaya dalam'.split(
    ' ',
  )

/** Whether every word of a label is one that headings are made of: a row of values has other words too. */
export const isHeading = (label: string): boolean =>
  agency().columns.has(levelled(label)) ||
  wordsOf(label).every((word) => /^\d{1,4}$|^[a-z]$/.test(word) || HEAD_WORDS.some((w) => isWord(word, w)))

/** What a column's heading says it holds; null where it says nothing the field knows. */
export const headingOf = (label: string): Role | null => {
  const t = label.toLowerCase()
  const own = agency().columns.get(levelled(label))
  if (own !== undefined) return own
  if (t.length > 80 || (/^\p{Ll}/u.test(label) && !/^[li][^aeiou]/.test(label))) return null
  if (/^(?:no|nomor|n0|no\.? ?urut)\W*$/.test(t)) return 'no'
  if (/^(?:satuan|sat\.?|unit satuan|ukuran)\W*$/.test(t)) return 'unit'
  if (/^(?:kode)\b.{0,20}$/.test(t)) return 'code'
  if (
    /^(?:alokasi |pagu |jumlah |total |rencana |besaran )?(?:anggaran|pagu|biaya|dana)(?: (?:tahun|ta|t\.a\.?|indikatif|program|kegiatan|\d{4})){0,3}(?:\s*\(.{0,12}\))?\W*$/.test(
      t,
    )
  )
    return 'amount'
  if (/^(?:jumlah|nilai|total)?\s*\(?(?:dalam )?(?:rp\.?|rupiah)\)?\W*$|^jumlah\W*$/.test(t)) return 'amount'
  if (EXTRA.test(t)) return 'extra'
  if (!isHeading(t)) return null
  const objective = hasWord(t, 'sasaran', 'tujuan')
  const indicator = hasWord(t, 'indikator', 'iku')
  if (objective && indicator) return 'both'
  if (indicator) return 'indicator'
  if (hasWord(t, 'target')) return 'target'
  if (objective) return 'objective'
  if (hasWord(t, 'volume', 'kuantitas')) return 'extra'
  if (/^(?:kinerja(?: utama| program| kegiatan)?|outcome|output|(?:rencana )?hasil(?: kerja)?)\W*$/.test(t))
    return 'objective'
  return hasWord(t, 'program', 'kegiatan', 'uraian', 'misi', 'rincian') ? 'text' : null
}

const EXTRA =
  /^(?:tw|triwulan|ket|keterangan|penanggung ?jawab|formula|catatan|realisasi|sumber|bobot|pic|baseline|pelaksana)\b.{0,30}$|^(?:i|ii|iii|iv|b\d{1,2}|s\d|(?:19|20)\d\d|tw ?\d|q\d)\W*$/

const headingsOf = (row: GridRow): (Heading & { readonly column: number; readonly width: number })[] =>
  ownCells(row).map(({ slot, column, width }) => {
    const label = squash(slot.text)
    return { label, word: headingOf(label), column, width }
  })

/** Whether a row is the header of an annex or of a budget table; null where it is a row like any other. */
export const headerKind = (row: GridRow): TableKind | null => {
  const headings = headingsOf(row)
  if (headings.length < 2 || headings.some((h) => h.label.length > 80)) return null
  const known = headings.filter((h) => h.word !== null)
  if (known.length * 2 <= headings.length) return null
  const has = (role: Role): boolean => known.some((h) => h.word === role)
  if (
    known.some((h) => wordsOf(h.label).length > 9 || /^\(?\d{1,2}[.)]\s|\d[.,]\d{3}|^rp\s?\.?\s?[-–\d]/i.test(h.label))
  )
    return null
  const measured = has('indicator') || has('both')
  if ((measured && (has('target') || has('objective') || has('unit'))) || (has('objective') && has('target')))
    return 'annex'
  if (has('amount') && (has('text') || has('code')) && !measured) return 'budget'
  return null
}

const isSubHead = (label: string): boolean =>
  label.length <= 30 && wordsOf(label).length <= 4 && !/\d[.,]\d{3}|%/.test(label) && headingOf(label) !== null

/** "Strategis", "Kinerja": the rest of headings that were recognised as two rows. */
const isHeadWords = (label: string): boolean =>
  label.length <= 30 && /\p{L}/u.test(label) && isHeading(label) && !/^[\p{L}]\W*$/u.test(label)

const subHeads = (row: GridRow, above: GridRow): boolean => {
  const cells = ownCells(row)
  if (cells.length === 0 || headerKind(row) !== null) return false
  const under = row.slots.some((s, i) => !s.first && s.id >= 0 && above.slots[i]?.id === s.id)
  const split = (column: number): boolean => {
    const id = above.slots[column]?.id ?? -1
    return id >= 0 && above.slots.filter((s) => s.id === id).length > 1
  }
  if (under && cells.every((c) => split(c.column))) return true
  if (cells.every(({ slot }) => isHeadWords(squash(slot.text)))) return true
  return cells.every(({ slot }) => isSubHead(squash(slot.text))) && (under || cells.length < row.slots.length)
}

/** Reads the header that begins at `from`: the columns, and the first row after it (column numbers passed over). */
export const readHeader = (
  rows: readonly GridRow[],
  from: number,
): { readonly columns: Columns; readonly next: number } | null => {
  const head = rows[from]
  const kind = head === undefined ? null : headerKind(head)
  if (head === undefined || kind === null) return null
  let next = from + 1
  const second = rows[next]
  const sub =
    kind === 'annex' &&
    second !== undefined &&
    second.page === head.page &&
    !second.opensTable &&
    subHeads(second, head)
      ? second
      : null
  if (sub !== null) next += 1
  const numbering = rows[next]
  if (numbering !== undefined && numbersColumns(numbering)) next += 1
  return { columns: columnsOf(kind, head, sub), next }
}

const columnsOf = (kind: TableKind, head: GridRow, sub: GridRow | null): Columns => {
  const width = head.slots.length
  const words = new Array<Role | null>(width).fill(null)
  const labels = new Array<string>(width).fill('')
  const printed: string[] = []
  for (const h of headingsOf(head)) {
    for (let c = h.column; c < h.column + h.width; c += 1) {
      words[c] = h.word
      labels[c] = h.label
    }
  }
  for (const h of sub === null ? [] : headingsOf(sub)) {
    for (let c = h.column; c < h.column + h.width; c += 1) {
      const above = words[c] ?? null
      const whole = spansSeveral(head, c) ? null : squash(`${labels[c] ?? ''} ${h.label}`)
      words[c] =
        whole !== null && above !== null
          ? (headingOf(whole) ?? above)
          : above === 'target' && h.word !== 'unit'
            ? 'target'
            : (h.word ?? above)
      labels[c] = whole ?? h.label
    }
  }
  labels.forEach((label, c) => {
    if (label !== '' && (c === 0 || head.slots[c]?.first === true || label !== labels[c - 1])) printed.push(label)
  })
  return { kind, roles: settle(kind, words, labels), labels: printed }
}

const spansSeveral = (head: GridRow, column: number): boolean => {
  const id = head.slots[column]?.id ?? -1
  return id >= 0 && head.slots.filter((s) => s.id === id).length > 1
}

/** One role a column: the second "No" numbers indicators, of several objectives the last is meant, of several targets one. */
const settle = (kind: TableKind, words: readonly (Role | null)[], labels: readonly string[]): Role[] => {
  const roles = words.map((w): Role => w ?? 'extra')
  if (kind === 'budget') return roles.map((r) => (r === 'objective' || r === 'target' || r === 'unit' ? 'extra' : r))
  const objectives = indexesOf(roles, 'objective')
  const hasObjective = objectives.length > 0 || roles.includes('both')
  for (const i of objectives.slice(0, -1)) roles[i] = 'activity'
  for (const i of indexesOf(roles, 'text')) roles[i] = hasObjective ? 'activity' : 'objective'
  for (const i of indexesOf(roles, 'both')) if (roles.includes('indicator')) roles[i] = 'objective'
  for (const i of indexesOf(roles, 'activity').slice(0, -1)) roles[i] = 'extra'
  for (const i of indexesOf(roles, 'indicator').slice(1)) roles[i] = 'extra'
  for (const i of indexesOf(roles, 'no').slice(1)) roles[i] = 'sub-no'
  const targets = indexesOf(roles, 'target')
  const meant = targets.find((i) => !OTHER_TARGET.test(labels[i] ?? '')) ?? targets[0]
  for (const i of targets) if (i !== meant) roles[i] = 'extra'
  for (const i of indexesOf(roles, 'code')) roles[i] = 'extra'
  for (const i of indexesOf(roles, 'amount')) roles[i] = 'extra'
  return roles
}

/** Targets of a quarter, of the end of the plan, or of another table: not the year's own. */
const OTHER_TARGET = /tw|triwulan|\bi{1,3}\b|\biv\b|renstra|rpjm|akhir|jangka\s+menengah/i

const indexesOf = (roles: readonly Role[], role: Role): number[] => roles.flatMap((r, i) => (r === role ? [i] : []))
