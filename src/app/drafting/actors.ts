import { type Holder, may, type Place } from '../../core/access/may.ts'
import { RIGHTS_OF } from '../../core/access/role.ts'
import type { Actor } from '../../core/agreement/lifecycle.ts'

/** What says who somebody is to an agreement. `receiving` is where the office stands that it is handed in to. */
export type Concerned = {
  readonly unitId: string
  readonly place: Place
  readonly superiorUnitId: string | null
}

/** Who signs for a unit is whoever holds a signing role for that very unit; a right from further above does not sign for it. */
const signsFor = ({ grants }: Holder, unitId: string | null): boolean =>
  unitId !== null && grants.some((g) => g.unitId === unitId && RIGHTS_OF[g.role].includes('sign'))

/** What somebody is to an agreement: any of the actors of the life-cycle table. */
export const actorsOf = (reader: Holder, { unitId, place, superiorUnitId }: Concerned): readonly Actor[] => [
  ...(may(reader, 'draft', place) ? (['author'] as const) : []),
  ...(signsFor(reader, unitId) ? (['first-party'] as const) : []),
  ...(signsFor(reader, superiorUnitId) ? (['second-party', 'reviewer'] as const) : []),
  ...(may(reader, 'return', place) && !signsFor(reader, unitId) ? (['reviewer'] as const) : []),
  ...(may(reader, 'accept', place) ? (['receiving-office'] as const) : []),
]
