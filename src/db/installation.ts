import type { Database } from './database.ts'

export const isInstalled = async (db: Database): Promise<boolean> =>
  (await db.selectFrom('installation').select('id').executeTakeFirst()) !== undefined

/** Sets the office of this installation; breaks `installation_pkey` where it is set already. */
export const install = async (db: Database, satkerId: string, at: Date): Promise<void> => {
  await db.insertInto('installation').values({ id: 1, satker_id: satkerId, set_up_at: at }).execute()
}

/** The office of this installation; null before set-up. */
export const installedSatker = async (db: Database): Promise<string | null> =>
  (await db.selectFrom('installation').select('satker_id').executeTakeFirst())?.satker_id ?? null
