import { officeKindOf } from '../../core/organisation/post-wording.ts'
import { keyIndicatorsOf, type PlannedFor } from '../../core/plan/planned-for.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Database } from '../database.ts'
import { storedPlans } from './stored-plans.ts'

export type OfficeYear = { readonly satkerId: string; readonly year: number }

/** What is planned for an office in a year, by its own plans and those of the offices above; null where nothing is. */
export const plannedFor = async (
  db: Database,
  { satkerId, year }: OfficeYear,
  profile: AgencyProfile,
): Promise<PlannedFor | null> => {
  const root = await db
    .selectFrom('unit as u')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .select(['u.id', 's.name'])
    .where('u.satker_id', '=', satkerId)
    .where('u.kind', '=', 'satker')
    .executeTakeFirst()
  if (!root) return null
  const dipa = await db
    .selectFrom('budget_document')
    .select(['number', 'approved_on as approvedOn'])
    .where('unit_id', '=', root.id)
    .where('kind', '=', 'dipa')
    .where('year', '=', year)
    .orderBy('revision')
    .executeTakeFirst()
  // The office's own first, then those of the offices above it, from the nearest up.
  const above = await db
    .selectFrom('plan as p')
    .innerJoin('unit_below as b', (join) => join.onRef('b.above_id', '=', 'p.unit_id').on('b.unit_id', '=', root.id))
    .select('p.id')
    .where('p.kind', '=', 'renstra')
    .where('p.from_year', '<=', year)
    .where('p.until_year', '>=', year)
    .orderBy('b.depth')
    .orderBy('p.id')
    .execute()
  const order = new Map(above.map((row, i) => [row.id, i]))
  const plans = [...(await storedPlans(db, [...order.keys()]))]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map(({ plan, unitId }) => ({ plan, own: unitId === root.id }))
  const keyIndicators = keyIndicatorsOf(plans, officeKindOf(root.name, profile).id, year)
  // Where only a later revision is noted, its day is later too, and nobody is told late who is not.
  return dipa === undefined && keyIndicators.length === 0 ? null : { dipa: dipa ?? null, keyIndicators, handedIn: null }
}
