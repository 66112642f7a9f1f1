import type { Reader } from '../../contract/view.ts'
import { refusalFor, unitsWith } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { INSTRUCTIONS_SHEET, ROSTER_INSTRUCTIONS } from '../../core/organisation/roster/instructions.ts'
import { type RosterTable, rosterTables } from '../../core/organisation/roster/roster-tables.ts'
import type { SheetToWrite } from '../../core/organisation/roster/sheet-to-write.ts'
import { choicesOf, columnsOf, ROSTER_SHEETS } from '../../core/organisation/roster/sheets.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { storedRoster } from '../../db/read/roster.ts'
import { asReader } from '../../db/scope.ts'
import type { TakeAway } from '../app.ts'
import type { Deps } from '../deps.ts'

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const sheetOf = ({ sheet, rows }: RosterTable): SheetToWrite => ({
  name: ROSTER_SHEETS[sheet].name,
  columns: columnsOf(sheet).map(({ id, heading, width, kind, note }) => ({
    heading,
    width,
    kind: kind === 'day' ? 'day' : note ? 'note' : 'text',
    choices: choicesOf(id),
  })),
  rows,
  lines: [],
})

const workbook = async (
  { writer }: { readonly writer: Deps['workbookWriter'] },
  tables: readonly RosterTable[],
): Promise<Uint8Array> => {
  const instructions: SheetToWrite = { name: INSTRUCTIONS_SHEET, columns: [], rows: [], lines: ROSTER_INSTRUCTIONS }
  return writer.workbook('Organisasi dan pejabat', [instructions, ...tables.map(sheetOf)])
}

/** Units, officials and tenures of everything the reader may read, as a workbook that can be brought back in. */
export const exportRoster =
  ({ db, clock, workbookWriter: writer }: Deps) =>
  async (reader: Reader): Promise<Result<TakeAway>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const scope = { read: unitsWith(reader, 'read'), change: unitsWith(reader, 'administer') }
    const { roster } = await asReader(db, reader, (tx) => storedRoster(tx, scope))
    const bytes = await workbook({ writer }, rosterTables(roster))
    return ok({ name: `organisasi-${dayInJakarta(clock.now())}.xlsx`, mimeType: MIME, bytes })
  }

/** The same workbook without rows, to be filled in. */
export const rosterTemplate =
  ({ workbookWriter: writer }: Deps) =>
  async (reader: Reader): Promise<Result<TakeAway>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const bytes = await workbook({ writer }, rosterTables({ units: [], officials: [], tenures: [] }))
    return ok({ name: 'templat-organisasi.xlsx', mimeType: MIME, bytes })
  }
