import type { Database } from './database.ts'

/** An authenticator's seed as it lies there: sealed, or still open from before there was a seal. */
export type StoredSeed = { readonly sealed: Uint8Array } | { readonly open: string }

export type StoredTotp = { readonly seed: StoredSeed; readonly confirmedAt: Date | null }

export const findTotp = async (db: Database, userId: string): Promise<StoredTotp | null> => {
  const row = await db
    .selectFrom('totp')
    .select(['secret', 'sealed', 'confirmed_at'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!row) return null
  return { seed: seedOf(row.secret, row.sealed), confirmedAt: row.confirmed_at }
}

const seedOf = (secret: string | null, sealed: Uint8Array | null): StoredSeed => {
  if (sealed !== null) return { sealed }
  if (secret !== null) return { open: secret }
  throw new Error('a second factor without a seed')
}

/** True where the user has a second factor that was confirmed. */
export const hasTotp = async (db: Database, userId: string): Promise<boolean> => {
  const row = await db.selectFrom('totp').select('confirmed_at').where('user_id', '=', userId).executeTakeFirst()
  return (row?.confirmed_at ?? null) !== null
}

/** Notes a sealed seed that is yet to be confirmed, in place of an earlier one; false where one is confirmed already. */
export const proposeTotp = async (db: Database, userId: string, sealed: Uint8Array, now: Date): Promise<boolean> => {
  const row = await db
    .insertInto('totp')
    .values({ user_id: userId, sealed, created_at: now })
    .onConflict((c) =>
      c
        .column('user_id')
        .doUpdateSet({ secret: null, sealed, created_at: now, last_step: 0n })
        .where('totp.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

/** The seeds that lie open, a hundred at a time. */
export const openSeeds = async (
  db: Database,
): Promise<readonly { readonly userId: string; readonly secret: string }[]> => {
  const rows = await db
    .selectFrom('totp')
    .select(['user_id', 'secret'])
    .where('secret', 'is not', null)
    .orderBy('user_id')
    .limit(100)
    .execute()
  return rows.flatMap(({ user_id, secret }) => (secret === null ? [] : [{ userId: user_id, secret }]))
}

/** Puts the sealed seed in the place of this open one; nothing happens where it is another by now. */
export const sealTotp = async (db: Database, userId: string, secret: string, sealed: Uint8Array): Promise<void> => {
  await db
    .updateTable('totp')
    .set({ secret: null, sealed })
    .where('user_id', '=', userId)
    .where('secret', '=', secret)
    .execute()
}

/** Some sealed seeds, to try whether the key still opens them. */
export const sealedSeeds = async (
  db: Database,
  most: number,
): Promise<readonly { readonly userId: string; readonly sealed: Uint8Array }[]> => {
  const rows = await db
    .selectFrom('totp')
    .select(['user_id', 'sealed'])
    .where('sealed', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ user_id, sealed }) => (sealed === null ? [] : [{ userId: user_id, sealed }]))
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
