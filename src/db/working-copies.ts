import { sql } from 'kysely'
import type { WireEdit } from '../contract/edit.ts'
import type { InterchangeAgreement } from '../contract/interchange.ts'
import type { State } from '../core/agreement/lifecycle.ts'
import type { AmendmentReason, CopyOrigin } from '../core/agreement/working-copy.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { placeOfUnit } from './places.ts'

export type NewWorkingCopy = {
  readonly id: string
  readonly satkerId: string
  readonly unitId: string
  readonly year: number
  readonly agreement: InterchangeAgreement
  readonly origin: CopyOrigin
  readonly amends: { readonly agreementId: string; readonly reason: AmendmentReason; readonly note: string } | null
  readonly by: string
  readonly at: Date
}

/** Begins a working copy; `conflict/copy-in-work` where the unit has one in work for the year. */
export const addWorkingCopy = async (db: Database, c: NewWorkingCopy): Promise<void> => {
  await db
    .insertInto('working_copy')
    .values({
      id: c.id,
      satker_id: c.satkerId,
      unit_id: c.unitId,
      superior_unit_id: null,
      year: c.year,
      agreement: toJson(c.agreement),
      origin: c.origin,
      amends_id: c.amends?.agreementId ?? null,
      amendment_reason: c.amends?.reason ?? null,
      amendment_note: c.amends?.note ?? null,
      created_by: c.by,
      created_at: c.at,
      edited_by: c.by,
      edited_at: c.at,
    })
    .execute()
}

/** One at a time begins copies of an office: others wait to the end of the transaction, and then see what was begun. */
export const lockBeginning = async (db: Database, satkerId: string): Promise<void> => {
  await db.selectFrom('satker').select('id').where('id', '=', satkerId).forNoKeyUpdate().execute()
}

const copies = (db: Database) =>
  db
    .selectFrom('working_copy as c')
    .innerJoin('unit as u', 'u.id', 'c.unit_id')
    .innerJoin('satker as s', 's.id', 'c.satker_id')
    .leftJoin('app_user as e', 'e.id', 'c.edited_by')
    .leftJoin('agreement_version as v', 'v.id', 'c.version_id')
    .selectAll('c')
    .select(['u.name as unit', 's.name as office', 'e.name as editor', 'v.agreement_id'])
    .select((eb) => placeOfUnit(eb.ref('c.unit_id')).as('place'))

export type StoredCopy = NonNullable<Awaited<ReturnType<typeof workingCopy>>>

/** One working copy; null where there is none in the transaction's scope. */
export const workingCopy = async (db: Database, id: string) =>
  (await copies(db).where('c.id', '=', id).executeTakeFirst()) ?? null

/** The same, locked to the end of the transaction. */
export const lockWorkingCopy = async (db: Database, id: string): Promise<StoredCopy | null> => {
  // The lock first and alone: a join is not read anew after waiting for it.
  const locked = await db.selectFrom('working_copy').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return locked ? workingCopy(db, id) : null
}

/** Everything in work or signed here for an office and year. */
export const copiesOfOffice = async (db: Database, satkerId: string, year: number): Promise<readonly StoredCopy[]> =>
  copies(db).where('c.satker_id', '=', satkerId).where('c.year', '=', year).orderBy('c.id').execute()

export type CopyContent = {
  readonly agreement: InterchangeAgreement
  readonly edits: readonly WireEdit[]
  readonly inverses: readonly WireEdit[]
}

/** Writes the next revision, and how it came about. */
export const saveWorkingCopy = async (
  db: Database,
  id: string,
  content: CopyContent,
  by: { readonly revision: number; readonly userId: string; readonly at: Date },
): Promise<void> => {
  const { revision, userId, at } = by
  await db
    .updateTable('working_copy')
    .set({ agreement: toJson(content.agreement), revision, edited_by: userId, edited_at: at })
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('working_copy_edit')
    .values({
      copy_id: id,
      revision,
      edits: toJson(content.edits),
      inverses: toJson(content.inverses),
      edited_by: userId,
      edited_at: at,
    })
    .execute()
}

/** What was edited after a revision, in order. */
export const editsSince = async (db: Database, id: string, revision: number) =>
  db
    .selectFrom('working_copy_edit')
    .select(['revision', 'edits', 'inverses', 'edited_by'])
    .where('copy_id', '=', id)
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute()

export const removeWorkingCopy = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('working_copy').where('id', '=', id).execute()
}

/** Takes a step of its life, and notes who took it; the database refuses steps that there are none of. */
export const stepWorkingCopy = async (
  db: Database,
  id: string,
  step: {
    readonly from: State
    readonly to: State
    readonly by: string
    readonly at: Date
    readonly note: string | null
    readonly versionId?: string
    readonly superiorUnitId?: string | null
  },
): Promise<void> => {
  const { from, to, by, at, note, versionId, superiorUnitId } = step
  await db
    .updateTable('working_copy')
    .set({
      state: to,
      ...(versionId === undefined ? {} : { version_id: versionId }),
      ...(superiorUnitId === undefined ? {} : { superior_unit_id: superiorUnitId }),
    })
    .where('id', '=', id)
    .execute()
  await db
    .insertInto('working_copy_step')
    .values((eb) => ({
      copy_id: id,
      position: sql<number>`coalesce(${eb
        .selectFrom('working_copy_step')
        .select(eb.fn.max('position').as('last'))
        .where('copy_id', '=', id)}, 0) + 1`,
      from_state: from,
      to_state: to,
      taken_by: by,
      taken_at: at,
      note,
    }))
    .execute()
}

export const stepsOfCopy = async (db: Database, id: string) =>
  db
    .selectFrom('working_copy_step as t')
    .innerJoin('app_user as u', 'u.id', 't.taken_by')
    .select(['t.from_state', 't.to_state', 't.taken_at', 't.note', 'u.name as by'])
    .where('t.copy_id', '=', id)
    .orderBy('t.position')
    .execute()

/** The code of its public page. */
export const codeOfCopy = async (db: Database, id: string): Promise<string> =>
  (await db.selectFrom('working_copy').select('code').where('id', '=', id).executeTakeFirstOrThrow()).code

/** The copies that were signed as versions of one agreement. */
export const signedCopiesOf = async (db: Database, agreementId: string): Promise<readonly StoredCopy[]> =>
  copies(db).where('v.agreement_id', '=', agreementId).execute()
