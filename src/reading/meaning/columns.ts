import { type GridRow, ownCells } from './grid.ts'
import { squash } from './traced.ts'
import { hasWord, wordsOf } from './wording.ts'

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

/** What a column's heading says it holds; null where it says nothing the field knows. */
const headingOf = (label: string): Role | null => {
  const t = label.toLowerCase()
  if (t.length > 80) return null
  if (/^(?:no|nomor|n0|no\.? ?urut)\W*$/.test(t)) return 'no'
  const objective = hasWord(t, 'sasaran', 'tujuan')
  const indicator = hasWord(t, 'indikator', 'iku')
  if (objective && indicator) return 'both'
  if (indicator) return 'indicator'
  if (hasWord(t, 'target')) return 'target'
  if (objective) return 'objective'
  if (/^(?:satuan|sat\.?|unit satuan|ukuran)\W*$/.test(t)) return 'unit'
  if (/^(?:kode)\b/.test(t)) return 'code'
  if (/anggaran|pagu|alokasi|biaya|\brp\b|rupiah/.test(t) && !/program|kegiatan$/.test(t)) return 'amount'
  if (/^jumlah\b|^nilai\b/.test(t)) return 'amount'
  if (/^(?:kinerja(?: utama| program| kegiatan)?|outcome|output|hasil)\W*$/.test(t)) return 'objective'
  if (hasWord(t, 'program', 'kegiatan', 'uraian', 'misi', 'rincian')) return 'text'
  if (
    /^(?:tw|triwulan|ket|keterangan|penanggung ?jawab|formula|catatan|realisasi|sumber|bobot|pic|baseline|pelaksana)\b/.test(
      t,
    )
  )
    return 'extra'
  if (/^(?:i|ii|iii|iv|b\d{1,2}|s\d|(?:19|20)\d\d|tw ?\d|q\d)\W*$/.test(t)) return 'extra'
  return null
}

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

/** "(1) (2) (3) (4)" under a header, however it was recognised. */
const numbersColumns = (row: GridRow): boolean => {
  const cells = ownCells(row)
  return (
    cells.length >= 2 &&
    cells.length * 2 >= row.slots.length &&
    cells.every(({ slot }) => slot.text.length <= 5 && /^[([{/|]?\s?[\dIl|zZBoO]{1,2}[a-z]?\s?[)\]}]?$/.test(slot.text))
  )
}

const subHeads = (row: GridRow, above: GridRow): boolean => {
  const cells = ownCells(row)
  const under = row.slots.some((s, i) => !s.first && s.id >= 0 && above.slots[i]?.id === s.id)
  const all = cells.length > 0 && cells.every(({ slot }) => headingOf(squash(slot.text)) !== null)
  return all && (under || cells.length < row.slots.length) && headerKind(row) === null
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
    second !== undefined && second.page === head.page && !second.opensTable && subHeads(second, head) ? second : null
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
      words[c] = above === 'target' && h.word !== 'unit' ? 'target' : (h.word ?? above)
      labels[c] = h.label
    }
  }
  labels.forEach((label, c) => {
    if (label !== '' && (c === 0 || head.slots[c]?.first === true || label !== labels[c - 1])) printed.push(label)
  })
  return { kind, roles: settle(kind, words, labels), labels: printed }
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
  const meant = targets.find((i) => !/tw|triwulan|\bi{1,3}\b|\biv\b/i.test(labels[i] ?? '')) ?? targets[0]
  for (const i of targets) if (i !== meant) roles[i] = 'extra'
  for (const i of indexesOf(roles, 'code')) roles[i] = 'extra'
  for (const i of indexesOf(roles, 'amount')) roles[i] = 'extra'
  return roles
}

const indexesOf = (roles: readonly Role[], role: Role): number[] => roles.flatMap((r, i) => (r === role ? [i] : []))
