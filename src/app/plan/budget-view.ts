import { contentOfBudget } from '../../contract/plan-mapping.ts'
import type { BudgetView } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { totalOf } from '../../core/plan/budget-document.ts'
import { ok, type Result } from '../../core/result.ts'
import { revisionsOf, type StoredBudget, storedBudget } from '../../db/budgets.ts'
import type { Database } from '../../db/database.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { editionOf, toRead } from './edition.ts'

const viewOf = async (tx: Database, reader: Reader, stored: StoredBudget): Promise<BudgetView> => {
  const { document, unitId } = stored
  return {
    ...editionOf(reader, stored, 'draft'),
    ...contentOfBudget(document),
    total: Number(totalOf(document.items)),
    revisions: await revisionsOf(tx, unitId, document.kind, document.year),
  }
}

/** A budget that is known to be there, with the office it is of. */
export const shownBudget = async (
  tx: Database,
  reader: Reader,
  id: string,
): Promise<{ readonly budget: BudgetView; readonly satkerId: string }> => {
  const stored = await storedBudget(tx, id)
  if (!stored) throw new Error('a budget that was just written is not there')
  return { budget: await viewOf(tx, reader, stored), satkerId: stored.satkerId }
}

/** One budget document with all revisions of its kind and year. */
export const budgetView =
  ({ db }: Pick<Deps, 'db'>) =>
  (reader: Reader, id: string): Promise<Result<BudgetView>> =>
    asReader(db, reader, async (tx) => {
      const stored = toRead(reader, isId(id) ? await storedBudget(tx, id) : null, 'budget')
      return stored.ok ? ok(await viewOf(tx, reader, stored.value)) : stored
    })
