import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { isKnownDevice } from '../db/known-devices.ts'
import { findUser, usernameKey } from '../db/users.ts'
import { admitGuess, forgiveGuess, type Guess } from './account/guessing.ts'
import { noteFailure } from './account/note-failure.ts'
import { comeInOrAskForCode } from './account/second-step.ts'
import type { SignInInput, SignInOutcome } from './account/sign-in-steps.ts'
import type { Deps } from './deps.ts'
import { inTransaction } from './in-transaction.ts'
import { tokenHashOf } from './session-token.ts'

/** Longer than any password; argon2 reads all of what it is given. */
const LONGEST = 1_000

/** A decoy's hash, so that an unknown name costs the same time as a wrong password; made once. */
let decoy: Promise<string> | undefined

const guessOf = async ({ db }: Pick<Deps, 'db'>, input: SignInInput): Promise<Guess> => {
  const username = usernameKey(input.username)
  const device = input.device ? tokenHashOf(input.device) : null
  const isKnown = device !== null && (await isKnownDevice(db, device, username))
  return { kind: 'sign-in', account: username, address: input.address, knownDevice: isKnown ? device : null }
}

/**
 * The first step. Opens a session, or asks for the code of a second factor. `access/wrong-credentials` says neither whether
 * the name is known nor which of the two was wrong.
 */
export const signIn =
  ({ db, clock, hasher, later }: Deps) =>
  async (input: SignInInput): Promise<Result<SignInOutcome>> => {
    const now = clock.now()
    const guess = await guessOf({ db }, input)
    const admitted = await admitGuess(db, guess, now)
    if (!admitted.ok) {
      noteFailure({ db, later }, { verb: 'fail-to-sign-in', userId: null }, input, now)
      return admitted
    }
    const user = await findUser(db, input.username)
    decoy ??= hasher.hash('decoy')
    const matches = await hasher.verify(input.password.slice(0, LONGEST), user?.passwordHash ?? (await decoy))
    if (!user?.passwordHash || !matches || input.password.length > LONGEST) {
      noteFailure({ db, later }, { verb: 'fail-to-sign-in', userId: user?.id ?? null }, input, now)
      return refuse(problem('access/wrong-credentials'))
    }
    return inTransaction(db, async (tx) => {
      await forgiveGuess(tx, guess, now)
      return ok(await comeInOrAskForCode(tx, user, input, 'password', now))
    })
  }
