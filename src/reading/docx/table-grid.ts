import type { Cell, Table } from '../page.ts'

/** A cell on the writer's own grid, whose columns may be many more than the eye sees. */
export type GridCell = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>

/**
 * A table on the columns that are really used: a grid column at which no cell begins is one with its neighbour on the left.
 * Null where no cell says anything.
 */
export const tableOfGrid = (grid: readonly GridCell[], rows: number): Table | null => {
  if (!grid.some((cell) => cell.text !== '')) return null
  const starts = [...new Set(grid.map((cell) => cell.column))].sort((a, b) => a - b)
  const columnOf = new Map(starts.map((start, index) => [start, index]))
  const cells = grid.map(
    (cell): Cell => ({
      ...cell,
      column: columnOf.get(cell.column) ?? 0,
      columnSpan: starts.filter((start) => start >= cell.column && start < cell.column + cell.columnSpan).length,
      box: null,
      confidence: 1,
    }),
  )
  return { kind: 'table', rows, columns: starts.length, cells, box: null, spansKnown: true }
}
