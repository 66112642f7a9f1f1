import type { Term } from '../../core/calendar/term.ts'
import { changedFields } from '../../core/changed-fields.ts'
import { levelName } from '../../core/organisation/post-wording.ts'
import type { Capacity } from '../../core/organisation/tenure.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Deed } from '../../db/audit.ts'
import type { StoredUnit } from '../../db/read/units.ts'

type Held = Term & { readonly name: string; readonly capacity: Capacity; readonly decree: string | null }

/** What the post at the head of a unit is called: "Kepala Bagian"; the unit's name where it makes no agreements. */
const postOf = (profile: AgencyProfile, { level, name }: Pick<StoredUnit, 'level' | 'name'>): string =>
  level === null ? name : levelName(level, profile)

const factsOf = (tenure: Held | null) =>
  tenure && {
    name: tenure.name,
    capacity: tenure.capacity,
    from: tenure.from,
    until: tenure.until,
    decree: tenure.decree,
  }

/**
 * What the trail says of a tenure that was noted (`before` null), changed or taken away (`after` null): in the names of that
 * day, for identifiers tell nobody anything and names change.
 */
export const tenureDeed = (
  profile: AgencyProfile,
  unit: Pick<StoredUnit, 'id' | 'level' | 'name'>,
  before: Held | null,
  after: Held | null,
): Pick<Deed, 'subject' | 'subjectId' | 'unitId' | 'detail' | 'change'> => {
  const tenure = after ?? before
  if (tenure === null) throw new Error('a deed of no tenure')
  const { name, capacity, from, until } = tenure
  return {
    subject: 'unit',
    subjectId: unit.id,
    unitId: unit.id,
    detail: { name, post: postOf(profile, unit), unit: unit.name, capacity, from, until },
    change: changedFields(factsOf(before), factsOf(after)),
  }
}
