import { budgetOfContent, contentOfBudget } from '../../contract/plan-mapping.ts'
import type { BudgetContent, BudgetView } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { changedFields } from '../../core/changed-fields.ts'
import { type BudgetDocument, budgetFaults } from '../../core/plan/budget-document.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import {
  addBudget as add,
  removeBudget as remove,
  replaceBudget,
  type StoredBudget,
  storedBudget,
} from '../../db/budgets.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { shownBudget } from './budget-view.ts'
import { heldToChange, type Kept } from './edition.ts'
import { officeToPlanFor } from './office-to-plan-for.ts'
import { recheckYears } from './settle-plan.ts'

const BUDGET: Kept<StoredBudget> = {
  table: 'budget_document',
  thing: 'budget',
  load: storedBudget,
  rightFor: () => 'draft',
}

const sound = (content: BudgetContent): Result<BudgetDocument> => {
  const document = budgetOfContent(content)
  const [fault] = budgetFaults(document)
  return fault === undefined ? ok(document) : refuse(fault)
}

/** Notes a budget document, or a revision of one, of the office named, or of the reader's own. */
export const addBudget =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, office: string, content: BudgetContent): Promise<Result<BudgetView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = await officeToPlanFor(tx, profile, reader, office, 'draft')
      if (!unit.ok) return unit
      const document = sound(content)
      if (!document.ok) return document
      const [id, at] = [ids.next(), clock.now()]
      await add(tx, id, unit.value, document.value, { userId: reader.userId, at })
      const view = await shownBudget(tx, reader, id)
      const { number, year, revision } = document.value
      await recheckYears(tx, view.satkerId, [year])
      const deed = {
        at,
        actor: reader,
        verb: 'add-budget',
        subject: 'budget',
        subjectId: id,
        unitId: unit.value,
      } as const
      await recordDeeds(tx, [{ ...deed, detail: { number, year, revision } }])
      return ok(view.budget)
    })

/** Puts a budget document, corrected from this edition on, in the place of what it was. */
export const saveBudget =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string, edition: number, content: BudgetContent): Promise<Result<BudgetView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const before = await heldToChange(tx, reader, BUDGET, id, edition)
      if (!before.ok) return before
      const document = sound(content)
      if (!document.ok) return document
      const { document: old, unitId, satkerId } = before.value
      const at = clock.now()
      await replaceBudget(tx, id, document.value, { userId: reader.userId, at })
      await recheckYears(tx, satkerId, [...new Set([old.year, document.value.year])])
      const change = changedFields(contentOfBudget(old), contentOfBudget(document.value))
      const deed = { at, actor: reader, verb: 'change-budget', subject: 'budget', subjectId: id, unitId } as const
      await recordDeeds(tx, [{ ...deed, detail: { number: document.value.number }, change }])
      return ok((await shownBudget(tx, reader, id)).budget)
    })

/** Takes a budget document away that was noted by mistake. */
export const removeBudget =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string, edition: number): Promise<Result<null>> =>
    inTransactionAs(db, reader, async (tx) => {
      const before = await heldToChange(tx, reader, BUDGET, id, edition)
      if (!before.ok) return before
      const { document, unitId, satkerId } = before.value
      await remove(tx, id)
      await recheckYears(tx, satkerId, [document.year])
      const deed = { at: clock.now(), actor: reader, verb: 'remove-budget', subject: 'budget', subjectId: id } as const
      await recordDeeds(tx, [{ ...deed, unitId, detail: { number: document.number } }])
      return ok(null)
    })
