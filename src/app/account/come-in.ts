import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { addKnownDevice, isKnownDevice, touchKnownDevice } from '../../db/known-devices.ts'
import { newToken, tokenHashOf } from '../session-token.ts'
import { startSession } from '../start-session.ts'
import type { SignedIn } from './sign-in-steps.ts'
import type { Visitor } from './visitor.ts'

/** By what a person came in; the trail says so. */
export type Way = 'password' | 'totp' | 'recovery-code' | 'sso' | 'invitation'

/** The session of a person who has proved everything, with its entry in the trail; the browser is known from now on. */
export const comeIn = async (
  tx: Database,
  user: { readonly id: string; readonly username: string },
  visitor: Visitor,
  way: Way,
  now: Date,
): Promise<SignedIn> => {
  const known = visitor.device ? tokenHashOf(visitor.device) : null
  const isKnown = known !== null && (await isKnownDevice(tx, known, user.username))
  const device = newToken()
  if (isKnown) await touchKnownDevice(tx, known, now)
  else await addKnownDevice(tx, tokenHashOf(device), user.id, now)
  const signedIn = await startSession(tx, user.id, now, visitor)
  const detail = { way, address: visitor.address.slice(0, 100) }
  await recordDeeds(tx, [
    { at: now, actor: signedIn.reader, verb: 'sign-in', subject: 'user', subjectId: user.id, detail },
  ])
  return isKnown ? signedIn : { ...signedIn, device }
}
