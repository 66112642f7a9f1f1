import type { RowCounts } from '../core/organisation/roster/plan-roster.ts'
import type { ReadRow } from '../core/organisation/roster/read-sheets.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

export type StoredImport = {
  readonly id: string
  /** Root unit of the office it belongs to. */
  readonly unitId: string
  readonly fileName: string
  readonly fileHash: string
  readonly createdAt: Date
  readonly appliedAt: Date | null
  readonly appliedFrom: string | null
  readonly counts: RowCounts | null
}

const columns = [
  'id',
  'unit_id as unitId',
  'file_name as fileName',
  'file_hash as fileHash',
  'created_at as createdAt',
  'applied_at as appliedAt',
  'applied_from as appliedFrom',
  'counts',
] as const

export type NewImport = Pick<StoredImport, 'id' | 'fileName' | 'fileHash' | 'createdAt'> & {
  readonly unitId: string
  readonly userId: string
  readonly rows: readonly ReadRow[]
}

export const addImport = async (db: Database, given: NewImport): Promise<void> => {
  const { id, unitId: unit_id, fileName: file_name, fileHash: file_hash, userId: created_by } = given
  const [rows, created_at] = [toJson(given.rows), given.createdAt]
  await db
    .insertInto('roster_import')
    .values({
      id,
      unit_id,
      file_name,
      file_hash,
      rows,
      created_by,
      created_at,
      applied_at: null,
      applied_from: null,
      counts: null,
    })
    .execute()
}

/** What somebody brought in, with its rows; nobody else's is there. `lock` holds it until the transaction ends. */
export const importOf = async (
  db: Database,
  userId: string,
  id: string,
  lock: boolean,
): Promise<(StoredImport & { readonly rows: readonly ReadRow[] }) | null> => {
  const query = db
    .selectFrom('roster_import')
    .select([...columns, 'rows'])
    .where('id', '=', id)
    .where('created_by', '=', userId)
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null
}

/** The last ones somebody brought in, newest first. */
export const importsOf = async (db: Database, userId: string): Promise<readonly StoredImport[]> =>
  db
    .selectFrom('roster_import')
    .select(columns)
    .where('created_by', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute()

/** Takes away what somebody brought in and never applied: a new workbook stands in its place. */
export const removeUnapplied = async (db: Database, userId: string): Promise<void> => {
  await db.deleteFrom('roster_import').where('created_by', '=', userId).where('applied_at', 'is', null).execute()
}

export const markApplied = async (
  db: Database,
  id: string,
  applied: { readonly at: Date; readonly from: string; readonly counts: RowCounts },
): Promise<void> => {
  await db
    .updateTable('roster_import')
    .set({ applied_at: applied.at, applied_from: applied.from, counts: toJson(applied.counts) })
    .where('id', '=', id)
    .execute()
}
