import { contentOfPlan } from '../../contract/plan-mapping.ts'
import type { PlanFilter, PlanList, PlanView } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { PLAN_PAGE_SIZE, planList, plannedYears } from '../../db/read/plan-list.ts'
import { type StoredPlan, storedPlan } from '../../db/read/stored-plans.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { editionOf, toRead } from './edition.ts'
import { rightFor } from './settle-plan.ts'

const viewOf = (reader: Reader, stored: StoredPlan): PlanView => ({
  ...editionOf(reader, stored, rightFor(stored.plan.kind)),
  ...contentOfPlan(stored.plan),
})

/** A plan that is known to be there, with the office it is of. */
export const shownPlan = async (
  tx: Database,
  reader: Reader,
  id: string,
): Promise<{ readonly plan: PlanView; readonly satkerId: string }> => {
  const stored = await storedPlan(tx, id)
  if (!stored) throw new Error('a plan that was just written is not there')
  return { plan: viewOf(reader, stored), satkerId: stored.satkerId }
}

/** One plan of the reader's offices, or of an office above. */
export const planView =
  ({ db }: Pick<Deps, 'db'>) =>
  (reader: Reader, id: string): Promise<Result<PlanView>> =>
    asReader(db, reader, async (tx) => {
      const stored = toRead(reader, isId(id) ? await storedPlan(tx, id) : null, 'plan')
      return stored.ok ? ok(viewOf(reader, stored.value)) : stored
    })

/** One page of plans and budgets in sight, narrowed to an office's name and a year. */
export const listPlans =
  ({ db }: Pick<Deps, 'db'>) =>
  async (reader: Reader, filter: PlanFilter): Promise<Result<PlanList>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    return asReader(db, reader, async (tx) => {
      const list = await planList(tx, filter)
      const page = Math.max(1, Math.trunc(filter.page ?? 1))
      const may = { plan: reader.may.plan, draft: reader.may.draft }
      return ok({ ...list, page, pageSize: PLAN_PAGE_SIZE, years: await plannedYears(tx), may })
    })
  }
