import { type SqlBool, sql } from 'kysely'
import type { BatchFile, BatchRow, BatchState } from '../../contract/view.ts'
import type { Place } from '../../core/access/may.ts'
import type { Database } from '../database.ts'
import { isWithin, placeOfUnit } from '../places.ts'

export type BatchHead = {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly place: Place
}

export const batchHead = async (db: Database, id: string): Promise<BatchHead | null> => {
  const row = await db
    .selectFrom('reading_batch')
    .select(['id', 'state', 'created_at'])
    .select((eb) => placeOfUnit(eb.ref('reading_batch.unit_id')).as('place'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, state: row.state, createdAt: row.created_at.toISOString(), place: row.place } : null
}

/** The files of a batch in their order; origins of its drafts count files by their place in this list. */
export const batchFiles = async (db: Database, batchId: string): Promise<readonly BatchFile[]> => {
  const rows = await db
    .selectFrom('reading_file as f')
    .innerJoin('source_file as s', 's.id', 'f.source_file_id')
    .select(['s.id', 's.name', 's.size', 's.pages', 'f.state', 'f.page', 'f.page_count', 'f.problem'])
    .where('f.batch_id', '=', batchId)
    .orderBy('f.position')
    .orderBy('f.inner_position')
    .execute()
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    size: Number(r.size),
    state: r.state,
    page: r.page,
    pages: r.page_count,
    problem: r.problem,
    pageSizes: r.pages,
  }))
}

const RECENT = 100

/** The latest batches of these units and all below them, newest first. */
export const recentBatches = async (db: Database, units: readonly string[]): Promise<readonly BatchRow[]> => {
  const rows = await db
    .selectFrom('reading_batch as b')
    .innerJoin('app_user as u', 'u.id', 'b.created_by')
    .select(['b.id', 'b.state', 'b.created_at', 'u.name as by'])
    .select((eb) => [
      eb
        .selectFrom('reading_file as f')
        .innerJoin('source_file as s', 's.id', 'f.source_file_id')
        .select(sql<string[]>`coalesce(array_agg(s.name ORDER BY f.position, f.inner_position), '{}')`.as('names'))
        .whereRef('f.batch_id', '=', 'b.id')
        .as('files'),
      eb
        .selectFrom('draft as d')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('d.batch_id', '=', 'b.id')
        .where('d.discarded_at', 'is', null)
        .as('drafts'),
      eb
        .selectFrom('draft as d')
        .select(sql<number>`count(*)::int`.as('n'))
        .whereRef('d.batch_id', '=', 'b.id')
        .where(sql<SqlBool>`d.kept_as IS NOT NULL`)
        .as('kept'),
    ])
    .where((eb) => isWithin(eb.ref('b.unit_id'), units))
    .orderBy('b.created_at', 'desc')
    .limit(RECENT)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    state: r.state,
    createdAt: r.created_at.toISOString(),
    by: r.by,
    files: r.files ?? [],
    drafts: r.drafts ?? 0,
    kept: r.kept ?? 0,
  }))
}

export type StoredFile = { readonly hash: string; readonly name: string; readonly pages: number; readonly place: Place }

export const storedFile = async (db: Database, fileId: string): Promise<StoredFile | null> => {
  const row = await db
    .selectFrom('source_file')
    .select(['hash', 'name', 'pages'])
    .select((eb) => placeOfUnit(eb.ref('source_file.unit_id')).as('place'))
    .where('id', '=', fileId)
    .executeTakeFirst()
  return row ? { ...row, pages: row.pages.length } : null
}
