import type { Reader } from '../../contract/view.ts'
import { refusalFor, unitsWith } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { INSTRUCTIONS_SHEET, rosterInstructions } from '../../core/organisation/roster/instructions.ts'
import type { Roster } from '../../core/organisation/roster/roster.ts'
import { type RosterTable, rosterTables } from '../../core/organisation/roster/roster-tables.ts'
import { choicesOf, columnsOf, ROSTER_SHEETS } from '../../core/organisation/roster/sheets.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { SheetToWrite } from '../../core/workbook.ts'
import { storedRoster } from '../../db/read/roster.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { MIME_OF, type TakeAway } from '../take-away.ts'

const sheetOf = ({ sheet, rows }: RosterTable, profile: AgencyProfile): SheetToWrite => ({
  name: ROSTER_SHEETS[sheet].name,
  columns: columnsOf(sheet).map(({ id, heading, width, kind, note }) => ({
    heading,
    width,
    kind: kind === 'day' ? 'day' : note ? 'note' : 'text',
    choices: choicesOf(id, profile),
  })),
  rows,
  lines: [],
  filtered: true,
})

const workbook = async (
  { workbookWriter, profile }: Pick<Deps, 'workbookWriter' | 'profile'>,
  roster: Roster,
): Promise<Uint8Array> => {
  const lines = rosterInstructions(profile)
  const instructions: SheetToWrite = { name: INSTRUCTIONS_SHEET, columns: [], rows: [], lines }
  const sheets = rosterTables(roster, profile).map((table) => sheetOf(table, profile))
  return workbookWriter.workbook('Organisasi dan pejabat', [instructions, ...sheets])
}

/** Units, officials and tenures of everything the reader may read, as a workbook that can be brought back in. */
export const exportRoster =
  (deps: Deps) =>
  async (reader: Reader): Promise<Result<TakeAway>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const scope = { read: unitsWith(reader, 'read'), change: unitsWith(reader, 'administer') }
    const { roster } = await asReader(deps.db, reader, (tx) => storedRoster(tx, scope))
    const bytes = await workbook(deps, roster)
    return ok({ name: `organisasi-${dayInJakarta(deps.clock.now())}.xlsx`, mimeType: MIME_OF.xlsx, bytes })
  }

/** The same workbook without rows, to be filled in. */
export const rosterTemplate =
  (deps: Deps) =>
  async (reader: Reader): Promise<Result<TakeAway>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const bytes = await workbook(deps, { units: [], officials: [], tenures: [] })
    return ok({ name: 'templat-organisasi.xlsx', mimeType: MIME_OF.xlsx, bytes })
  }
