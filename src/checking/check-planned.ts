import type { Family } from '../core/agreement/agreement.ts'
import { checkFamily } from '../core/check/check-family.ts'
import type { Finding } from '../core/check/finding.ts'
import type { PlannedFor } from '../core/plan/planned-for.ts'
import type { CheckProfile } from '../core/profile/agency-profile.ts'

/** What an agency's checks say of an office's year, all of which is bound by the same plans. */
export const checkPlanned =
  (profile: CheckProfile) =>
  (family: Family, planned: PlannedFor | null): readonly Finding[] =>
    checkFamily(
      family,
      profile,
      family.map(() => planned),
    )
