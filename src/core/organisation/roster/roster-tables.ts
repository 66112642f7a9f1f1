import { printable } from '../../printable.ts'
import type { OrganisationProfile } from '../../profile/agency-profile.ts'
import type { Roster, RosterOfficial, RosterTenure, RosterUnit } from './roster.ts'
import {
  CAPACITY_NAMES,
  type ColumnIdOf,
  columnsOf,
  kindName,
  ROSTER_SHEETS,
  SHEET_IDS,
  type SheetId,
} from './sheets.ts'

/** A cell by its column; a day is "2025-03-31", and what is not there is "". */
export type Cells<S extends SheetId> = Readonly<Record<ColumnIdOf<S>, string>>

const unitCells = (unit: RosterUnit, profile: OrganisationProfile): Cells<'unit'> => ({
  code: unit.code,
  officeName: printable(unit.officeName),
  name: printable(unit.name),
  kind: kindName(unit.kind, profile),
  parent: unit.parent ?? '',
  parentName: printable(unit.parentName ?? ''),
  closedOn: unit.closedOn ?? '',
  successor: unit.successor ?? '',
})

const officialCells = (official: RosterOfficial): Cells<'official'> => ({
  code: official.code,
  office: official.office,
  officeName: printable(official.officeName),
  name: printable(official.name),
  nip: official.nip ?? '',
})

const tenureCells = (tenure: RosterTenure, unitName: string, officialName: string): Cells<'tenure'> => ({
  code: tenure.code,
  unit: tenure.unit,
  unitName: printable(unitName),
  official: tenure.official,
  officialName: printable(officialName),
  capacity: CAPACITY_NAMES[tenure.capacity],
  from: tenure.from,
  until: tenure.until ?? '',
  decree: printable(tenure.decree ?? ''),
})

/** A sheet as it is written: its headings, then its rows, all as text. */
export type RosterTable = { readonly sheet: SheetId; readonly rows: readonly (readonly string[])[] }

/** The roster as the three sheets of its workbook. */
export const rosterTables = (
  { units, officials, tenures }: Roster,
  profile: OrganisationProfile,
): readonly RosterTable[] => {
  const unitNames = new Map(units.map((u) => [u.code, u.name]))
  const officialNames = new Map(officials.map((o) => [o.code, o.name]))
  const rows: Readonly<Record<SheetId, readonly Readonly<Record<string, string>>[]>> = {
    unit: units.map((unit) => unitCells(unit, profile)),
    official: officials.map(officialCells),
    tenure: tenures.map((t) => tenureCells(t, unitNames.get(t.unit) ?? '', officialNames.get(t.official) ?? '')),
  }
  return SHEET_IDS.map((sheet) => {
    const columns = columnsOf(sheet)
    return { sheet, rows: rows[sheet].map((cells) => columns.map((c) => cells[c.id] ?? '')) }
  })
}

/** The headings of a sheet. */
export const headingsOf = (sheet: SheetId): readonly string[] => ROSTER_SHEETS[sheet].columns.map((c) => c.heading)
