import { createHash } from 'node:crypto'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { addFailure, countFailures, forgetFailures, lockAccount, type SignInPlace } from '../../db/failed-sign-ins.ts'
import { inTransaction } from '../in-transaction.ts'

const WINDOW_MINUTES = 15

/** Failures within the window before an attempt is not even looked at: of an account from one place, of an account, from an address. */
const LIMITS = { both: 5, account: 30, address: 60 }

export type Guess = {
  readonly kind: 'sign-in' | 'code' | 'password' | 'reset' | 'link' | 'verification' | 'passphrase'
  /** Whose secret is guessed at: a user name or number; for links, which have no account, "". */
  readonly account: string
  readonly address: string
  /** Hash of the secret of a browser that this account is known to use; it has limits of its own. */
  readonly knownDevice?: string | null
}

const placeOf = ({ kind, account, address, knownDevice }: Guess): SignInPlace => ({
  accountHash: createHash('sha256').update(`${kind}:${account}`).digest('hex'),
  address: knownDevice ? `device:${knownDevice}` : address.slice(0, 100),
})

const windowStart = (now: Date): Date => new Date(now.getTime() - WINDOW_MINUTES * 60_000)

/**
 * Lets an attempt through, or refuses it with `access/too-many-attempts`. It is counted as a failure first and taken back by
 * `forgiveGuess`: attempts made at one moment cannot pass the limit together. Whoever guesses elsewhere locks nobody out of
 * a browser that the account has used before (OWASP: device cookies).
 */
export const admitGuess = (db: Database, guess: Guess, now: Date): Promise<Result<true>> =>
  inTransaction(db, async (tx) => {
    const place = placeOf(guess)
    await lockAccount(tx, place.accountHash)
    const failures = await countFailures(tx, place, windowStart(now))
    const isKnown = Boolean(guess.knownDevice)
    const tooMany =
      (guess.account !== '' && failures.both >= LIMITS.both) ||
      (!isKnown && guess.account !== '' && failures.account >= LIMITS.account) ||
      (!isKnown && failures.address >= LIMITS.address)
    if (tooMany) return refuse(problem('access/too-many-attempts', '', { minutes: WINDOW_MINUTES }))
    await addFailure(tx, place, now)
    return ok(true)
  })

/** Takes back what `admitGuess` counted, for the secret was right; failures beyond the window are swept away. */
export const forgiveGuess = (tx: Database, guess: Guess, now: Date): Promise<void> =>
  forgetFailures(tx, placeOf(guess), windowStart(now))
