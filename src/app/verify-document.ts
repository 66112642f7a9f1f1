import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Verification } from '../core/signature/verification.ts'
import { admitGuess } from './account/guessing.ts'
import type { UploadedFile } from './app.ts'
import type { Deps } from './deps.ts'

/** Files lie in memory while they wait for the verifier: more than this many at once are sent away. */
const MOST_WAITING = 8

/**
 * Judges a PDF for whoever asks, and keeps nothing. `receive` is called only once this address is let through; its file is
 * the caller's to remove. Refuses with `access/too-many-attempts`, `service/not-ready`, or as `receive` does.
 */
export const verifyDocument = ({ db, clock, verifier }: Pick<Deps, 'db' | 'clock' | 'verifier'>) => {
  let waiting = 0
  return async (address: string, receive: () => Promise<Result<UploadedFile>>): Promise<Result<Verification>> => {
    // Counted apart from sign-ins: whoever verifies much must not lock a whole office out.
    const guess = { kind: 'verification', account: '', address: `verify:${address}` } as const
    const admitted = await admitGuess(db, guess, clock.now())
    if (!admitted.ok) return admitted
    if (waiting >= MOST_WAITING) return refuse(problem('service/not-ready', 'verifier'))
    waiting += 1
    try {
      const file = await receive()
      return file.ok ? ok(await verifier.verify(await file.value.bytes())) : file
    } finally {
      waiting -= 1
    }
  }
}
