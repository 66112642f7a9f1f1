import type { Database } from './database.ts'

export type StoredUser = {
  readonly id: string
  readonly username: string
  readonly passwordHash: string
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
      created_at: user.createdAt,
    })
    .execute()
}

export const setUserLanguage = async (db: Database, userId: string, language: 'id' | 'en'): Promise<void> => {
  await db.updateTable('app_user').set({ language }).where('id', '=', userId).execute()
}
