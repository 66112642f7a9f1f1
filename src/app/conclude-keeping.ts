import { checkFamily } from '../core/check/check-family.ts'
import { raiseKeepingStamp } from '../db/agreements.ts'
import { recordDeeds } from '../db/audit.ts'
import { replaceFindings } from '../db/findings.ts'
import { currentAgreements, familyIds } from '../db/read/kept-agreements.ts'
import type { Keeping } from './keep-version.ts'

/** After versions were written: findings anew in every office and year they touch, word to all who remember lists, the trail. */
export const concludeKeeping = async ({ tx, families, deeds }: Keeping): Promise<void> => {
  for (const { satkerId, year } of families.values()) {
    const family = await currentAgreements(tx, await familyIds(tx, satkerId, year))
    const findings = checkFamily(family.map((member) => member.agreement))
    await replaceFindings(
      tx,
      family.map((member) => member.id),
      findings,
    )
  }
  if (deeds.length > 0) await raiseKeepingStamp(tx)
  await recordDeeds(tx, deeds)
}
