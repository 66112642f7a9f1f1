import type { Database } from './database.ts'

export type StoredRecoveryCode = { readonly selector: string; readonly hash: string }

/** Puts a new set in the place of the old one. */
export const replaceRecoveryCodes = async (
  db: Database,
  userId: string,
  codes: readonly StoredRecoveryCode[],
): Promise<void> => {
  await db.deleteFrom('recovery_code').where('user_id', '=', userId).execute()
  await db
    .insertInto('recovery_code')
    .values(codes.map(({ selector, hash }) => ({ user_id: userId, selector, code_hash: hash })))
    .execute()
}

/** The hash of an unused code; null where there is none. */
export const findRecoveryCode = async (db: Database, userId: string, selector: string): Promise<string | null> => {
  const row = await db
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('user_id', '=', userId)
    .where('selector', '=', selector)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return row?.code_hash ?? null
}

/** False where it was used at the same moment. */
export const takeRecoveryCode = async (db: Database, userId: string, selector: string, now: Date): Promise<boolean> => {
  const row = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('selector', '=', selector)
    .where('used_at', 'is', null)
    .returning('selector')
    .executeTakeFirst()
  return row !== undefined
}

export const countRecoveryCodes = async (db: Database, userId: string): Promise<number> => {
  const row = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
