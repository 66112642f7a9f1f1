import type { Database } from './database.ts'

/** Devices a user is known by; the oldest is forgotten. */
const MOST = 20

/** True where the user of this name has signed in with the browser that carries this secret. */
export const isKnownDevice = async (db: Database, tokenHash: string, username: string): Promise<boolean> => {
  const row = await db
    .selectFrom('known_device as d')
    .innerJoin('app_user as u', 'u.id', 'd.user_id')
    .select('d.user_id')
    .where('d.token_hash', '=', tokenHash)
    .where('u.username', '=', username)
    .executeTakeFirst()
  return row !== undefined
}

export const addKnownDevice = async (db: Database, tokenHash: string, userId: string, now: Date): Promise<void> => {
  await db.insertInto('known_device').values({ token_hash: tokenHash, user_id: userId, seen_at: now }).execute()
  const kept = db
    .selectFrom('known_device')
    .select('token_hash')
    .where('user_id', '=', userId)
    .orderBy('seen_at', 'desc')
    .orderBy('token_hash')
    .limit(MOST)
  await db.deleteFrom('known_device').where('user_id', '=', userId).where('token_hash', 'not in', kept).execute()
}

export const touchKnownDevice = async (db: Database, tokenHash: string, now: Date): Promise<void> => {
  await db.updateTable('known_device').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
}
