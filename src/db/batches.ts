import { sql } from 'kysely'
import type { Problem } from '../core/problem.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { placeOfUnit } from './places.ts'
import type { PageSize } from './schema.ts'

export type NewFile = { readonly id: string; readonly hash: string; readonly name: string; readonly size: number }

/** Who brought documents, and the unit they belong to. */
type Owner = { readonly userId: string; readonly unitId: string }

/** A file of a batch that waits to be read: where its bytes are, and its place. */
export type WaitingFile = NewFile & { readonly position: number }

/** What was found in one file of a reading; a ZIP yields several, each under its long name. */
export type FileOutcome = {
  readonly id: string
  readonly name: string
  readonly format: string
  readonly pages: readonly PageSize[]
  readonly problem: Problem | null
}

export const addBatch = async (
  db: Database,
  batch: { readonly id: string; readonly at: Date; readonly files: readonly NewFile[] } & Owner,
): Promise<void> => {
  const { id, userId, unitId, at } = batch
  await db
    .insertInto('reading_batch')
    .values({ id, state: 'waiting', created_by: userId, created_at: at, unit_id: unitId })
    .execute()
  for (const [position, file] of batch.files.entries()) {
    await addSource(db, file, batch, at)
    await db
      .insertInto('reading_file')
      .values({ source_file_id: file.id, batch_id: id, position, state: 'waiting', problem: null })
      .execute()
  }
}

/**
 * A batch of the very same files that this person has opened since then and that is not read yet; null where there is none.
 * Whoever opens another at the same instant waits until this transaction ends.
 */
export const sameBatchWaiting = async (
  db: Database,
  userId: string,
  since: Date,
  files: readonly NewFile[],
): Promise<string | null> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('open-batch ' || ${userId}, 0))`.execute(db)
  const wanted = files.map((file) => `${file.hash} ${file.name.slice(0, 1_000)}`)
  const { rows } = await sql<{ id: string }>`
    SELECT b.id FROM reading_batch b
    WHERE b.created_by = ${userId} AND b.created_at >= ${since} AND b.state IN ('waiting', 'reading')
      AND ${wanted}::text[] = ARRAY(SELECT s.hash || ' ' || s.name FROM reading_file f
        JOIN source_file s ON s.id = f.source_file_id WHERE f.batch_id = b.id ORDER BY f.position)
    LIMIT 1`.execute(db)
  return rows[0]?.id ?? null
}

const addSource = (db: Database, file: NewFile, owner: Owner, at: Date) =>
  db
    .insertInto('source_file')
    .values({
      id: file.id,
      hash: file.hash,
      name: file.name.slice(0, 1_000),
      size: BigInt(file.size),
      uploaded_by: owner.userId,
      uploaded_at: at,
      unit_id: owner.unitId,
    })
    .execute()

/**
 * Takes the oldest batch that nobody is reading, or whose reader has fallen silent, for `seconds`; null where none waits.
 * Two processes never take the same one.
 */
export const takeBatch = async (db: Database, lease: string, now: Date, until: Date): Promise<string | null> => {
  const row = await db
    .updateTable('reading_batch')
    .set({ state: 'reading', lease, leased_until: until })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('reading_batch')
        .select('id')
        .where('state', 'in', ['waiting', 'reading'])
        .where((w) => w.or([w('leased_until', 'is', null), w('leased_until', '<', now)]))
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** True while the batch is still ours to read: false once it was cancelled, or the lease went to another. */
export const renewLease = async (db: Database, batchId: string, lease: string, until: Date): Promise<boolean> => {
  const row = await db
    .updateTable('reading_batch')
    .set({ leased_until: until })
    .where('id', '=', batchId)
    .where('lease', '=', lease)
    .where('state', '=', 'reading')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives a batch back unread, so that the next start takes it at once. */
export const giveBack = async (db: Database, batchId: string, lease: string): Promise<void> => {
  await db
    .updateTable('reading_batch')
    .set({ state: 'waiting', lease: null, leased_until: null })
    .where('id', '=', batchId)
    .where('lease', '=', lease)
    .where('state', '=', 'reading')
    .execute()
}

/** The state of a batch, locked to the end of the transaction; null where there is none. */
export const lockBatch = async (db: Database, batchId: string) =>
  (await db
    .selectFrom('reading_batch')
    .select(['state', 'lease', 'created_by', 'unit_id'])
    .select((eb) => placeOfUnit(eb.ref('reading_batch.unit_id')).as('place'))
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst()) ?? null

export const finishBatch = async (
  db: Database,
  batchId: string,
  state: 'ready' | 'kept' | 'cancelled',
  at: Date,
): Promise<void> => {
  await db
    .updateTable('reading_batch')
    .set({ state, finished_at: at, lease: null, leased_until: null })
    .where('id', '=', batchId)
    .execute()
}

export const waitingFiles = async (db: Database, batchId: string): Promise<readonly WaitingFile[]> => {
  const rows = await db
    .selectFrom('reading_file as f')
    .innerJoin('source_file as s', 's.id', 'f.source_file_id')
    .select(['s.id', 's.hash', 's.name', 's.size', 'f.position'])
    .where('f.batch_id', '=', batchId)
    .where('f.state', 'in', ['waiting', 'reading'])
    .orderBy('f.position')
    .execute()
  return rows.map((row) => ({ ...row, size: Number(row.size) }))
}

export const setProgress = async (
  db: Database,
  fileId: string,
  progress: { readonly page: number; readonly pages: number | null },
): Promise<void> => {
  await db
    .updateTable('reading_file')
    .set({ state: 'reading', page: progress.page, page_count: progress.pages })
    .where('source_file_id', '=', fileId)
    .where('state', 'in', ['waiting', 'reading'])
    .execute()
}

/**
 * Writes what became of one file that came in: the first outcome takes its row, further ones (files out of an archive)
 * get rows of their own.
 */
export const setOutcomes = async (
  db: Database,
  file: WaitingFile & { readonly batchId: string; readonly at: Date } & Owner,
  outcomes: readonly FileOutcome[],
): Promise<void> => {
  for (const [inner, outcome] of outcomes.entries()) {
    if (inner > 0) {
      await addSource(db, { ...file, id: outcome.id, name: outcome.name }, file, file.at)
      await db
        .insertInto('reading_file')
        .values({
          source_file_id: outcome.id,
          batch_id: file.batchId,
          position: file.position,
          inner_position: inner,
          state: 'reading',
          problem: null,
        })
        .execute()
    }
    const { name, format } = outcome
    const pages = toJson(outcome.pages)
    await db
      .updateTable('source_file')
      .set({ name: name.slice(0, 1_000), format, pages })
      .where('id', '=', outcome.id)
      .execute()
    await db
      .updateTable('reading_file')
      .set({
        state: outcome.problem === null ? 'read' : 'failed',
        problem: outcome.problem && toJson(outcome.problem),
        page: outcome.pages.length,
        page_count: sql<number>`${outcome.pages.length}::int`,
      })
      .where('source_file_id', '=', outcome.id)
      .execute()
  }
}
