import type { Database } from './database.ts'

export type StoredSession = {
  readonly id: string
  readonly tokenHash: string
  readonly address: string
  readonly device: string
  readonly createdAt: Date
  readonly seenAt: Date
}

/** A user's sessions that are not over, the one used last first. */
export const sessionsOf = async (
  db: Database,
  userId: string,
  now: Date,
  idleSince: Date,
): Promise<readonly StoredSession[]> => {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'token_hash', 'address', 'device', 'created_at', 'seen_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .where('seen_at', '>', idleSince)
    .orderBy('seen_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((r) => ({
    id: r.id,
    tokenHash: r.token_hash,
    address: r.address,
    device: r.device,
    createdAt: r.created_at,
    seenAt: r.seen_at,
  }))
}

/** False where the user has no such session. */
export const endSession = async (db: Database, userId: string, id: string): Promise<boolean> => {
  const done = await db.deleteFrom('session').where('user_id', '=', userId).where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** Ends all sessions of a user, but for the one with the hash `except`; tells how many. */
export const endSessions = async (db: Database, userId: string, except: string | null = null): Promise<number> => {
  let ending = db.deleteFrom('session').where('user_id', '=', userId)
  if (except !== null) ending = ending.where('token_hash', '<>', except)
  // Whoever is between the two steps has to begin anew as well.
  await db.deleteFrom('half_session').where('user_id', '=', userId).execute()
  return Number((await ending.executeTakeFirst()).numDeletedRows)
}
