import { type Insertable, sql, type Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { SuperiorChangeTable } from './schema-superior.ts'

/** The copy a superior's agreement is drawn up in, or was signed as what it is now; null where it was read from a document. */
const copyAbove = sql<string | null>`(
  SELECT w.id FROM working_copy w LEFT JOIN agreement_version v ON v.id = w.version_id
    LEFT JOIN agreement n ON n.id = v.agreement_id AND n.version = v.version
  WHERE w.unit_id = s.source_unit_id AND w.year = below.year AND (w.version_id IS NULL OR n.id IS NOT NULL)
  ORDER BY w.version_id IS NULL DESC, w.id DESC LIMIT 1)`

const changes = (db: Database) =>
  db
    .selectFrom('superior_change as s')
    .innerJoin('app_user as u', 'u.id', 's.changed_by')
    .innerJoin('working_copy as below', 'below.id', 's.copy_id')
    .innerJoin('unit as b', 'b.id', 'below.unit_id')
    .innerJoin('unit as a', 'a.id', 's.source_unit_id')
    .leftJoin('app_user as w', 'w.id', 's.answered_by')
    .selectAll('s')
    .select(['u.name as changer', 'w.name as answerer', 'a.name as unitAbove', 'b.name as unitBelow'])
    .select(copyAbove.as('copyAbove'))
    .orderBy('s.changed_at')
    .orderBy('s.id')

/** What changed above a copy, answered or not, in the order it was changed. */
export const changesAbove = async (db: Database, copyId: string) =>
  changes(db).where('s.copy_id', '=', copyId).execute()

export type StoredChange = Awaited<ReturnType<typeof changesAbove>>[number]

/** What a unit's agreement of a year has changed of that its subordinates carry. */
export const changesBelow = async (db: Database, unitId: string, year: number): Promise<readonly StoredChange[]> =>
  changes(db).where('s.source_unit_id', '=', unitId).where('below.year', '=', year).execute()

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

export const removeChanges = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await db
      .deleteFrom('superior_change')
      .where('id', 'in', [...ids])
      .execute()
}

/** Of each of these units the copy in work for a year, or the one that was signed as what its agreement is now. */
export const standingCopies = async (
  db: Database,
  unitIds: readonly string[],
  year: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT ON (c.unit_id) c.id FROM working_copy c LEFT JOIN agreement_version v ON v.id = c.version_id
      LEFT JOIN agreement a ON a.id = v.agreement_id AND a.version = v.version
    WHERE c.unit_id = ANY (${[...unitIds]}::uuid[]) AND c.year = ${year} AND (c.version_id IS NULL OR a.id IS NOT NULL)
    ORDER BY c.unit_id, c.version_id IS NULL DESC, c.id DESC`.execute(db)
  return rows.map((row) => row.id).sort()
}

const SIGNED_AS = (agreementId: string) => sql<string>`(
  SELECT c.id FROM working_copy c JOIN agreement_version v ON v.id = c.version_id
    JOIN agreement a ON a.id = v.agreement_id AND a.version = v.version WHERE a.id = ${agreementId})`

/** What waits for an answer, and what was refused, at the copy that an agreement was signed as goes over to its amendment. */
export const changesToAmendment = async (db: Database, agreementId: string, copyId: string): Promise<void> => {
  await db
    .updateTable('superior_change')
    .set({ copy_id: copyId })
    .where(sql<boolean>`answer IS DISTINCT FROM 'accepted'`)
    .where('copy_id', '=', SIGNED_AS(agreementId))
    .execute()
}

/** The copy that an agreement was signed as what it is now; null where it was read from a document. */
export const copySignedAs = async (db: Database, agreementId: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string | null }>`SELECT ${SIGNED_AS(agreementId)} AS id`.execute(db)
  return rows[0]?.id ?? null
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
