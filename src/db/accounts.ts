import type { Held } from '../contract/view.ts'
import type { Place } from '../core/access/may.ts'
import { emailKey, type UserState, userState } from '../core/access/user-state.ts'
import type { Database } from './database.ts'
import { grantsHeld } from './grants.ts'
import { placeOfUnit } from './places.ts'
import { usernameKey } from './users.ts'

export type StoredAccount = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly office: string
  readonly language: 'id' | 'en'
  readonly passwordHash: string | null
  readonly passwordChangedAt: Date | null
  readonly createdAt: Date
  readonly state: UserState
}

const accounts = (db: Database) =>
  db
    .selectFrom('app_user as u')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .select(['u.id', 'u.username', 'u.name', 'u.email', 's.name as office', 'u.language'])
    .select(['u.password_hash', 'u.password_changed_at', 'u.created_at', 'u.activated_at', 'u.disabled_at'])

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['execute']>>[number]

const accountOf = (row: Row): StoredAccount => ({
  id: row.id,
  username: row.username,
  name: row.name,
  email: row.email,
  office: row.office,
  language: row.language,
  passwordHash: row.password_hash,
  passwordChangedAt: row.password_changed_at,
  createdAt: row.created_at,
  state: userState({ activated: row.activated_at !== null, disabled: row.disabled_at !== null }),
})

export const findAccount = async (db: Database, userId: string): Promise<StoredAccount | null> => {
  const row = await accounts(db).where('u.id', '=', userId).executeTakeFirst()
  return row ? accountOf(row) : null
}

/** The account of a user name, or of an e-mail address. */
export const findAccountNamed = async (db: Database, nameOrEmail: string): Promise<StoredAccount | null> => {
  const row = await accounts(db)
    .where((eb) => eb.or([eb('u.username', '=', usernameKey(nameOrEmail)), eb('u.email', '=', emailKey(nameOrEmail))]))
    // A user name may look like somebody else's address: the name goes first.
    .orderBy((eb) => eb.case().when('u.username', '=', usernameKey(nameOrEmail)).then(0).else(1).end())
    .executeTakeFirst()
  return row ? accountOf(row) : null
}

/** Sets a password; whoever was invited is there from now on. */
export const setPassword = async (db: Database, userId: string, hash: string, now: Date): Promise<void> => {
  await db
    .updateTable('app_user')
    .set((eb) => ({
      password_hash: hash,
      password_changed_at: now,
      activated_at: eb.fn.coalesce('activated_at', eb.val(now)),
    }))
    .where('id', '=', userId)
    .execute()
}

/** Whoever was invited and came in by single sign-on is there from now on. */
export const activateUser = async (db: Database, userId: string, now: Date): Promise<void> => {
  await db
    .updateTable('app_user')
    .set({ activated_at: now })
    .where('id', '=', userId)
    .where('activated_at', 'is', null)
    .execute()
}

export const setEmail = async (db: Database, userId: string, email: string | null): Promise<void> => {
  await db.updateTable('app_user').set({ email }).where('id', '=', userId).execute()
}

/** Sets or lifts the disabling of a user; false where it stood so already. */
export const setDisabled = async (db: Database, userId: string, at: Date | null): Promise<boolean> => {
  const row = await db
    .updateTable('app_user')
    .set({ disabled_at: at })
    .where('id', '=', userId)
    .where('disabled_at', at === null ? 'is not' : 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The office a user belongs to. */
export const officeOfUser = async (db: Database, userId: string): Promise<string | null> =>
  (await db.selectFrom('app_user').select('satker_id').where('id', '=', userId).executeTakeFirst())?.satker_id ?? null

/** The roles a user holds on the day of `now`, with the names of their units. */
export const rolesOfUser = async (db: Database, userId: string, now: Date): Promise<readonly Held[]> =>
  (await db.selectFrom('app_user').select(grantsHeld(now).as('held')).where('id', '=', userId).executeTakeFirst())
    ?.held ?? []

/** Where an account belongs: its office, and the unit of every role it holds or will hold. */
export const placesOfAccount = async (
  db: Database,
  userId: string,
): Promise<{ readonly office: Place; readonly roles: readonly Place[] }> => {
  const office = await db
    .selectFrom('app_user as u')
    .innerJoin('unit as o', (join) => join.onRef('o.satker_id', '=', 'u.satker_id').on('o.kind', '=', 'satker'))
    .select((eb) => placeOfUnit(eb.ref('o.id')).as('place'))
    .where('u.id', '=', userId)
    .executeTakeFirst()
  const roles = await db
    .selectFrom('role_grant as g')
    .select((eb) => placeOfUnit(eb.ref('g.unit_id')).as('place'))
    .where('g.user_id', '=', userId)
    .execute()
  return { office: office?.place ?? [], roles: roles.map((row) => row.place) }
}
