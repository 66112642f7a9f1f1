import type { Sheet } from 'hucre'
import { withoutUnseen } from '../unseen.ts'
import { printedValue } from './printed-value.ts'

/** A cell of a sheet as it is seen; rows and columns count what is visible. */
export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  /** True where it has a line at its left or right: the mark of a table. */
  readonly ruled: boolean
}

/** Cells with text or lines, in reading order. */
export type SheetGrid = { readonly rows: number; readonly columns: number; readonly cells: readonly SheetCell[] }

/**
 * A sheet without its hidden rows and columns: what an office hides are notes, old figures and lists to choose from, and
 * the printed agreement does not show them.
 */
export const sheetGrid = (sheet: Sheet): SheetGrid => {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length))
  const rowAt = visibleIndexes(sheet.rows.length, (row) => sheet.rowDefs?.get(row)?.hidden === true)
  const columnAt = visibleIndexes(width, (column) => sheet.columns?.[column]?.hidden === true)
  const inside = new Set<string>()
  const cells: SheetCell[] = []

  const put = (row: number, column: number, lastRow: number, lastColumn: number): void => {
    const place = visibleSpan(rowAt, row, lastRow)
    const across = visibleSpan(columnAt, column, lastColumn)
    if (place === null || across === null) return
    const styled = sheet.cells?.get(`${row},${column}`)
    const value = styled?.formulaResult ?? sheet.rows[row]?.[column] ?? null
    const text = tidied(printedValue(value, styled?.style?.numFmt ?? null))
    const border = styled?.style?.border
    const ruled = border?.left?.style !== undefined || border?.right?.style !== undefined
    if (text === '' && !ruled) return
    cells.push({ row: place.first, rowSpan: place.count, column: across.first, columnSpan: across.count, text, ruled })
  }

  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    if (startRow >= sheet.rows.length) continue
    const lastRow = Math.min(endRow, sheet.rows.length - 1)
    const lastColumn = Math.min(endCol, width - 1)
    put(startRow, startCol, lastRow, lastColumn)
    for (let r = startRow; r <= lastRow; r += 1) for (let c = startCol; c <= lastColumn; c += 1) inside.add(`${r},${c}`)
  }
  sheet.rows.forEach((row, r) => {
    for (let c = 0; c < row.length; c += 1) if (!inside.has(`${r},${c}`)) put(r, c, r, c)
  })
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { rows: count(rowAt), columns: count(columnAt), cells }
}

/** For each row (or column) its index among the visible ones, null where it is hidden. */
const visibleIndexes = (length: number, hidden: (index: number) => boolean): readonly (number | null)[] => {
  let next = 0
  return Array.from({ length }, (_, i) => {
    if (hidden(i)) return null
    next += 1
    return next - 1
  })
}

const count = (indexes: readonly (number | null)[]): number => indexes.filter((index) => index !== null).length

const visibleSpan = (
  indexes: readonly (number | null)[],
  from: number,
  to: number,
): { readonly first: number; readonly count: number } | null => {
  const seen = indexes.slice(from, to + 1).filter((index) => index !== null)
  const [first] = seen
  return first === undefined ? null : { first, count: seen.length }
}

const tidied = (text: string): string =>
  withoutUnseen(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
