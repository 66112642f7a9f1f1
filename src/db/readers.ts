import { sql } from 'kysely'
import type { Held, Reader } from '../contract/view.ts'
import { rightsOf } from '../core/access/role.ts'
import type { Database } from './database.ts'
import { grantsHeld, isAdministratorOn } from './grants.ts'
import { placeOfUnit } from './places.ts'

/** The columns of app_user and its office that make a reader; see `readersOf`. */
export type ReaderRow = {
  readonly id: string
  readonly name: string
  readonly language: 'id' | 'en'
  readonly office: string
  readonly office_place: readonly string[]
  readonly held: readonly Held[]
}

export const readerOfRow = (row: ReaderRow): Reader => ({
  userId: row.id,
  name: row.name,
  office: row.office,
  officePlace: row.office_place,
  language: row.language,
  grants: row.held,
  may: rightsOf(row.held.map((g) => g.role)),
})

/** Users who may sign in, as readers: with what they hold on the day of `now`. */
export const readersOf = (db: Database, now: Date) =>
  db
    .selectFrom('app_user')
    .innerJoin('satker', 'satker.id', 'app_user.satker_id')
    .innerJoin('unit as office', (join) =>
      join.onRef('office.satker_id', '=', 'satker.id').on('office.kind', '=', 'satker'),
    )
    .select(['app_user.id', 'app_user.name', 'app_user.language', 'satker.name as office'])
    .select([grantsHeld(now).as('held'), placeOfUnit(sql.ref('office.id')).as('office_place')])
    .where('app_user.disabled_at', 'is', null)

/** One user as a reader; null where there is none who may sign in. */
export const findReader = async (db: Database, userId: string, now: Date): Promise<Reader | null> => {
  const row = await readersOf(db, now).where('app_user.id', '=', userId).executeTakeFirst()
  return row ? readerOfRow(row) : null
}

/** The administrator who was there first; null before set-up. */
export const firstAdministrator = async (db: Database, now: Date): Promise<Reader | null> => {
  const row = await readersOf(db, now)
    .where(isAdministratorOn(now))
    .orderBy('app_user.created_at')
    .orderBy('app_user.id')
    .limit(1)
    .executeTakeFirst()
  return row ? readerOfRow(row) : null
}
