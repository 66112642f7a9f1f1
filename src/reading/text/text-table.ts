import type { Cell, Table } from '../page.ts'

/** Columns beyond this are no table of an agreement: what stands there is kept in the last column. */
export const MOST_COLUMNS = 40

const capped = (cells: readonly string[]): readonly string[] =>
  cells.length <= MOST_COLUMNS
    ? cells
    : [
        ...cells.slice(0, MOST_COLUMNS - 1),
        cells
          .slice(MOST_COLUMNS - 1)
          .filter((c) => c !== '')
          .join(' '),
      ]

/** A table cut from text: one cell a column, no spans known; empty cells are left out. */
export const tableOf = (lines: readonly (readonly string[])[]): Table => {
  const rows = lines.map(capped)
  const cells: Cell[] = []
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') cells.push({ text, row: r, column: c, rowSpan: 1, columnSpan: 1, box: null, confidence: 1 })
    })
  })
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return { kind: 'table', rows: rows.length, columns, cells, box: null, spansKnown: false }
}
