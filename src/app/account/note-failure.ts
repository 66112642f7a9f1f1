import { createHash } from 'node:crypto'
import { recordDeeds } from '../../db/audit.ts'
import { countFailure, countingUnknown, takeDueFailures } from '../../db/held-failures.ts'
import { installedSatker } from '../../db/installation.ts'
import type { Deps } from '../deps.ts'
import type { Visitor } from './visitor.ts'

/** After an entry, failures of the same kind are counted this long before the next one tells of them. */
const TOLD_AGAIN_MS = 10 * 60_000
/** Unknown names are told of by their address; beyond so many addresses at a time, all others together. */
const ADDRESSES = 30

type Attempt = { readonly verb: 'fail-to-sign-in' | 'fail-second-step'; readonly userId: string | null }

const hashOf = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex')

/**
 * Puts an attempt that failed into the trail: of a known account about that account, of an unknown name about the
 * installation, without what was typed, which may be a password. The first of a kind (verb, account, address) is told at
 * once and those of the next ten minutes with their number, so that no flood can fill the trail. All of it happens after the
 * answer: the time an answer takes does not tell which names are known.
 */
export const noteFailure = (
  { db, later }: Pick<Deps, 'db' | 'later'>,
  { verb, userId }: Attempt,
  visitor: Visitor,
  now: Date,
): void =>
  later(() =>
    db.transaction().execute(async (tx) => {
      const subject_id = userId ?? (await installedSatker(tx))
      if (subject_id === null) return
      const subject = userId === null ? 'installation' : 'user'
      const crowded = userId === null && (await countingUnknown(tx, now)) >= ADDRESSES
      const address = crowded ? null : visitor.address.slice(0, 100)
      const kind = { about: hashOf(verb, subject_id, address ?? ''), verb, subject, subject_id, address } as const
      const attempts = await countFailure(tx, kind, now, new Date(now.getTime() + TOLD_AGAIN_MS))
      if (attempts === 0) return
      const detail = { attempts, address }
      await recordDeeds(tx, [{ at: now, actor: null, verb, subject, subjectId: subject_id, detail }])
    }),
  )

/** Tells of failures that nothing came after; for the background. Gives back how many entries that made. */
export const tellHeldFailures =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  (): Promise<number> =>
    db.transaction().execute(async (tx) => {
      const at = clock.now()
      const due = (await takeDueFailures(tx, at)).filter(({ held }) => held > 0)
      const deeds = due.map(({ verb, subject, subject_id, address, held }) => ({
        ...{ at, actor: null, verb, subject, subjectId: subject_id },
        detail: { attempts: held, address },
      }))
      await recordDeeds(tx, deeds)
      return deeds.length
    })
