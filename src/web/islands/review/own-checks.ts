import type { RowFinding } from '../../../contract/edited-agreement.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { checkAgreement } from '../../../core/check/check-family.ts'
import type { FindingCode } from '../../../core/check/finding.ts'
import type { CheckProfile } from '../../../core/profile/agency-profile.ts'

/** The checks that need nothing but the agreement itself: the browser answers them at once. The server answers all. */
const OWN: ReadonlySet<string> = new Set<FindingCode>([
  'statement/year-mismatch',
  'statement/dates-differ',
  'annex/numbering',
  'annex/duplicate-indicator',
  'annex/missing-target',
  'annex/unit-mismatch',
  'annex/percent-range',
  'annex/polarity-doubt',
  'budget/total',
  'budget/missing-amount',
])

/** The findings with those of the agreement's own checks made anew; `position` is its place in its family. */
export const withOwnChecks = (
  findings: readonly RowFinding[],
  agreement: Agreement,
  position: number,
  agency: CheckProfile,
): readonly RowFinding[] => [
  ...checkAgreement(agreement, agency)
    .filter((f) => OWN.has(f.code))
    .map((f) => ({
      ...f,
      agreement: position,
      ...(f.repair && { repair: { ...f.repair, agreement: position } }),
    })),
  ...findings.filter((f) => !OWN.has(f.code)),
]
