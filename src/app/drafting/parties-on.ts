import type { Letterhead, Party } from '../../core/agreement/agreement.ts'
import type { DrawingUp } from '../../core/agreement/working-copy.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { positionInCapacity } from '../../core/organisation/acting.ts'
import { headPosition } from '../../core/organisation/head-position.ts'
import { holderOn, superiorOn } from '../../core/organisation/tenure.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { columnsOn } from '../../core/profile/printed-form.ts'
import type { Database } from '../../db/database.ts'
import { type FoundLetterhead, letterheadsOn } from '../../db/read/letterheads.ts'
import type { OfficeUnit } from '../../db/read/office-units.ts'
import { type StoredTenure, tenuresOfUnits } from '../../db/tenures.ts'

/** What is known of a unit's agreement before anything is promised, and whose head receives it. */
export type Promising = { readonly facts: DrawingUp; readonly superiorUnitId: string | null }

/** The day whose office holders sign: today, or the first day of a year that is still to come. */
export const dayOfSigning = (year: number, now: Date): string => {
  const today = dayInJakarta(now)
  return today < `${year}-01-01` ? `${year}-01-01` : today
}

const partyOf = (profile: AgencyProfile, unit: OfficeUnit, office: string, holder: StoredTenure | null): Party => ({
  name: holder?.name ?? null,
  position: positionInCapacity(
    headPosition({ unit: unit.name, level: unit.level, office }, profile),
    holder?.capacity ?? null,
  ),
  acting: holder !== null && holder.capacity !== 'definitive',
})

/** What an agreement carries of its unit's letterhead: the words, for the logo is looked up when it is printed. */
const textOf = (found: FoundLetterhead | undefined): Letterhead | null => {
  if (found === undefined) return null
  const { lines, address, phone, email } = found.letterhead
  return { lines, address, phone, email }
}

/** For each unit of an office its parties on a day: its holder, and the holder of the unit that receives its promise (blueprint §2). */
export const partiesOn = async (
  tx: Database,
  profile: AgencyProfile,
  office: string,
  units: readonly OfficeUnit[],
  year: number,
  day: string,
): Promise<ReadonlyMap<string, Promising>> => {
  const tenures = await tenuresOfUnits(
    tx,
    units.map((unit) => unit.id),
  )
  const letterheads = await letterheadsOn(
    tx,
    units.map((unit) => unit.id),
    day,
  )
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return new Map(
    units.map((unit) => {
      const superior = superiorOn(tenures, unit.id, unit.above, day)
      const above = superior === null ? undefined : byId.get(superior.unitId)
      const facts: DrawingUp = {
        year,
        satker: office,
        unit: unit.name,
        level: unit.level,
        firstParty: partyOf(profile, unit, office, holderOn(tenures, unit.id, day)),
        secondParty: above === undefined ? null : partyOf(profile, above, office, superior?.holder ?? null),
        place: null,
        letterhead: textOf(letterheads.get(unit.id)),
        annexColumns: columnsOn(unit.level, profile.annex),
      }
      return [unit.id, { facts, superiorUnitId: above?.id ?? null }]
    }),
  )
}
