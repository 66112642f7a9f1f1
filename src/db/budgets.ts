import { sql } from 'kysely'
import type { BudgetRevision } from '../contract/plan-view.ts'
import { type BudgetDocument, type BudgetKind, totalOf } from '../core/plan/budget-document.ts'
import type { Database } from './database.ts'
import { groupBy } from './group-by.ts'
import { placeOfUnit } from './places.ts'
import type { Editor } from './plans.ts'
import { type Stored, storedOf } from './read/stored-plans.ts'

export type StoredBudget = Stored & { readonly document: BudgetDocument }

const headOf = ({ kind, year, number, revision, approvedOn }: BudgetDocument) => ({
  kind,
  year,
  number,
  revision,
  approved_on: approvedOn,
})

const addItems = async (db: Database, document_id: string, { items }: BudgetDocument): Promise<void> => {
  if (items.length === 0) return
  await db
    .insertInto('budget_item')
    .values(items.map((item, position) => ({ document_id, position, ...item })))
    .execute()
}

export const addBudget = async (
  db: Database,
  id: string,
  unitId: string,
  document: BudgetDocument,
  by: Editor,
): Promise<void> => {
  await db
    .insertInto('budget_document')
    .values({ id, unit_id: unitId, ...headOf(document), edited_by: by.userId, edited_at: by.at })
    .execute()
  await addItems(db, id, document)
}

export const replaceBudget = async (db: Database, id: string, document: BudgetDocument, by: Editor): Promise<void> => {
  await db
    .updateTable('budget_document')
    .set({ ...headOf(document), edition: sql`edition + 1`, edited_by: by.userId, edited_at: by.at })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('budget_item').where('document_id', '=', id).execute()
  await addItems(db, id, document)
}

export const removeBudget = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('budget_document').where('id', '=', id).execute()
}

const storedBudgets = async (db: Database, ids: readonly string[]): Promise<readonly StoredBudget[]> => {
  if (ids.length === 0) return []
  const heads = await db
    .selectFrom('budget_document as d')
    .innerJoin('unit as u', 'u.id', 'd.unit_id')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .innerJoin('app_user as e', 'e.id', 'd.edited_by')
    .select(['d.id', 'd.unit_id', 'd.kind', 'd.year', 'd.number', 'd.revision', 'd.approved_on', 'd.edition'])
    .select(['d.edited_at', 'e.name as editor', 's.name as office', 's.id as satkerId'])
    .select((eb) => placeOfUnit(eb.ref('d.unit_id')).as('place'))
    .where('d.id', 'in', [...ids])
    .orderBy('d.revision')
    .execute()
  const items = await db
    .selectFrom('budget_item')
    .selectAll()
    .where('document_id', 'in', [...ids])
    .orderBy('position')
    .execute()
  const byDocument = groupBy(items, (item) => item.document_id)
  return heads.map((h) => ({
    ...storedOf(h),
    document: {
      kind: h.kind,
      year: h.year,
      number: h.number,
      revision: h.revision,
      approvedOn: h.approved_on,
      items: (byDocument.get(h.id) ?? []).map(({ kind, code, text, amount }) => ({ kind, code, text, amount })),
    },
  }))
}

/** One budget document; null where it is not there for the transaction's reader. */
export const storedBudget = async (db: Database, id: string): Promise<StoredBudget | null> =>
  (await storedBudgets(db, [id]))[0] ?? null

/** Every revision of a budget, the first one first. */
export const revisionsOf = async (
  db: Database,
  unitId: string,
  kind: BudgetKind,
  year: number,
): Promise<readonly BudgetRevision[]> => {
  const rows = await db
    .selectFrom('budget_document')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .execute()
  const all = await storedBudgets(
    db,
    rows.map((row) => row.id),
  )
  return all.map(({ id, document: d }) => ({
    id,
    number: d.number,
    revision: d.revision,
    approvedOn: d.approvedOn,
    total: Number(totalOf(d.items)),
  }))
}
