import type { Database } from '../../db/database.ts'
import { addHalfSession } from '../../db/half-sessions.ts'
import { hasTotp } from '../../db/totp.ts'
import { newToken, tokenHashOf } from '../session-token.ts'
import { comeIn, type Way } from './come-in.ts'
import type { SignInOutcome } from './sign-in-steps.ts'
import type { Visitor } from './visitor.ts'

/** How long the code may be waited for after the password was right. */
const HALF_SESSION_MS = 5 * 60_000

/** A session, or, for whoever has a second factor, the half of one: it opens nothing but the question for the code. */
export const comeInOrAskForCode = async (
  tx: Database,
  user: { readonly id: string; readonly username: string },
  visitor: Visitor,
  way: Way,
  now: Date,
): Promise<SignInOutcome> => {
  if (!(await hasTotp(tx, user.id))) return { step: 'done', ...(await comeIn(tx, user, visitor, way, now)) }
  const token = newToken()
  const expires = new Date(now.getTime() + HALF_SESSION_MS)
  await addHalfSession(tx, { tokenHash: tokenHashOf(token), userId: user.id, now, expires })
  return { step: 'code', token, expires, reader: null }
}
