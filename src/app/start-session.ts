import type { Database } from '../db/database.ts'
import { addSession, readerOfSession, sweepSessions } from '../db/sessions.ts'
import type { SignedIn } from './app.ts'
import { IDLE_MS, LONGEST_MS, newToken, tokenHashOf } from './session-token.ts'

/** A new session of a user whose password was right, and what is over swept away. */
export const startSession = async (tx: Database, userId: string, now: Date): Promise<SignedIn> => {
  const idleSince = new Date(now.getTime() - IDLE_MS)
  await sweepSessions(tx, now, idleSince)
  const token = newToken()
  const expires = new Date(now.getTime() + LONGEST_MS)
  await addSession(tx, { tokenHash: tokenHashOf(token), userId, now, expires })
  const session = await readerOfSession(tx, tokenHashOf(token), now, idleSince)
  if (!session) throw new Error('a session that was just made is not there')
  return { token, expires, reader: session.reader }
}
