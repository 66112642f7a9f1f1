import type { OrganisationProfile } from '../../profile/agency-profile.ts'
import { codebook } from './codebook.ts'
import type { PlannedRow, RowOutcome } from './plan.ts'
import { planOfficials } from './plan-officials.ts'
import { planTenures } from './plan-tenures.ts'
import { planUnits } from './plan-units.ts'
import type { ReadRow } from './read-sheets.ts'
import type { Intent, Roster, RosterOfficial, RosterTenure, RosterUnit } from './roster.ts'
import type { SheetId } from './sheets.ts'

/** What a workbook would do to the roster there is, row by row, and what is to be written where no row is refused. */
export type RosterPlan = {
  readonly rows: readonly PlannedRow[]
  readonly units: readonly Intent<RosterUnit>[]
  readonly officials: readonly Intent<RosterOfficial>[]
  readonly tenures: readonly Intent<RosterTenure>[]
}

/** How many rows of a sheet come to what. */
export type RowCounts = Readonly<Record<SheetId, Readonly<Record<RowOutcome, number>>>>

/**
 * Holds rows of a workbook against what there is. The rules are those of single changes, asked of everything as it will be
 * when all rows are applied together. What no row speaks of stays as it is. `today` is the day it is.
 */
export const planRoster = (
  present: Roster,
  rows: readonly ReadRow[],
  today: string,
  profile: OrganisationProfile,
): RosterPlan => {
  const unitCodes = codebook('unit', rows, present.units)
  const officialCodes = codebook('official', rows, present.officials)
  const units = planUnits(present.units, unitCodes, today, profile)
  const officials = planOfficials(present.officials, officialCodes, units.final, unitCodes.find, profile.names)
  const names = new Map([...present.units, ...present.officials].map(({ code, name }) => [code, name]))
  const tenures = planTenures(present.tenures, codebook('tenure', rows, present.tenures), {
    units: units.final,
    officials,
    findUnit: unitCodes.find,
    findOfficial: officialCodes.find,
    nameNow: (code) => names.get(code) ?? '',
    forms: profile.names,
  })
  return {
    rows: [...units.rows, ...officials.rows, ...tenures.rows],
    units: units.intents,
    officials: officials.intents,
    tenures: tenures.intents,
  }
}

export const countRows = (rows: readonly PlannedRow[]): RowCounts => {
  const none = () => ({ new: 0, changed: 0, same: 0, refused: 0 })
  const counts: Record<SheetId, Record<RowOutcome, number>> = { unit: none(), official: none(), tenure: none() }
  for (const { sheet, outcome } of rows) counts[sheet][outcome] += 1
  return counts
}
