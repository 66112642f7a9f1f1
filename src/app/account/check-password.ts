import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount, type StoredAccount } from '../../db/accounts.ts'
import type { Deps } from '../deps.ts'
import { admitGuess, forgiveGuess, type Guess } from './guessing.ts'

/** Asks for the reader's own password once more before something that guards the account changes. */
export const checkOwnPassword = async (
  { db, clock, hasher }: Pick<Deps, 'db' | 'clock' | 'hasher'>,
  reader: Reader,
  password: string,
  address: string,
): Promise<Result<StoredAccount>> => {
  const account = await findAccount(db, reader.userId)
  if (account === null) return refuse(problem('not-found'))
  if (account.passwordHash === null) return refuse(problem('conflict/no-password'))
  const now = clock.now()
  const guess: Guess = { kind: 'password', account: account.id, address }
  const admitted = await admitGuess(db, guess, now)
  if (!admitted.ok) return admitted
  if (password.length > 1_000 || !(await hasher.verify(password, account.passwordHash))) {
    return refuse(problem('access/wrong-password', 'current'))
  }
  await forgiveGuess(db, guess, now)
  return ok(account)
}
