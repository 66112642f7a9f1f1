import type { InputFile } from '../../ports/file.ts'
import { detectKind } from '../detect/detect-kind.ts'
import type { ReadContext } from '../limits/read-context.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal, refusal } from '../limits/reading-refusal.ts'
import { openWorkbook } from '../xlsx/read-xlsx.ts'
import { sheetGrid } from '../xlsx/sheet-grid.ts'
import type { RowsAnswer } from './reader-job.ts'

/** Columns beyond this are nobody's list. */
const MOST_COLUMNS = 60

/** The rows of the first visible sheet of a workbook, each cell as the sheet shows it; what is hidden is left out. */
export const readRows = async (file: InputFile, limits: ReadingLimits): Promise<RowsAnswer> => {
  const context: ReadContext = { limits, fileName: file.name, onPage: () => undefined }
  try {
    if (detectKind(file.bytes, context) !== 'xlsx') throw refusal('file/unknown-format', file.name)
    const [sheet] = (await openWorkbook(file.bytes, context)).sheets
    const grid = sheet ? sheetGrid(sheet) : { rows: 0, columns: 0, cells: [] }
    if (grid.rows > limits.tableRows) throw refusal('file/too-many-rows', file.name, { limit: limits.tableRows })
    const columns = Math.min(grid.columns, MOST_COLUMNS)
    const rows = Array.from({ length: grid.rows }, () => new Array<string>(columns).fill(''))
    for (const { row, column, text } of grid.cells) {
      const cells = rows[row]
      if (cells && column < columns) cells[column] = text.replaceAll('\n', ' ')
    }
    return { kind: 'rows', rows, problem: null }
  } catch (error) {
    if (error instanceof ReadingRefusal) return { kind: 'rows', rows: [], problem: error.problem }
    throw error
  }
}
