import { contentOfPlan } from '../../contract/plan-mapping.ts'
import type { PlanContent, PlanView } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { changedFields } from '../../core/changed-fields.ts'
import { ok, type Result } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addPlan as add, removePlan as remove, replacePlan } from '../../db/plans.ts'
import { type StoredPlan, storedPlan } from '../../db/read/stored-plans.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { heldToChange, type Kept } from './edition.ts'
import { officeToPlanFor } from './office-to-plan-for.ts'
import { shownPlan } from './plan-view.ts'
import { recheckYears, rightFor, soundPlan, yearsTouched } from './settle-plan.ts'

const PLAN: Kept<StoredPlan> = {
  table: 'plan',
  thing: 'plan',
  load: storedPlan,
  rightFor: (stored) => rightFor(stored?.plan.kind ?? 'renstra'),
}

/** Notes a plan of the office named, or of the reader's own. */
export const addPlan =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, office: string, content: PlanContent): Promise<Result<PlanView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = await officeToPlanFor(tx, profile, reader, office, rightFor(content.kind))
      if (!unit.ok) return unit
      const plan = soundPlan(content, profile)
      if (!plan.ok) return plan
      const [id, at] = [ids.next(), clock.now()]
      await add(tx, id, unit.value, plan.value, { userId: reader.userId, at })
      const view = await shownPlan(tx, reader, id)
      const { title, from, until } = plan.value
      await recheckYears(tx, view.satkerId, yearsTouched(plan.value))
      const deed = { at, actor: reader, verb: 'add-plan', subject: 'plan', subjectId: id, unitId: unit.value } as const
      await recordDeeds(tx, [{ ...deed, detail: { title, from, until } }])
      return ok(view.plan)
    })

/** Puts a plan, changed from this edition on, in the place of what it was. Its kind stays. */
export const savePlan =
  ({ db, clock, profile }: Deps) =>
  (reader: Reader, id: string, edition: number, content: PlanContent): Promise<Result<PlanView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const before = await heldToChange(tx, reader, PLAN, id, edition)
      if (!before.ok) return before
      const { plan: old, unitId, satkerId } = before.value
      const plan = soundPlan({ ...content, kind: old.kind }, profile)
      if (!plan.ok) return plan
      const at = clock.now()
      await replacePlan(tx, id, plan.value, { userId: reader.userId, at })
      await recheckYears(tx, satkerId, yearsTouched(old, plan.value))
      const change = changedFields(contentOfPlan(old), contentOfPlan(plan.value))
      const deed = { at, actor: reader, verb: 'change-plan', subject: 'plan', subjectId: id, unitId } as const
      await recordDeeds(tx, [{ ...deed, detail: { title: plan.value.title }, change }])
      return ok((await shownPlan(tx, reader, id)).plan)
    })

/** Takes a plan away that was noted by mistake; the trail keeps that it was there. */
export const removePlan =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string, edition: number): Promise<Result<null>> =>
    inTransactionAs(db, reader, async (tx) => {
      const before = await heldToChange(tx, reader, PLAN, id, edition)
      if (!before.ok) return before
      const { plan, unitId, satkerId } = before.value
      await remove(tx, id)
      await recheckYears(tx, satkerId, yearsTouched(plan))
      const deed = {
        at: clock.now(),
        actor: reader,
        verb: 'remove-plan',
        subject: 'plan',
        subjectId: id,
        unitId,
      } as const
      await recordDeeds(tx, [{ ...deed, detail: { title: plan.title } }])
      return ok(null)
    })
