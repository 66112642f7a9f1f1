import type { Agreement, Family } from '../agreement/agreement.ts'
import type { DecidedLink } from '../cascade/link.ts'
import type { Plans } from '../plan/planned-for.ts'
import type { CheckProfile } from '../profile/agency-profile.ts'
import { ALL_CHECKS } from './all-checks.ts'
import type { Check } from './check.ts'
import { inDocumentOrder } from './document-order.ts'
import { type FamilyView, viewFamily } from './family-view.ts'
import type { Finding, Severity } from './finding.ts'

/**
 * Everything that every check finds on agreements that belong together (a document, an office's cascade), in the order of
 * the document. The profile may switch a check off or give it another weight. `plans` are those of each agreement, in the
 * order of the family; what they alone can tell is not told without them. `decided` are links that people decided. Same
 * family, plans and decisions, same findings.
 */
export const checkFamily = (
  family: Family,
  profile: CheckProfile,
  plans: Plans = [],
  decided: readonly DecidedLink[] = [],
): readonly Finding[] => {
  const view = viewFamily(family, profile, plans, decided)
  return ALL_CHECKS.flatMap((check) => findingsOf(check, view)).sort(inDocumentOrder)
}

/** Everything that can be found on one agreement by itself. */
export const checkAgreement = (agreement: Agreement, profile: CheckProfile): readonly Finding[] =>
  checkFamily([agreement], profile)

const findingsOf = (check: Check, view: FamilyView): readonly Finding[] => {
  const setting = view.profile.checks[check.code] ?? check.severity
  if (setting === 'off') return []
  return check.find(view).map(({ severity, ...told }) => ({
    code: check.code,
    severity: severity === undefined ? setting : lighter(severity, setting),
    ...told,
  }))
}

const WEIGHTS: readonly Severity[] = ['note', 'warning', 'error']

/** What a rule itself weighs as less stays less, and never weighs more than the agency lets its check weigh. */
const lighter = (a: Severity, b: Severity): Severity => (WEIGHTS.indexOf(a) < WEIGHTS.indexOf(b) ? a : b)
