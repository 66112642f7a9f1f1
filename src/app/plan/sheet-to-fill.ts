import type { SheetRows, SheetToWrite } from '../../core/workbook.ts'

const NARROWEST = 8
const WIDEST = 60

/** Rows, headings first, as a sheet to be filled in: each column wide enough for what stands in it, within reason. */
export const sheetToFill = (
  name: string,
  [headings = [], ...rows]: SheetRows,
  amounts: string | null = null,
): SheetToWrite => ({
  name,
  columns: headings.map((heading, i) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[i]?.length ?? 0), heading.length)
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
    return { heading, width, kind: heading === amounts ? 'amount' : 'text', choices: [] }
  }),
  rows,
  lines: [],
})
