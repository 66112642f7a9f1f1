import { createHash } from 'node:crypto'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { addFailure, countFailures, forgetFailures, lockAccount, type SignInPlace } from '../db/failed-sign-ins.ts'
import { findUser, usernameKey } from '../db/users.ts'
import type { SignedIn, SignInInput } from './app.ts'
import type { Deps } from './deps.ts'
import { inTransaction } from './in-transaction.ts'
import { startSession } from './start-session.ts'

const WINDOW_MINUTES = 15
/** Failures within the window before an attempt is not even looked at. */
const LIMITS = { both: 5, account: 30, address: 60 }
/** Longer than any password; argon2 reads all of what it is given. */
const LONGEST = 1_000

const placeOf = ({ username, address }: SignInInput): SignInPlace => ({
  accountHash: createHash('sha256').update(usernameKey(username)).digest('hex'),
  address: address.slice(0, 100),
})

/** A decoy's hash, so that an unknown name costs the same time as a wrong password; made once. */
let decoy: Promise<string> | undefined

/** Opens a session; `access/wrong-credentials` says neither whether the name is known nor which of the two was wrong. */
export const signIn =
  ({ db, clock, hasher }: Deps) =>
  async (input: SignInInput): Promise<Result<SignedIn>> => {
    const place = placeOf(input)
    const now = clock.now()
    const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
    // The failure is written first and taken back on success: attempts made at one moment cannot pass the limit together.
    const admitted = await inTransaction(db, async (tx) => {
      await lockAccount(tx, place.accountHash)
      const failures = await countFailures(tx, place, since)
      if (failures.both >= LIMITS.both || failures.account >= LIMITS.account || failures.address >= LIMITS.address) {
        return refuse(problem('access/too-many-attempts', '', { minutes: WINDOW_MINUTES }))
      }
      await addFailure(tx, place, now)
      return ok(true)
    })
    if (!admitted.ok) return admitted
    const user = await findUser(db, input.username)
    decoy ??= hasher.hash('decoy')
    const right = await hasher.verify(input.password.slice(0, LONGEST), user?.passwordHash ?? (await decoy))
    if (!user || !right) return refuse(problem('access/wrong-credentials'))
    return inTransaction(db, async (tx) => {
      await forgetFailures(tx, place, since)
      const signedIn = await startSession(tx, user.id, now)
      await recordDeeds(tx, [{ at: now, actor: signedIn.reader, verb: 'sign-in', subject: 'user', subjectId: user.id }])
      return ok(signedIn)
    })
  }
