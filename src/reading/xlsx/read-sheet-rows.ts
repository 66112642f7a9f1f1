import { EncryptedFileError, readXlsx as readWorkbook, type Sheet } from 'hucre'
import type { WorkbookSheet } from '../../core/organisation/roster/read-sheets.ts'
import { detectKind } from '../detect/detect-kind.ts'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { safeWorkbook } from './safe-workbook.ts'

/** Columns beyond this are nobody's list. */
const MOST_COLUMNS = 100

/**
 * A workbook as rows of plain cells: every sheet that is shown, with the rows and columns that a filter hides. Formulas give
 * their last result, days "2025-03-31".
 */
export const readSheetRows = async (bytes: Uint8Array, context: ReadContext): Promise<readonly WorkbookSheet[]> => {
  if (detectKind(bytes, context) !== 'xlsx') throw refusal('file/unknown-format', context.fileName)
  const safe = safeWorkbook(bytes, context)
  let rows = 0
  try {
    const { sheets } = await readWorkbook(safe.bytes, {
      readStyles: true,
      sheets: ({ name, hidden, veryHidden }) => hidden !== true && veryHidden !== true && !safe.withoutCells.has(name),
      ...(safe.range === null ? {} : { range: safe.range }),
    })
    for (const sheet of sheets) rows += sheet.rows.length
    const limit = context.limits.workbookRows
    if (rows > limit) throw refusal('file/too-many-rows', context.fileName, { limit })
    return sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
  } catch (error) {
    if (error instanceof EncryptedFileError) throw refusal('file/encrypted', context.fileName)
    if (rows > 0) throw error
    throw refusal('file/broken', context.fileName)
  }
}

const rowsOf = (sheet: Sheet): WorkbookSheet['rows'] =>
  sheet.rows.map((row, r) =>
    row.slice(0, MOST_COLUMNS).map((value, c) => plain(sheet.cells?.get(`${r},${c}`)?.formulaResult ?? value)),
  )

const plain = (value: string | number | boolean | Date | null): string | number => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date)) return value
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
}
