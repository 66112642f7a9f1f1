import type { BudgetItem } from '../../core/plan/budget-document.ts'
import type { Database } from '../database.ts'

/** The items of an office's budget for a year as it stands now: the last revision of its DIPA, else of its RKA. */
export const latestBudgetItems = async (
  db: Database,
  officeUnitId: string,
  year: number,
): Promise<readonly BudgetItem[]> => {
  const document = await db
    .selectFrom('budget_document')
    .select('id')
    .where('unit_id', '=', officeUnitId)
    .where('year', '=', year)
    .orderBy('kind')
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  if (document === undefined) return []
  return db
    .selectFrom('budget_item')
    .select(['kind', 'code', 'text', 'amount'])
    .where('document_id', '=', document.id)
    .orderBy('position')
    .execute()
}
