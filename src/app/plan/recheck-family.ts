import { checkFamily } from '../../core/check/check-family.ts'
import type { PlannedFor, Plans } from '../../core/plan/planned-for.ts'
import type { Database } from '../../db/database.ts'
import { replaceFindings } from '../../db/findings.ts'
import { currentAgreements, familyIds } from '../../db/read/kept-agreements.ts'
import { type OfficeYear, plannedFor } from '../../db/read/planned-for.ts'

/** Looks for the findings of an office's kept agreements of a year anew, against what is planned; answers how many there are. */
export const recheckFamily = async (
  tx: Database,
  { satkerId, year }: Omit<OfficeYear, 'year'> & { readonly year: number | null },
): Promise<number> => {
  const family = await currentAgreements(tx, await familyIds(tx, satkerId, year))
  if (family.length === 0) return 0
  const planned: PlannedFor | null = year === null ? null : await plannedFor(tx, { satkerId, year })
  const plans: Plans = family.map(() => planned)
  const findings = checkFamily(
    family.map((member) => member.agreement),
    undefined,
    plans,
  )
  await replaceFindings(
    tx,
    family.map((member) => member.id),
    findings,
  )
  return family.length
}
