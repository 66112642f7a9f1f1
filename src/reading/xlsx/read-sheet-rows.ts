import type { Sheet } from 'hucre'
import type { WorkbookSheet } from '../../core/workbook.ts'
import { detectKind } from '../detect/detect-kind.ts'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { openWorkbook } from './read-xlsx.ts'
import { sheetGrid } from './sheet-grid.ts'

/** Columns beyond these are nobody's list, and nobody's sheet to fill in. */
const MOST_COLUMNS = 100
const MOST_COLUMNS_SHOWN = 60

const sheetsOf = async (bytes: Uint8Array, context: ReadContext): Promise<readonly Sheet[]> => {
  if (detectKind(bytes, context) !== 'xlsx') throw refusal('file/unknown-format', context.fileName)
  return (await openWorkbook(bytes, context)).sheets
}

const refuseMoreThan = (limit: number, rows: number, { fileName }: ReadContext): void => {
  if (rows > limit) throw refusal('file/too-many-rows', fileName, { limit })
}

/**
 * A workbook as rows of plain cells: every sheet that is shown, with the rows and columns that a filter hides. Formulas give
 * their last result, days "2025-03-31".
 */
export const readSheetRows = async (bytes: Uint8Array, context: ReadContext): Promise<readonly WorkbookSheet[]> => {
  const sheets = await sheetsOf(bytes, context)
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  refuseMoreThan(context.limits.workbookRows, rows, context)
  return sheets.map((sheet) => ({ name: sheet.name, rows: plainRows(sheet) }))
}

/** The first visible sheet, each cell in one line as the sheet shows it; what is hidden is left out. */
export const readShownRows = async (bytes: Uint8Array, context: ReadContext): Promise<readonly WorkbookSheet[]> => {
  const [sheet] = await sheetsOf(bytes, context)
  if (!sheet) return []
  const grid = sheetGrid(sheet)
  refuseMoreThan(context.limits.tableRows, grid.rows, context)
  const columns = Math.min(grid.columns, MOST_COLUMNS_SHOWN)
  const rows = Array.from({ length: grid.rows }, () => new Array<string>(columns).fill(''))
  for (const { row, column, text } of grid.cells) {
    const cells = rows[row]
    if (cells && column < columns) cells[column] = text.replaceAll('\n', ' ')
  }
  return [{ name: sheet.name, rows }]
}

const plainRows = (sheet: Sheet): WorkbookSheet['rows'] =>
  sheet.rows.map((row, r) =>
    row.slice(0, MOST_COLUMNS).map((value, c) => plain(sheet.cells?.get(`${r},${c}`)?.formulaResult ?? value)),
  )

const plain = (value: string | number | boolean | Date | null): string | number => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date)) return value
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
}
