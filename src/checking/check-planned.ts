import type { Family } from '../core/agreement/agreement.ts'
import { checkFamily } from '../core/check/check-family.ts'
import type { Finding } from '../core/check/finding.ts'
import type { PlannedFor } from '../core/plan/planned-for.ts'

/** What the checks say of an office's year, all of which is bound by the same plans. */
export const checkPlanned = (family: Family, planned: PlannedFor | null): readonly Finding[] =>
  checkFamily(
    family,
    undefined,
    family.map(() => planned),
  )
