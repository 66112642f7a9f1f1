import { formatPrintedDate } from '../../calendar/printed-date.ts'
import { isDay } from '../../calendar/term.ts'
import { nameKey } from '../../name-key.ts'
import { type Problem, problem } from '../../problem.ts'
import type { NameForm } from '../../profile/agency-profile.ts'
import type { ReadRow } from './read-sheets.ts'
import { type ColumnId, columnsOf, type SheetId } from './sheets.ts'

export type RowOutcome = 'new' | 'changed' | 'same' | 'refused'

/** What a row changes, as people read it: "1 Maret 2025", "U12 Bagian Umum"; null where nothing stands. */
export type FieldChange = { readonly column: ColumnId; readonly before: string | null; readonly after: string | null }

/** Why a row is refused; `column` null where it is no single cell's fault. */
export type RowFault = { readonly column: ColumnId | null; readonly problem: Problem }

/** What becomes of one row: `row` as the spreadsheet counts, `label` the name of what it is about. */
export type PlannedRow = {
  readonly sheet: SheetId
  readonly row: number
  readonly code: string | null
  readonly label: string
  readonly outcome: RowOutcome
  readonly changes: readonly FieldChange[]
  readonly faults: readonly RowFault[]
}

export const headingOf = (sheet: SheetId, column: ColumnId): string =>
  columnsOf(sheet).find((c) => c.id === column)?.heading ?? column

/** A fault of a cell; what is not right with an entry is said of the column by its heading. */
export const faultAt = (sheet: SheetId, column: ColumnId, found: Problem): RowFault => ({
  column,
  problem:
    found.code === 'input/invalid'
      ? { ...found, at: column, params: { ...found.params, field: headingOf(sheet, column) } }
      : { ...found, at: column },
})

export const wrongCell = (sheet: SheetId, column: ColumnId, reason: string): RowFault =>
  faultAt(sheet, column, problem('input/invalid', column, { reason }))

export const unknownCode = (sheet: SheetId, column: ColumnId, code: string): RowFault =>
  faultAt(sheet, column, problem('roster/unknown-code', column, { code }))

/** A cell that is there to be read must be left as it was or name what the code says. `names` are those that will do, the first to be shown; `forms` are the agency's own. */
export const faultOfNote = (
  read: ReadRow,
  column: ColumnId,
  code: string,
  names: readonly string[],
  forms: readonly NameForm[],
): readonly RowFault[] => {
  const typed = textOf(read, column) ?? ''
  const [known = ''] = names
  // Most cells are as they were: spellings are compared only where letters differ.
  if (typed === '' || names.includes(typed)) return []
  if (names.some((name) => nameKey(name, forms) === nameKey(typed, forms))) return []
  return [faultAt(read.sheet, column, problem('roster/other-name', column, { code, known, name: typed }))]
}

/** A cell's text, "" where it is empty; undefined where the sheet has no such column. */
export const textOf = ({ cells }: ReadRow, column: ColumnId): string | undefined => {
  const cell = cells[column]
  return cell === undefined ? undefined : String(cell)
}

/** A day as it is shown; what is no day stays as it was typed. */
export const shownDay = (day: string | null): string | null =>
  day !== null && isDay(day) ? formatPrintedDate(day) : day || null

/** The cells that differ, by what they show. */
export const differences = <C extends ColumnId>(
  before: Readonly<Partial<Record<C, string | null>>> | null,
  after: Readonly<Partial<Record<C, string | null>>>,
): readonly FieldChange[] =>
  Object.entries<string | null | undefined>(after).flatMap(([column, value]) => {
    const was = before?.[column as C] ?? null
    const is = value ?? null
    return was === is ? [] : [{ column: column as C, before: was, after: is }]
  })
