import type { Reader } from '../contract/view.ts'
import { type Role, rightsOf } from '../core/access/role.ts'
import type { Database } from './database.ts'

export type StoredUser = {
  readonly id: string
  readonly username: string
  /** Null where the user has none: invited, or coming by single sign-on alone. */
  readonly passwordHash: string | null
}

/** How user names are compared and kept: without case and outer spaces. */
export const usernameKey = (username: string): string => username.normalize('NFKC').trim().toLowerCase()

/** The user of this name who may sign in; null where there is none. */
export const findUser = async (db: Database, username: string): Promise<StoredUser | null> => {
  const row = await db
    .selectFrom('app_user')
    .select(['id', 'username', 'password_hash'])
    .where('username', '=', usernameKey(username))
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? { id: row.id, username: row.username, passwordHash: row.password_hash } : null
}

export const addUser = async (
  db: Database,
  user: StoredUser & {
    readonly name: string
    readonly role: Role
    readonly satkerId: string
    readonly createdAt: Date
    readonly email?: string | null
  },
): Promise<void> => {
  await db
    .insertInto('app_user')
    .values({
      id: user.id,
      username: usernameKey(user.username),
      name: user.name,
      role: user.role,
      satker_id: user.satkerId,
      password_hash: user.passwordHash,
      email: user.email ?? null,
      created_at: user.createdAt,
      activated_at: user.passwordHash === null ? null : user.createdAt,
      password_changed_at: user.passwordHash === null ? null : user.createdAt,
    })
    .execute()
}

export const setUserLanguage = async (db: Database, userId: string, language: 'id' | 'en'): Promise<void> => {
  await db.updateTable('app_user').set({ language }).where('id', '=', userId).execute()
}

/** The administrator who was there first; null before set-up. */
export const firstAdministrator = async (db: Database): Promise<Reader | null> => {
  const row = await db
    .selectFrom('app_user')
    .innerJoin('satker', 'satker.id', 'app_user.satker_id')
    .select(['app_user.id', 'app_user.name', 'app_user.role', 'app_user.language', 'satker.name as office'])
    .where('app_user.role', '=', 'admin')
    .where('app_user.disabled_at', 'is', null)
    .orderBy('app_user.created_at')
    .orderBy('app_user.id')
    .executeTakeFirst()
  if (!row) return null
  return { userId: row.id, name: row.name, office: row.office, language: row.language, may: rightsOf(row.role) }
}

/** How many administrators who may come in there are besides this user; they stay so until the transaction ends. */
export const otherAdministrators = async (db: Database, userId: string): Promise<number> => {
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'activated_at'])
    .where('role', '=', 'admin')
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.filter((row) => row.id !== userId && row.activated_at !== null).length
}
