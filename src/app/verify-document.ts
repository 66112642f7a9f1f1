import { createHash } from 'node:crypto'
import type { VerifiedDocument } from '../contract/signing-view.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { admitGuess } from './account/guessing.ts'
import type { Deps } from './deps.ts'
import { knownDocument } from './signature/public-document.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** Files lie in memory while they wait for the verifier: more than this many at once are sent away. */
const MOST_WAITING = 8

/** A file to be judged, and the code that was printed on it where somebody gave it. */
export type FileToVerify = { readonly file: UploadedFile; readonly code: string | null }

/**
 * Judges a PDF for whoever asks, says what is known of it here, and keeps nothing. `receive` is called only once this address is let through; its file is
 * the caller's to remove. Refuses with `access/too-many-attempts`, `service/not-ready`, or as `receive` does.
 */
export const verifyDocument = ({ db, clock, verifier }: Pick<Deps, 'db' | 'clock' | 'verifier'>) => {
  let waiting = 0
  return async (address: string, receive: () => Promise<Result<FileToVerify>>): Promise<Result<VerifiedDocument>> => {
    // Counted apart from sign-ins: whoever verifies much must not lock a whole office out.
    const guess = { kind: 'verification', account: '', address: `verify:${address}` } as const
    const admitted = await admitGuess(db, guess, clock.now())
    if (!admitted.ok) return admitted
    if (waiting >= MOST_WAITING) return refuse(problem('service/not-ready', 'verifier'))
    waiting += 1
    try {
      const received = await receive()
      if (!received.ok) return received
      const bytes = await received.value.file.bytes()
      const known = await knownDocument(db, createHash('sha256').update(bytes).digest('hex'), received.value.code)
      return ok({ ...(await verifier.verify(bytes)), known })
    } finally {
      waiting -= 1
    }
  }
}
