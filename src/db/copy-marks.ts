import type { MarkKind } from '../core/agreement/working-copy.ts'
import type { FindingCode } from '../core/check/finding.ts'
import type { Database } from './database.ts'

export type NewCopyMark = {
  readonly id: string
  readonly kind: MarkKind
  readonly at: string
  readonly code: FindingCode | null
  readonly text: string | null
}

type By = { readonly userId: string; readonly at: Date }

/** Parameters of one statement are counted in 16 bits. */
const AT_ONCE = 2_000

export const addMarks = async (db: Database, copyId: string, marks: readonly NewCopyMark[], by: By): Promise<void> => {
  for (let i = 0; i < marks.length; i += AT_ONCE) {
    await db
      .insertInto('working_copy_mark')
      .values(
        marks.slice(i, i + AT_ONCE).map(({ id, kind, at, code, text }) => ({
          id,
          copy_id: copyId,
          kind,
          at_path: at,
          code,
          text,
          made_by: by.userId,
          made_at: by.at,
        })),
      )
      .execute()
  }
}

/** Everything said of a copy's rows, in the order it was said; what is settled too. */
export const marksOf = async (db: Database, copyId: string) =>
  db
    .selectFrom('working_copy_mark as m')
    .innerJoin('app_user as u', 'u.id', 'm.made_by')
    .select([
      'm.id',
      'm.kind',
      'm.at_path',
      'm.code',
      'm.text',
      'm.made_by',
      'm.made_at',
      'm.settled_at',
      'u.name as by',
    ])
    .where('m.copy_id', '=', copyId)
    .orderBy('m.made_at')
    .orderBy('m.id')
    .execute()

export type StoredMark = Awaited<ReturnType<typeof marksOf>>[number]

/** Marks go where their rows went. */
export const moveMark = async (db: Database, id: string, to: string): Promise<void> => {
  await db.updateTable('working_copy_mark').set({ at_path: to }).where('id', '=', id).execute()
}

export const removeMarks = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await db
      .deleteFrom('working_copy_mark')
      .where('id', 'in', [...ids])
      .execute()
}

export const settleMarks = async (db: Database, ids: readonly string[], by: By): Promise<void> => {
  if (ids.length > 0)
    await db
      .updateTable('working_copy_mark')
      .set({ settled_by: by.userId, settled_at: by.at })
      .where('id', 'in', [...ids])
      .execute()
}

/** How many rows of each of these copies are still to be confirmed. */
export const openConfirmations = async (
  db: Database,
  copyIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (copyIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('working_copy_mark')
    .select(['copy_id', (eb) => eb.fn.countAll<string>().as('n')])
    .where('copy_id', 'in', [...copyIds])
    .where('kind', '=', 'confirm')
    .where('settled_at', 'is', null)
    .groupBy('copy_id')
    .execute()
  return new Map(rows.map((row) => [row.copy_id, Number(row.n)]))
}
