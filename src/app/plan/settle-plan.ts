import { planOfContent } from '../../contract/plan-mapping.ts'
import type { PlanContent } from '../../contract/plan-view.ts'
import type { Right } from '../../core/access/role.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { type Plan, type PlanKind, yearsOf } from '../../core/plan/plan.ts'
import { planFaults } from '../../core/plan/plan-faults.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { type Result, refuse } from '../../core/result.ts'
import { lockKeeping, raiseKeepingStamp } from '../../db/agreements.ts'
import type { Database } from '../../db/database.ts'
import { markFamiliesBelow } from '../../db/family-checks.ts'

/** Renstra and key indicators are set by the planning bureau; an office plans its own year. */
export const rightFor = (kind: PlanKind): Right => (kind === 'renstra' ? 'plan' : 'draft')

/** Ids of the agency's kinds of office. */
export const officeKindIds = ({ officeKinds, otherwise }: AgencyProfile): readonly string[] =>
  [...officeKinds, otherwise].map((kind) => kind.id)

/** A plan as it was typed, where everything in it is right; else the first thing that is not. */
export const soundPlan = (content: PlanContent, profile: AgencyProfile): Result<Plan> => {
  const plan = planOfContent(content, knownValues(profile))
  if (!plan.ok) return plan
  const [fault] = planFaults(plan.value, officeKindIds(profile))
  return fault === undefined ? plan : refuse(fault)
}

/**
 * Has the findings of kept agreements looked for anew in the years that something planned has changed for: of this office, and of
 * those below it, which plans of an office above bind too.
 */
export const recheckYears = async (tx: Database, satkerId: string, years: readonly number[]): Promise<void> => {
  await lockKeeping(tx)
  if ((await markFamiliesBelow(tx, satkerId, years)) > 0) await raiseKeepingStamp(tx)
}

/** The years that a change of a plan touches, the old ones and the new. */
export const yearsTouched = (...plans: readonly Plan[]): readonly number[] => [...new Set(plans.flatMap(yearsOf))]
