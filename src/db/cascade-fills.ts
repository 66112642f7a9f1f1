import type { Fill } from '../core/cascade/fill.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { ReplacedLink } from './schema-cascade.ts'

export type NewFill = {
  readonly id: string
  readonly unitId: string
  readonly year: number
  readonly kind: Fill['kind']
  readonly by: string
  readonly at: Date
}

export const addFill = async (db: Database, f: NewFill): Promise<void> => {
  await db
    .insertInto('cascade_fill')
    .values({
      id: f.id,
      unit_id: f.unitId,
      year: f.year,
      kind: f.kind,
      made_by: f.by,
      made_at: f.at,
      undone_by: null,
      undone_at: null,
    })
    .execute()
}

export type FilledCopy = {
  readonly copyId: string
  readonly revision: number
  readonly edited: boolean
  readonly rows: number
  readonly replaced: readonly ReplacedLink[]
}

export const addFilledCopy = async (db: Database, fillId: string, c: FilledCopy): Promise<void> => {
  await db
    .insertInto('cascade_fill_copy')
    .values({
      fill_id: fillId,
      copy_id: c.copyId,
      revision: c.revision,
      edited: c.edited,
      rows: c.rows,
      replaced: toJson(c.replaced),
    })
    .execute()
}

/** The latest fill of a unit's matrix that is not undone, with who made it and how much it did; null where there is none. */
export const lastFill = async (db: Database, unitId: string, year: number) =>
  (await db
    .selectFrom('cascade_fill as f')
    .innerJoin('app_user as u', 'u.id', 'f.made_by')
    .innerJoin('cascade_fill_copy as c', 'c.fill_id', 'f.id')
    .select(['f.id', 'f.kind', 'f.made_at', 'u.name as by'])
    .select((eb) => [eb.fn.sum<string>('c.rows').as('rows'), eb.fn.countAll<string>().as('copies')])
    .where('f.unit_id', '=', unitId)
    .where('f.year', '=', year)
    .where('f.undone_at', 'is', null)
    .groupBy(['f.id', 'f.kind', 'f.made_at', 'u.name'])
    .orderBy('f.made_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** One fill, locked to the end of the transaction. */
export const lockFill = async (db: Database, id: string) =>
  (await db.selectFrom('cascade_fill').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null

/** What a fill did to each copy, in the order in which copies are locked. */
export const copiesOfFill = async (db: Database, id: string) =>
  db.selectFrom('cascade_fill_copy').selectAll().where('fill_id', '=', id).orderBy('copy_id').execute()

export const markUndone = async (
  db: Database,
  id: string,
  by: { readonly userId: string; readonly at: Date },
): Promise<void> => {
  await db.updateTable('cascade_fill').set({ undone_by: by.userId, undone_at: by.at }).where('id', '=', id).execute()
}

/** The links that a fill decided and that are still there. */
export const linksOfFill = async (db: Database, fillId: string, copyId: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom('cascade_link')
      .select('id')
      .where('fill_id', '=', fillId)
      .where('copy_id', '=', copyId)
      .orderBy('id')
      .execute()
  ).map((row) => row.id)
