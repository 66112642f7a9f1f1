import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { SheetWriter } from '../../ports/workbook.ts'
import { datedPackage } from '../office-package.ts'

const NARROWEST = 8
const WIDEST = 60

/** Wide enough for what stands in a column, within reason. */
const widthOf = (rows: readonly (readonly (string | number)[])[], column: number): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...rows.map((row) => String(row[column] ?? '').length + 2)))

/** One sheet of rows, the headings first; digits that are numbers stay numbers. Same input, same bytes. */
export const createSheetWriter = (): SheetWriter => ({
  workbook: async (name, rows) => {
    const columns = Math.max(0, ...rows.map((row) => row.length))
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31),
          rows: rows.map((row) => Array.from({ length: columns }, (_, i) => row[i] ?? '')),
          columns: Array.from({ length: columns }, (_, i) => ({ width: widthOf(rows, i) })),
        },
      ],
      properties: { title: name, creator: 'Ikrar' },
    })
    return datedPackage(bytes, null)
  },
})
