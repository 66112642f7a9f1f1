import type { Database } from './database.ts'

export const addHalfSession = async (
  db: Database,
  half: { readonly tokenHash: string; readonly userId: string; readonly now: Date; readonly expires: Date },
): Promise<void> => {
  await db.deleteFrom('half_session').where('expires_at', '<=', half.now).execute()
  await db
    .insertInto('half_session')
    .values({ token_hash: half.tokenHash, user_id: half.userId, expires_at: half.expires })
    .execute()
}

/** Whose half session this is; null where it is unknown, over, or its user was disabled. */
export const userOfHalfSession = async (db: Database, tokenHash: string, now: Date): Promise<string | null> => {
  const row = await db
    .selectFrom('half_session')
    .innerJoin('app_user', 'app_user.id', 'half_session.user_id')
    .select('half_session.user_id')
    .where('half_session.token_hash', '=', tokenHash)
    .where('half_session.expires_at', '>', now)
    .where('app_user.disabled_at', 'is', null)
    .executeTakeFirst()
  return row?.user_id ?? null
}

/** False where somebody else has used it up at the same moment. */
export const takeHalfSession = async (db: Database, tokenHash: string): Promise<boolean> => {
  const done = await db.deleteFrom('half_session').where('token_hash', '=', tokenHash).executeTakeFirst()
  return done.numDeletedRows > 0n
}
