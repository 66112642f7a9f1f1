import type { KeepOutcome, Reader } from '../contract/view.ts'
import { lockKeeping, raiseKeepingStamp } from '../db/agreements.ts'
import { recordDeeds } from '../db/audit.ts'
import type { Database } from '../db/database.ts'
import type { Deps } from './deps.ts'
import { type Keepable, type Keeping, keepAgreement } from './keep-agreement.ts'

/**
 * Keeps what may be kept of these agreements in one transaction. The offices and years they touch are marked as waiting to be
 * checked by the database itself (0030_family_checks.sql); see family-checks.ts.
 */
export const keepAll = async (
  { clock, ids }: Pick<Deps, 'clock' | 'ids'>,
  tx: Database,
  reader: Reader,
  all: readonly Keepable[],
): Promise<KeepOutcome> => {
  await lockKeeping(tx)
  const keeping: Keeping = { tx, ids, reader, now: clock.now(), written: new Map(), deeds: [] }
  const kept: KeepOutcome['kept'][number][] = []
  const refused: KeepOutcome['refused'][number][] = []
  for (const one of all) {
    const done = await keepAgreement(keeping, one)
    if (done.ok) kept.push(done.value)
    else refused.push({ draftId: one.draftId, problem: done.problem })
  }
  if (keeping.deeds.length > 0) await raiseKeepingStamp(tx)
  await recordDeeds(tx, keeping.deeds)
  return { kept, refused }
}
