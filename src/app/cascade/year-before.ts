import type { YearBefore } from '../../core/cascade/as-last-year.ts'
import { cascadeMatrix } from '../../core/cascade/matrix.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { linksOfOffice } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import { currentAgreements } from '../../db/read/kept-agreements.ts'
import { lastAgreements } from '../../db/read/office-units.ts'
import { decidedAmong } from './decided-among.ts'
import type { LoadedMatrix } from './load-matrix.ts'

/** The latest year before this one of which the superior's agreement is kept, and those of its units in that year. */
export const yearBefore = async (
  tx: Database,
  profile: AgencyProfile,
  loaded: LoadedMatrix,
): Promise<YearBefore | null> => {
  const unitIds = [loaded.unitId, ...loaded.columns.map((c) => c.unit.id)]
  const last = await lastAgreements(tx, unitIds, loaded.year)
  const year = last.get(loaded.unitId)?.year
  if (year === undefined) return null
  const named = unitIds.flatMap((unitId) => {
    const one = last.get(unitId)
    return one?.year === year ? [{ unitId, id: one.id }] : []
  })
  const kept = await currentAgreements(
    tx,
    named.map((n) => n.id),
  )
  const members = kept.map(({ id, agreement }) => ({
    copyId: null,
    agreementId: id,
    unitId: named.find((n) => n.id === id)?.unitId ?? '',
    agreement,
  }))
  const at = (unitId: string): number | null => {
    const found = members.findIndex((m) => m.unitId === unitId)
    return found < 0 ? null : found
  }
  const superior = at(loaded.unitId)
  if (superior === null) return null
  const columns = loaded.columns.map((c) => at(c.unit.id))
  const decided = decidedAmong(members, await linksOfOffice(tx, loaded.satkerId, year))
  const family = members.map((m) => m.agreement)
  return {
    matrix: cascadeMatrix(family, superior, columns, profile, decided),
    agreements: columns.map((c) => (c === null ? null : (family[c] ?? null))),
  }
}
