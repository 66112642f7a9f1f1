import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import { currentOrigin } from '../../db/audit-origin.ts'
import { admitGuess, forgiveGuess } from '../account/guessing.ts'
import type { Deps } from '../deps.ts'

/**
 * Runs what needs a passphrase: whoever took a session over must not guess it here. Only a wrong one counts, and too many in
 * a while are refused with `access/too-many-attempts` before they are tried.
 */
export const guardPassphrase = async <T>(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  reader: Reader,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  const guess = { kind: 'passphrase', account: reader.userId, address: currentOrigin()?.address ?? '' } as const
  const admitted = await admitGuess(db, guess, clock.now())
  if (!admitted.ok) return admitted
  const done = await work()
  if (done.ok || done.problem.code !== 'signing/wrong-passphrase') await forgiveGuess(db, guess, clock.now())
  return done
}
