import type { Family } from '../core/agreement/agreement.ts'
import { statedLinks } from '../core/cascade/stated-link.ts'
import { checkFamily } from '../core/check/check-family.ts'
import type { Finding } from '../core/check/finding.ts'
import type { YearFacts } from '../core/check/year-facts.ts'
import type { CheckProfile } from '../core/profile/agency-profile.ts'

/** What an agency's checks say of an office's year, all of which is bound by the same plans. */
export const checkPlanned =
  (profile: CheckProfile) =>
  (family: Family, { planned, stated }: YearFacts): readonly Finding[] =>
    checkFamily(
      family,
      profile,
      family.map(() => planned),
      statedLinks(family, stated),
    )
