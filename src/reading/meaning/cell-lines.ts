import { looksLikeAmount } from './amount.ts'
import { isNumber } from './annex-row.ts'
import { type Columns, headingOf, type Role } from './columns.ts'
import { isTitle, labelled, placeDate, signatureMark } from './cue.ts'
import type { GridRow, Slot } from './grid.ts'
import type { Item, LineItem, RowsItem } from './item.ts'
import { looksLikeTarget } from './target-cell.ts'
import { type Piece, squash } from './traced.ts'
import { endsOpen, startsLower } from './wording.ts'

/** What is put together from lines by their order alone is shown as doubtful. */
const GUESSED = 0.65

const LONGEST_HEADING = 60
const MOST_CELLS = 4000

/** Tables that were recognised as one line a cell ("No", "Sasaran", "Indikator", "Target", "1", "Terwujudnya …") as rows again. */
export const withCellLines = (items: readonly Item[]): Item[] => {
  const out: Item[] = []
  for (let i = 0; i < items.length; ) {
    const read = tableAt(items, i)
    // What did not read as a table is not tried again from each of its lines: no text may take its square in time.
    if (read === null || read.table === null) out.push(...items.slice(i, read?.end ?? i + 1))
    else out.push(read.table)
    i = read?.end ?? i + 1
  }
  return out
}

const isLabel = (text: string): boolean => text.length <= LONGEST_HEADING && headingOf(text) !== null

/** A table up to the line `end`, or null where the lines below its headings are none. */
type Read = { readonly table: RowsItem | null; readonly end: number }

const tableAt = (items: readonly Item[], at: number): Read | null => {
  const head = items[at]
  if (head?.kind !== 'line' || !isLabel(head.text)) return null
  const labels: LineItem[] = []
  let next = at
  for (; next < items.length && labels.length < 6; next += 1) {
    const item = items[next]
    if (item?.kind !== 'line' || (item.text !== '' && !isLabel(item.text))) break
    if (item.text !== '') labels.push(item)
  }
  const roles = labels.map((l) => headingOf(l.text))
  const kind = kindOf(roles)
  if (kind === null) return null
  const printed = labels.map((l) => l.text)
  const cells = cellsFrom(items, next, kind, new Set(printed))
  const rows = kind === 'annex' ? annexRows(cells.found) : budgetRows(cells.found)
  if (rows === null) return { table: null, end: cells.end }
  const columns: Columns = { kind, roles: kind === 'annex' ? ANNEX : BUDGET, labels: printed }
  return { table: { kind: 'rows', columns, guess: null, rows }, end: cells.end }
}

const ANNEX: readonly Role[] = ['no', 'objective', 'indicator', 'target']
const BUDGET: readonly Role[] = ['no', 'text', 'amount']

/** Which table these headings are of, in this order; null where they are those of another, or of none. */
const kindOf = (roles: readonly (Role | null)[]): Columns['kind'] | null => {
  const told = (roles[0] === 'no' ? roles.slice(1) : roles).join(' ')
  if (told === 'objective indicator target' || told === 'text indicator target') return 'annex'
  return told === 'text amount' ? 'budget' : null
}

type Cell = { readonly text: string; readonly piece: Piece }

/** The cells below the headings: one a line, or one a paragraph where blank lines part them. */
const cellsFrom = (
  items: readonly Item[],
  from: number,
  kind: Columns['kind'],
  labels: ReadonlySet<string>,
): { readonly found: readonly Cell[]; readonly end: number } => {
  const lines: LineItem[] = []
  let end = from
  for (; end < items.length && lines.length < MOST_CELLS; end += 1) {
    const item = items[end]
    if (item?.kind !== 'line' || endsCells(item.text, kind, labels)) break
    lines.push(item)
  }
  const words = lines.filter((l) => l.text !== '').length
  const apart = (lines.length - words) * 5 >= words * 2
  const found: Cell[] = []
  let open = false
  for (const line of lines) {
    const last = found.at(-1)
    if (line.text === '') open = false
    else if (labels.has(line.text) || /^[([]\d[)\]]$/.test(line.text)) open = false
    else if (last !== undefined && (apart ? open : startsLower(line.text) && !looksLikeTarget(line.text)))
      found[found.length - 1] = { text: squash(`${last.text} ${line.text}`), piece: last.piece }
    else {
      found.push({ text: line.text, piece: { ...line.piece, confidence: Math.min(line.piece.confidence, GUESSED) } })
      open = true
    }
  }
  return { found, end }
}

const endsCells = (text: string, kind: Columns['kind'], labels: ReadonlySet<string>): boolean =>
  placeDate(text)?.date != null ||
  signatureMark(text) !== null ||
  isTitle(text) ||
  labelled(text)?.label === 'nama' ||
  (kind === 'annex' &&
    !labels.has(text) &&
    (/^(?:jumlah|total)\W*$/i.test(text) ||
      /(?:^|\s)rp\s?[.:]?\s?[\d-]/i.test(text) ||
      /^(?:program|kegiatan|anggaran|program\s*\/\s*kegiatan)$/i.test(text)))

/** Cells as rows by their order: a number, an objective, then indicators each with its target; null where it does not hold. */
const annexRows = (cells: readonly Cell[]): GridRow[] | null => {
  const rows: GridRow[] = []
  let waiting: Cell[] = []
  let no: Cell | null = null
  for (const cell of cells) {
    const measured = waiting.length > 0 && (no === null ? rows.length > 0 || waiting.length > 1 : waiting.length > 1)
    if (measured && looksLikeTarget(cell.text)) {
      const [objective, indicator] = partedCells(waiting)
      rows.push(rowOf([no, objective, indicator, cell]))
      waiting = []
      no = null
    } else if (isNumber(cell.text)) {
      if (no !== null) return null
      if (waiting.length > 0) rows.push(rowOf([joinedCells(waiting), null, null, null]))
      waiting = []
      no = cell
    } else waiting.push(cell)
  }
  const whole = rows.filter((r) => (r.slots[3]?.text ?? '') !== '').length
  return whole >= 2 && waiting.length === 0 && no === null ? rows : null
}

/** The cells in front of a target: an indicator alone, or an objective and its indicator, either of them cut over lines. */
const partedCells = (cells: readonly Cell[]): readonly [Cell | null, Cell | null] => {
  if (cells.length <= 1) return [null, cells[0] ?? null]
  let at = 1
  while (at < cells.length - 1 && endsOpen(cells[at - 1]?.text ?? '')) at += 1
  return [joinedCells(cells.slice(0, at)), joinedCells(cells.slice(at))]
}

const joinedCells = (cells: readonly Cell[]): Cell | null => {
  const [first] = cells
  return first === undefined ? null : { ...first, text: squash(cells.map((c) => c.text).join(' ')) }
}

const budgetRows = (cells: readonly Cell[]): GridRow[] | null => {
  const rows: GridRow[] = []
  let no: Cell | null = null
  let waiting: Cell[] = []
  for (const cell of cells) {
    if (waiting.length > 0 && looksLikeAmount(cell.text)) {
      rows.push(rowOf([no, joinedCells(waiting), cell]))
      waiting = []
      no = null
    } else if (waiting.length === 0 && no === null && isNumber(cell.text)) no = cell
    else waiting.push(cell)
  }
  return rows.length > 0 && waiting.length === 0 ? rows : null
}

const rowOf = (cells: readonly (Cell | null)[]): GridRow => ({
  slots: cells.map(
    (cell, id): Slot =>
      cell === null
        ? { text: '', piece: null, id: -1, first: true }
        : { text: cell.text, piece: cell.piece, id, first: true },
  ),
  file: cells.find((c) => c !== null)?.piece.file ?? 0,
  page: cells.find((c) => c !== null)?.piece.page ?? 1,
  spansKnown: false,
  opensTable: false,
})
