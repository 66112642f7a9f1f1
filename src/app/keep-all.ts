import type { KeepOutcome, Reader } from '../contract/view.ts'
import { lockKeeping } from '../db/agreements.ts'
import type { Database } from '../db/database.ts'
import { concludeKeeping } from './conclude-keeping.ts'
import type { Deps } from './deps.ts'
import { keepAgreement } from './keep-agreement.ts'
import type { Keepable, Keeping } from './keep-version.ts'
import { versionKept } from './superior/agreement-replaced.ts'

/**
 * Keeps what may be kept of these agreements in one transaction. The offices and years they touch are marked as waiting to be
 * checked by the database itself (0030_family_checks.sql); see family-checks.ts.
 */
export const keepAll = async (
  { clock, ids, profile }: Pick<Deps, 'clock' | 'ids' | 'profile'>,
  tx: Database,
  reader: Reader,
  all: readonly Keepable[],
): Promise<KeepOutcome> => {
  await lockKeeping(tx)
  const keeping: Keeping = { tx, ids, profile, reader, now: clock.now(), written: new Map(), deeds: [], replaced: [] }
  const kept: KeepOutcome['kept'][number][] = []
  const refused: KeepOutcome['refused'][number][] = []
  for (const one of all) {
    const done = await keepAgreement(keeping, one)
    if (done.ok) kept.push(done.value)
    else refused.push({ draftId: one.draftId, problem: done.problem })
  }
  const by = { userId: reader.userId, at: keeping.now }
  for (const { place, year, ...version } of keeping.replaced)
    await versionKept(tx, { ids, profile }, { above: { ...place, year }, by, ...version })
  await concludeKeeping(keeping)
  return { kept, refused }
}
