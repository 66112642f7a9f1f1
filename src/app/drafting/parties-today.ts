import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Database } from '../../db/database.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { beyondScope } from '../../db/scope.ts'
import type { StoredCopy } from '../../db/working-copies.ts'
import { dayOfSigning, type Promising, partiesOn } from './parties-on.ts'

/** What a copy's parties are as of the day of signing: derived anew while nothing is signed; null once something is. */
export const partiesToday = async (
  tx: Database,
  profile: AgencyProfile,
  copy: StoredCopy,
  now: Date,
): Promise<Promising | null> => {
  if (copy.version_id !== null) return null
  return beyondScope(tx, async (all) => {
    const units = await officeUnits(all, copy.satker_id)
    const parties = await partiesOn(all, profile, copy.office, units, copy.year, dayOfSigning(copy.year, now))
    return parties.get(copy.unit_id) ?? null
  })
}

/** Whose head receives the promise of a copy: as it was signed, or as of the day of signing. */
export const superiorUnitOf = (copy: StoredCopy, today: Promising | null): string | null =>
  today === null ? copy.superior_unit_id : today.superiorUnitId
