import { printable } from '../../printable.ts'
import { type Problem, problem } from '../../problem.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { levelled } from '../../text-match.ts'
import type { WorkbookSheet } from '../../workbook.ts'
import { type ColumnId, columnsOf, ROSTER_SHEETS, SHEET_IDS, type SheetId } from './sheets.ts'

/** A cell as it was found: a column that the sheet does not have gives undefined. */
export type ReadRow = {
  readonly sheet: SheetId
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number
  readonly cells: Readonly<Partial<Record<ColumnId, string | number>>>
}

/** Headings may stand below a title or two. */
const DEEPEST_HEADING = 20

/** The rows of the sheets that are known, empty ones left out; a workbook without such a sheet or without a needed column is refused. */
export const readSheets = (name: string, workbook: readonly WorkbookSheet[]): Result<readonly ReadRow[]> => {
  const rows: ReadRow[] = []
  let known = 0
  for (const sheet of SHEET_IDS) {
    const found = workbook.find((s) => levelled(s.name) === levelled(ROSTER_SHEETS[sheet].name))
    if (!found) continue
    known += 1
    const read = readSheet(sheet, found)
    if (!read.ok) return read
    // One by one: a spread of thousands would overflow the stack.
    for (const row of read.value) rows.push(row)
  }
  return known > 0 ? ok(rows) : refuse(noSheet(name))
}

const noSheet = (name: string): Problem =>
  problem('roster/no-sheet', name, { name, sheets: SHEET_IDS.map((s) => `“${ROSTER_SHEETS[s].name}”`).join(', ') })

const readSheet = (sheet: SheetId, { rows }: WorkbookSheet): Result<readonly ReadRow[]> => {
  const columns = columnsOf(sheet)
  const heads = rows.slice(0, DEEPEST_HEADING).map((row) => placesOf(sheet, row))
  const most = Math.max(0, ...heads.map((places) => places.size))
  const at = heads.findIndex((places) => places.size === most)
  const places = heads[at]
  // A sheet without anything on it says nothing, and is no fault.
  if (!rows.some((row) => row.some((cell) => textOf(cell) !== ''))) return ok([])
  const missing = columns.find((c) => c.needed && !places?.has(c.id))
  if (missing) {
    const facts = { sheet: ROSTER_SHEETS[sheet].name, column: missing.heading }
    return refuse(problem('roster/no-column', ROSTER_SHEETS[sheet].name, facts))
  }
  const read = rows.slice(at + 1).flatMap((row, i): readonly ReadRow[] => {
    const cells: Partial<Record<ColumnId, string | number>> = {}
    for (const [id, place] of places ?? []) {
      const cell = row[place] ?? ''
      cells[id] = typeof cell === 'number' ? cell : textOf(cell)
    }
    return Object.values(cells).some((cell) => cell !== '') ? [{ sheet, row: at + i + 2, cells }] : []
  })
  return ok(read)
}

const textOf = (cell: string | number): string => (typeof cell === 'number' ? String(cell) : printable(cell))

/** Where each column stands in a row of headings; the first of two alike counts. */
const placesOf = (sheet: SheetId, row: readonly (string | number)[]): ReadonlyMap<ColumnId, number> => {
  const headings = row.map((cell) => levelled(String(cell)))
  const places = new Map<ColumnId, number>()
  for (const { id, heading } of columnsOf(sheet)) {
    const place = headings.indexOf(levelled(heading))
    if (place >= 0) places.set(id, place)
  }
  return places
}
