import type { KeepOutcome, Reader } from '../contract/view.ts'
import { checkFamily } from '../core/check/check-family.ts'
import { lockKeeping, raiseKeepingStamp } from '../db/agreements.ts'
import { recordDeeds } from '../db/audit.ts'
import type { Database } from '../db/database.ts'
import { replaceFindings } from '../db/findings.ts'
import { currentAgreements, familyIds } from '../db/read/kept-agreements.ts'
import type { Deps } from './deps.ts'
import { type Keepable, type Keeping, keepAgreement } from './keep-agreement.ts'

/** Keeps what may be kept of these agreements in one transaction, and looks for findings anew in every office and year they touch. */
export const keepAll = async (
  { clock, ids, profile }: Pick<Deps, 'clock' | 'ids' | 'profile'>,
  tx: Database,
  reader: Reader,
  all: readonly Keepable[],
): Promise<KeepOutcome> => {
  await lockKeeping(tx)
  const keeping: Keeping = {
    tx,
    ids,
    profile,
    reader,
    now: clock.now(),
    written: new Map(),
    families: new Map(),
    deeds: [],
  }
  const kept: KeepOutcome['kept'][number][] = []
  const refused: KeepOutcome['refused'][number][] = []
  for (const one of all) {
    const done = await keepAgreement(keeping, one)
    if (done.ok) kept.push(done.value)
    else refused.push({ draftId: one.draftId, problem: done.problem })
  }
  for (const { satkerId, year } of keeping.families.values()) {
    const family = await currentAgreements(tx, await familyIds(tx, satkerId, year))
    const findings = checkFamily(
      family.map((member) => member.agreement),
      profile,
    )
    await replaceFindings(
      tx,
      family.map((member) => member.id),
      findings,
    )
  }
  if (keeping.deeds.length > 0) await raiseKeepingStamp(tx)
  await recordDeeds(tx, keeping.deeds)
  return { kept, refused }
}
