import type { InterchangeAgreement } from '../contract/interchange.ts'
import type { Origin, ReadingNote } from '../core/agreement/reading.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { placeOfUnit } from './places.ts'

export type NewDraft = {
  readonly id: string
  readonly batchId: string
  readonly sourceFileId: string
  readonly position: number
  readonly agreement: InterchangeAgreement
  readonly origins: readonly Origin[]
  readonly notes: readonly ReadingNote[]
}

export const addDraft = async (db: Database, d: NewDraft): Promise<void> => {
  await db
    .insertInto('draft')
    .values({
      id: d.id,
      batch_id: d.batchId,
      source_file_id: d.sourceFileId,
      position: d.position,
      agreement: toJson(d.agreement),
      origins: toJson(d.origins),
      notes: toJson(d.notes),
    })
    .execute()
}

/** One draft as it stands, locked to the end of the transaction; null where there is none, or it was discarded. */
export const lockDraft = async (db: Database, id: string) => {
  // The lock first and alone: a join is not read anew after waiting for it, and would name the wrong editor.
  const locked = await db
    .selectFrom('draft')
    .select('id')
    .where('id', '=', id)
    .where('discarded_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!locked) return null
  return db
    .selectFrom('draft as d')
    .leftJoin('app_user as u', 'u.id', 'd.edited_by')
    .innerJoin('reading_batch as b', 'b.id', 'd.batch_id')
    .selectAll('d')
    .select(['u.name as editor', 'b.state as batch_state'])
    .select((eb) => placeOfUnit(eb.ref('b.unit_id')).as('place'))
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow()
}

export type DraftContent = Pick<NewDraft, 'agreement' | 'origins' | 'notes'>

/** Writes a draft's next revision. */
export const saveDraft = async (
  db: Database,
  id: string,
  content: DraftContent,
  by: { readonly revision: number; readonly userId: string; readonly at: Date },
): Promise<void> => {
  await db
    .updateTable('draft')
    .set({
      agreement: toJson(content.agreement),
      origins: toJson(content.origins),
      notes: toJson(content.notes),
      revision: by.revision,
      edited_by: by.userId,
      edited_at: by.at,
    })
    .where('id', '=', id)
    .execute()
}

export const discardDraft = async (db: Database, id: string, at: Date): Promise<void> => {
  await db.updateTable('draft').set({ discarded_at: at }).where('id', '=', id).execute()
}

/** The drafts of a batch in the order of its files, which is the order of its family; discarded ones are not among them. */
export const draftsOfBatch = (db: Database, batchId: string) =>
  db
    .selectFrom('draft as d')
    .innerJoin('reading_file as f', 'f.source_file_id', 'd.source_file_id')
    .select([
      'd.id',
      'd.source_file_id',
      'd.agreement',
      'd.origins',
      'd.notes',
      'd.revision',
      'd.kept_as',
      'd.batch_id',
    ])
    .where('d.batch_id', '=', batchId)
    .where('d.discarded_at', 'is', null)
    .orderBy('f.position')
    .orderBy('f.inner_position')
    .orderBy('d.position')
    .execute()

export const markKept = async (db: Database, draftId: string, agreementId: string): Promise<void> => {
  await db.updateTable('draft').set({ kept_as: agreementId }).where('id', '=', draftId).execute()
}

export const batchOfDraft = async (db: Database, draftId: string): Promise<string | null> =>
  (await db.selectFrom('draft').select('batch_id').where('id', '=', draftId).executeTakeFirst())?.batch_id ?? null
