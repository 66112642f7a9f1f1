import type { Database } from './database.ts'
import { isAdministratorOn } from './grants.ts'

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

/** How many administrators who may come in there are besides this user; they stay so until the transaction ends. */
export const otherAdministrators = async (db: Database, userId: string, now: Date): Promise<number> => {
  const rows = await db
    .selectFrom('app_user')
    .select(['id', 'activated_at'])
    .where('disabled_at', 'is', null)
    .where(isAdministratorOn(now))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.filter((row) => row.id !== userId && row.activated_at !== null).length
}
