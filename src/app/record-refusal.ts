import type { Reader } from '../contract/view.ts'
import { recordDeeds } from '../db/audit.ts'
import { type Origin, withOrigin as run } from '../db/audit-origin.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'

/** A change that was refused, as the door saw it: `path` is the form of the address, `things` the identifiers in it. */
export type RefusedRequest = {
  readonly request: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly code: string
  readonly things: readonly string[]
}

/** Everything done within `work` comes from there, for the trail. */
export const withOrigin: <T>(origin: Origin, work: () => T) => T = run

/**
 * Puts a refused change into the trail. What it tried was undone with its transaction, so this is one of its own. The
 * subject is the last thing its address names, else the request itself.
 */
export const recordRefusal =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  async (reader: Reader, refused: RefusedRequest): Promise<void> => {
    const thing = refused.things.filter(isId).at(-1)
    await recordDeeds(db, [
      {
        at: clock.now(),
        actor: reader,
        verb: 'attempt',
        subject: 'request',
        subjectId: thing ?? refused.request,
        detail: { method: refused.method, path: refused.path, status: refused.status },
        refusal: refused.code,
      },
    ])
  }
