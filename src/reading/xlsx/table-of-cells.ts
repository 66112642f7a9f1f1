import type { Cell, Table } from '../page.ts'
import type { SheetCell } from './sheet-grid.ts'

/**
 * A table of these cells on the rows they stand in and the columns at which any of them begins. Null where there are none.
 */
export const tableOfCells = (cells: readonly SheetCell[]): Table | null => {
  if (cells.length === 0) return null
  const top = Math.min(...cells.map((cell) => cell.row))
  const bottom = Math.max(...cells.map((cell) => cell.row + cell.rowSpan))
  const starts = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)
  return {
    kind: 'table',
    rows: bottom - top,
    columns: starts.length,
    box: null,
    spansKnown: true,
    cells: cells.map(
      (cell): Cell => ({
        text: cell.text,
        row: cell.row - top,
        column: starts.indexOf(cell.column),
        rowSpan: cell.rowSpan,
        columnSpan: starts.filter((start) => start >= cell.column && start < cell.column + cell.columnSpan).length,
        box: null,
        confidence: 1,
      }),
    ),
  }
}
