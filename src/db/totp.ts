import type { Database } from './database.ts'

export type StoredTotp = { readonly secret: string; readonly confirmedAt: Date | null }

export const findTotp = async (db: Database, userId: string): Promise<StoredTotp | null> => {
  const row = await db
    .selectFrom('totp')
    .select(['secret', 'confirmed_at'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ? { secret: row.secret, confirmedAt: row.confirmed_at } : null
}

/** True where the user has a second factor that was confirmed. */
export const hasTotp = async (db: Database, userId: string): Promise<boolean> =>
  ((await findTotp(db, userId))?.confirmedAt ?? null) !== null

/** Notes a secret that is yet to be confirmed, in place of an earlier one; false where one is confirmed already. */
export const proposeTotp = async (db: Database, userId: string, secret: string, now: Date): Promise<boolean> => {
  const row = await db
    .insertInto('totp')
    .values({ user_id: userId, secret, created_at: now })
    .onConflict((c) =>
      c
        .column('user_id')
        .doUpdateSet({ secret, created_at: now, last_step: 0n })
        .where('totp.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export const confirmTotp = async (db: Database, userId: string, now: Date): Promise<void> => {
  await db.updateTable('totp').set({ confirmed_at: now }).where('user_id', '=', userId).execute()
}

/** Takes a step of time for a code: false where this step, or a later one, was taken before, in whatever process. */
export const takeTotpStep = async (db: Database, userId: string, step: number): Promise<boolean> => {
  const row = await db
    .updateTable('totp')
    .set({ last_step: BigInt(step) })
    .where('user_id', '=', userId)
    .where('last_step', '<', BigInt(step))
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the second factor away with its recovery codes; false where there was none. */
export const removeTotp = async (db: Database, userId: string): Promise<boolean> => {
  await db.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  const done = await db.deleteFrom('totp').where('user_id', '=', userId).executeTakeFirst()
  return done.numDeletedRows > 0n
}
