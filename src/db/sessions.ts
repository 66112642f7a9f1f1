import type { Reader } from '../contract/view.ts'
import type { Database } from './database.ts'
import { readerOfRow, readersOf } from './readers.ts'

const MINUTE = 60_000

export const addSession = async (
  db: Database,
  session: { readonly tokenHash: string; readonly userId: string; readonly now: Date; readonly expires: Date },
): Promise<void> => {
  await db
    .insertInto('session')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: session.now,
      seen_at: session.now,
      expires_at: session.expires,
    })
    .execute()
}

export const removeSession = async (db: Database, tokenHash: string): Promise<void> => {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Sessions that are over: past their end, or idle since before `idleSince`. */
export const sweepSessions = async (db: Database, now: Date, idleSince: Date): Promise<void> => {
  await db
    .deleteFrom('session')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('seen_at', '<=', idleSince)]))
    .execute()
}

/** Whose session this is, since when it is quiet and when it ends; null where it is unknown, over, or its user was disabled. */
export const readerOfSession = async (
  db: Database,
  tokenHash: string,
  now: Date,
  idleSince: Date,
): Promise<{ readonly reader: Reader; readonly seenAt: Date; readonly expires: Date } | null> => {
  const row = await readersOf(db, now)
    .innerJoin('session', 'session.user_id', 'app_user.id')
    .select(['session.seen_at', 'session.expires_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('session.seen_at', '>', idleSince)
    .executeTakeFirst()
  return row ? { reader: readerOfRow(row), seenAt: row.seen_at, expires: row.expires_at } : null
}

/** Notes that a session was used, at most once a minute: reading a page must not cost a write. */
export const touchSession = async (db: Database, tokenHash: string, seenAt: Date, now: Date): Promise<void> => {
  if (now.getTime() - seenAt.getTime() < MINUTE) return
  await db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
}
