import type { Insertable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { SuperiorChangeTable } from './schema-superior.ts'

const changes = (db: Database) =>
  db
    .selectFrom('superior_change as s')
    .innerJoin('app_user as u', 'u.id', 's.changed_by')
    .innerJoin('working_copy as below', 'below.id', 's.copy_id')
    .innerJoin('unit as b', 'b.id', 'below.unit_id')
    .innerJoin('working_copy as above', 'above.id', 's.source_id')
    .innerJoin('unit as a', 'a.id', 'above.unit_id')
    .leftJoin('app_user as w', 'w.id', 's.answered_by')
    .selectAll('s')
    .select(['u.name as changer', 'w.name as answerer', 'a.name as unitAbove', 'b.name as unitBelow'])
    .orderBy('s.changed_at')
    .orderBy('s.id')

/** What changed above a copy, answered or not, in the order it was changed. */
export const changesAbove = async (db: Database, copyId: string) =>
  changes(db).where('s.copy_id', '=', copyId).execute()

/** What a copy has changed of that its subordinates carry. */
export const changesBelow = async (db: Database, sourceId: string) =>
  changes(db).where('s.source_id', '=', sourceId).execute()

export type StoredChange = Awaited<ReturnType<typeof changesAbove>>[number]

export const addChanges = async (db: Database, rows: readonly Insertable<SuperiorChangeTable>[]): Promise<void> => {
  if (rows.length > 0)
    await db
      .insertInto('superior_change')
      .values([...rows])
      .execute()
}

export const updateChange = async (db: Database, id: string, set: Updateable<SuperiorChangeTable>): Promise<void> => {
  await db.updateTable('superior_change').set(set).where('id', '=', id).execute()
}

export const removeChange = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('superior_change').where('id', '=', id).execute()
}

/** How many changes above each of these copies wait for an answer. */
export const openChanges = async (db: Database, copyIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (copyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('superior_change')
    .select(['copy_id', (eb) => eb.fn.countAll<string>().as('n')])
    .where('copy_id', 'in', [...copyIds])
    .where('answer', 'is', null)
    .groupBy('copy_id')
    .execute()
  return new Map(rows.map((row) => [row.copy_id, Number(row.n)]))
}
