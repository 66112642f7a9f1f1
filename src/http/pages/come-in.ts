import type { SignedIn, SignInOutcome } from '../../app/account/sign-in-steps.ts'
import type { App } from '../../app/app.ts'
import type { HttpContext } from '../env.ts'
import { clearHalfCookie, setDeviceCookie, setHalfCookie, setSessionCookie } from '../guards/cookies.ts'

/** Gives the browser its new session, and ends the one it had. */
export const takeSession = async (c: HttpContext, uses: Pick<App, 'signOut'>, signedIn: SignedIn): Promise<void> => {
  const before = c.get('sessionToken')
  if (before !== null) await uses.signOut(before)
  setSessionCookie(c, c.get('secure'), signedIn.token, signedIn.expires)
  if (signedIn.device !== undefined) setDeviceCookie(c, signedIn.device)
  clearHalfCookie(c)
}

/** On to where the person was going, or to the question for the code. */
export const goOn = async (
  c: HttpContext,
  uses: Pick<App, 'signOut'>,
  outcome: SignInOutcome,
  next: string,
): Promise<Response> => {
  if (outcome.step === 'done') {
    await takeSession(c, uses, outcome)
    return c.redirect(next, 303)
  }
  setHalfCookie(c, outcome.token, outcome.expires)
  return c.redirect(`/masuk/kode?ke=${encodeURIComponent(next)}`, 303)
}
