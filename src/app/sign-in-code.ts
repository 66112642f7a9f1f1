import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { findAccount } from '../db/accounts.ts'
import { takeHalfSession, userOfHalfSession } from '../db/half-sessions.ts'
import { isKnownDevice } from '../db/known-devices.ts'
import { comeIn } from './account/come-in.ts'
import { admitGuess, forgiveGuess, type Guess } from './account/guessing.ts'
import { noteFailure } from './account/note-failure.ts'
import { proveSecondFactor } from './account/prove-second-factor.ts'
import type { SignedIn, SignInCodeInput } from './account/sign-in-steps.ts'
import type { Deps } from './deps.ts'
import { inTransaction } from './in-transaction.ts'
import { tokenHashOf } from './session-token.ts'

/** The second step: the code of the authenticator, or a recovery code; each works once. */
export const signInCode =
  ({ db, clock, hasher, sealer, later }: Deps) =>
  async (input: SignInCodeInput): Promise<Result<SignedIn>> => {
    const now = clock.now()
    const half = tokenHashOf(input.half)
    const userId = await userOfHalfSession(db, half, now)
    const user = userId === null ? null : await findAccount(db, userId)
    if (!user) return refuse(problem('access/half-session-over'))
    const device = input.device ? tokenHashOf(input.device) : null
    const knownDevice = device !== null && (await isKnownDevice(db, device, user.username)) ? device : null
    const guess: Guess = { kind: 'code', account: user.id, address: input.address, knownDevice }
    const admitted = await admitGuess(db, guess, now)
    if (!admitted.ok) return admitted
    const proof = await proveSecondFactor({ db, hasher, sealer }, user.id, input.code, now)
    if (proof === 'unreadable') return refuse(problem('access/seal-lost', 'code'))
    const wrong = problem('access/wrong-code', 'code')
    const signedIn = proof
      ? await inTransaction(db, async (tx) => {
          if (!(await takeHalfSession(tx, half))) return refuse(problem('access/half-session-over'))
          if (!(await proof.take(tx))) return refuse(wrong)
          await forgiveGuess(tx, guess, now)
          return ok(await comeIn(tx, user, input, proof.way, now))
        })
      : refuse(wrong)
    if (!signedIn.ok && signedIn.problem.code === 'access/wrong-code') {
      noteFailure({ db, later }, { verb: 'fail-second-step', userId: user.id }, input, now)
    }
    return signedIn
  }
