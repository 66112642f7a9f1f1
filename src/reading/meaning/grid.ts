import type { Table } from '../page.ts'
import type { Piece } from './traced.ts'

/** One place of a table's grid. `id` names the printed cell, so that merged places share it; -1 where there is none. */
export type Slot = { readonly text: string; readonly piece: Piece | null; readonly id: number; readonly first: boolean }

/** A row of a table with the page it stands on; `slots` has one slot for each column. */
export type GridRow = {
  readonly slots: readonly Slot[]
  readonly file: number
  readonly page: number
  readonly spansKnown: boolean
  /** True for the first row of a table: what a page break cut may go on here. */
  readonly opensTable: boolean
}

export const EMPTY: Slot = { text: '', piece: null, id: -1, first: true }

const MOST_COLUMNS = 60

/** The rows of a table, every merged cell repeated (with `first: false`) in each place it covers. */
export const gridOf = (table: Table, file: number, page: number): GridRow[] => {
  const columns = Math.min(table.columns, MOST_COLUMNS)
  const rows = Array.from({ length: table.rows }, () => new Array<Slot>(columns).fill(EMPTY))
  table.cells.forEach((cell, id) => {
    const piece: Piece = { text: cell.text, file, page, box: cell.box, confidence: cell.confidence }
    const lastRow = Math.min(cell.row + cell.rowSpan, table.rows)
    const lastColumn = Math.min(cell.column + cell.columnSpan, columns)
    for (let r = cell.row; r < lastRow; r += 1)
      for (let c = cell.column; c < lastColumn; c += 1) {
        const row = rows[r]
        if (row !== undefined)
          row[c] = { text: cell.text.trim(), piece, id, first: r === cell.row && c === cell.column }
      }
  })
  const whole = table.spansKnown ? rows : rows.map(repeatedAsOne)
  return whole.map((slots, i) => ({ slots, file, page, spansKnown: table.spansKnown, opensTable: i === 0 }))
}

/** A row of text that says the same in every column: one cell merged over all, as some recognisers write it. */
const repeatedAsOne = (slots: Slot[]): Slot[] => {
  const first = slots[0]
  if (first === undefined || slots.length < 3 || first.text.length < 8) return slots
  return slots.every((s) => s.text === first.text) ? slots.map((_, i) => ({ ...first, first: i === 0 })) : slots
}

/** The cells that begin in a row, empty ones left out, each with its column and width. */
export const ownCells = (row: GridRow): { readonly slot: Slot; readonly column: number; readonly width: number }[] =>
  row.slots.flatMap((slot, column) => {
    if (!slot.first || slot.text === '') return []
    let width = 1
    while (row.slots[column + width]?.id === slot.id && slot.id >= 0) width += 1
    return [{ slot, column, width }]
  })
