import { deviceSummary } from '../core/access/device-summary.ts'
import type { Database } from '../db/database.ts'
import { addSession, readerOfSession, sweepSessions } from '../db/sessions.ts'
import type { SignedIn } from './account/sign-in-steps.ts'
import type { Visitor } from './account/visitor.ts'
import { IDLE_MS, LONGEST_MS, newToken, tokenHashOf } from './session-token.ts'

const NOWHERE: Visitor = { address: '' }

/** A new session of a user who has proved to be that person, and what is over swept away. */
export const startSession = async (
  tx: Database,
  userId: string,
  now: Date,
  visitor: Visitor = NOWHERE,
): Promise<SignedIn> => {
  const idleSince = new Date(now.getTime() - IDLE_MS)
  await sweepSessions(tx, now, idleSince)
  const token = newToken()
  const expires = new Date(now.getTime() + LONGEST_MS)
  const address = visitor.address.slice(0, 100)
  const device = deviceSummary(visitor.agent ?? '')
  await addSession(tx, { tokenHash: tokenHashOf(token), userId, now, expires, address, device })
  const session = await readerOfSession(tx, tokenHashOf(token), now, idleSince)
  if (!session) throw new Error('a session that was just made is not there')
  return { token, expires, reader: session.reader }
}
