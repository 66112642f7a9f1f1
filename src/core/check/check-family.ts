import type { Agreement, Family } from '../agreement/agreement.ts'
import type { DecidedLink } from '../cascade/link.ts'
import { type AgencyProfile, KPU_PROFILE } from '../organisation/agency-profile.ts'
import type { Plans } from '../plan/planned-for.ts'
import { ALL_CHECKS } from './all-checks.ts'
import type { Check } from './check.ts'
import { inDocumentOrder } from './document-order.ts'
import { type FamilyView, viewFamily } from './family-view.ts'
import type { Finding } from './finding.ts'

/**
 * Everything that every check finds on agreements that belong together (a document, an office's cascade), in the order of
 * the document. The profile may switch a check off or give it another weight. `plans` are those of each agreement, in the
 * order of the family; what they alone can tell is not told without them. `decided` are links that people decided. Same
 * family, plans and decisions, same findings.
 */
export const checkFamily = (
  family: Family,
  profile: AgencyProfile = KPU_PROFILE,
  plans: Plans = [],
  decided: readonly DecidedLink[] = [],
): readonly Finding[] => {
  const view = viewFamily(family, profile, plans, undefined, decided)
  return ALL_CHECKS.flatMap((check) => findingsOf(check, view)).sort(inDocumentOrder)
}

/** Everything that can be found on one agreement by itself. */
export const checkAgreement = (agreement: Agreement, profile: AgencyProfile = KPU_PROFILE): readonly Finding[] =>
  checkFamily([agreement], profile)

const findingsOf = (check: Check, view: FamilyView): readonly Finding[] => {
  const setting = view.profile.checks[check.code] ?? check.severity
  if (setting === 'off') return []
  return check.find(view).map(({ severity, ...told }) => ({ code: check.code, severity: severity ?? setting, ...told }))
}
