import { type Block, line } from '../page.ts'
import type { SheetCell } from './sheet-grid.ts'
import type { SheetRow } from './sheet-rows.ts'
import { tableOfCells } from './table-of-cells.ts'

/** So many empty rows may stand between a signature's position and its name. */
const SIGNING_ROOM = 8

/**
 * Running text of a sheet: a row of one cell is a line, "Nama | : | Budi" is one line, and cells side by side over several
 * rows, as signatures are, become a table of what stands in each column.
 */
export const layoutBlocks = (rows: readonly SheetRow[]): readonly Block[] => {
  const blocks: Block[] = []
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]
    if (row === undefined) break
    if (row.cells.length > 1 && !isForm(row.cells)) {
      const end = endOfColumns(rows, at)
      blocks.push(...columnBlocks(rows.slice(at, end)))
      at = end
      continue
    }
    if (row.cells.length > 0) for (const text of textOf(row.cells).split('\n')) blocks.push(line(text))
    else blankLine(blocks)
    at += 1
  }
  return blocks
}

const blankLine = (blocks: Block[]): void => {
  const last = blocks.at(-1)
  if (last?.kind === 'line' && last.text !== '') blocks.push(line(''))
}

const isForm = (cells: readonly SheetCell[]): boolean =>
  cells.some((cell, i) => (i > 0 && /^:/.test(cell.text)) || (i < cells.length - 1 && /:$/.test(cell.text)))

const textOf = (cells: readonly SheetCell[]): string => cells.map((cell) => cell.text).join(' ')

/** Where the rows side by side end: after the last row of several cells that goes on in the same columns. */
const endOfColumns = (rows: readonly SheetRow[], from: number): number => {
  const columns = new Set(rows[from]?.cells.map((cell) => cell.column))
  let end = from + 1
  for (let at = from + 1; at < rows.length && at - end <= SIGNING_ROOM; at += 1) {
    const cells = rows[at]?.cells ?? []
    if (cells.length === 0) continue
    if (isForm(cells) || !cells.every((cell) => columns.has(cell.column))) break
    if (cells.length > 1 || at === end) end = at + 1
  }
  return end
}

const columnBlocks = (rows: readonly SheetRow[]): readonly Block[] => {
  const cells = rows.flatMap((row) => row.cells)
  const columns = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)
  const table = tableOfCells(
    columns.length === 2 && hasRoom(rows) ? columns.map((column) => stacked(rows, column)) : cells,
  )
  return table === null ? [] : [table]
}

const hasRoom = (rows: readonly SheetRow[]): boolean =>
  rows.some((row, i) => row.cells.length === 0 && rows[i + 1]?.cells.length === 0)

/** One column as one cell, its rows parted by "\n": the room for the signature stays as empty lines. */
const stacked = (rows: readonly SheetRow[], column: number): SheetCell => ({
  row: 0,
  column,
  rowSpan: 1,
  columnSpan: 1,
  ruled: false,
  text: rows
    .map((row) => row.cells.find((cell) => cell.column === column)?.text ?? '')
    .join('\n')
    .trim(),
})
