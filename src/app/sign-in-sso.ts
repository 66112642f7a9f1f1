import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { activateUser, findAccount, type StoredAccount } from '../db/accounts.ts'
import type { Database } from '../db/database.ts'
import { addSsoRequest, bindIdentity, takeSsoRequest, userOfIdentity } from '../db/single-sign-on.ts'
import { findUser } from '../db/users.ts'
import type { SsoIdentity } from '../ports/account.ts'
import { noteFailure } from './account/note-failure.ts'
import { comeInOrAskForCode } from './account/second-step.ts'
import type { SignInOutcome, SsoAnswer } from './account/sign-in-steps.ts'
import type { Deps } from './deps.ts'
import { inTransaction } from './in-transaction.ts'
import { tokenHashOf } from './session-token.ts'

/** How long a person may take at the identity provider. */
const AWAY_MS = 10 * 60_000

/** Begins the way to the identity provider; `state` is for the browser to keep, and proves that it comes back itself. */
export const startSso =
  ({ db, clock, sso }: Deps) =>
  async (next: string): Promise<Result<{ readonly url: string; readonly state: string; readonly expires: Date }>> => {
    if (sso === null) return refuse(problem('sso/off'))
    const started = await sso.start()
    if (!started.ok) return started
    const { url, state, nonce, verifier } = started.value
    const now = clock.now()
    const expires = new Date(now.getTime() + AWAY_MS)
    await addSsoRequest(db, {
      stateHash: tokenHashOf(state),
      nonce,
      verifier,
      next: next.slice(0, 2_000),
      now,
      expires,
    })
    return ok({ url, state, expires })
  }

/** The user who comes back: the one bound to this subject, or else the one of this name, who is bound to it now. */
const userOf = async (tx: Database, identity: SsoIdentity, now: Date): Promise<StoredAccount | null> => {
  const bound = await userOfIdentity(tx, identity.issuer, identity.subject)
  if (bound !== null) return findAccount(tx, bound)
  const named = identity.username === null ? null : await findUser(tx, identity.username)
  if (named === null) return null
  const isBound = await bindIdentity(tx, { ...identity, userId: named.id, now })
  return isBound ? findAccount(tx, named.id) : null
}

/** Comes back from the identity provider. Nobody is let in who was not invited: names that no user has are refused. */
export const finishSso =
  ({ db, clock, sso, later }: Deps) =>
  async (answer: SsoAnswer): Promise<Result<{ readonly outcome: SignInOutcome; readonly next: string }>> => {
    if (sso === null) return refuse(problem('sso/off'))
    const now = clock.now()
    const { state } = answer
    const request = state === null ? null : await takeSsoRequest(db, tokenHashOf(state), now)
    if (request === null || state === null) return refuse(problem('sso/wrong-state'))
    const identity = await sso.finish({ state, nonce: request.nonce, verifier: request.verifier, query: answer.query })
    if (!identity.ok) return identity
    const result = await inTransaction(db, async (tx) => {
      const user = await userOf(tx, identity.value, now)
      if (user === null || user.state === 'disabled') return refuse(problem('sso/unknown-user'))
      await activateUser(tx, user.id, now)
      return ok({ outcome: await comeInOrAskForCode(tx, user, answer, 'sso', now), next: request.next })
    })
    if (!result.ok) noteFailure({ db, later }, { verb: 'fail-to-sign-in', userId: null }, answer, now)
    return result
  }
