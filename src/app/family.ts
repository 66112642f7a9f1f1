import { agreementFromInterchange, type InterchangeAgreement } from '../contract/interchange.ts'
import type { FindingCounts } from '../contract/view.ts'
import { checkFamily } from '../core/check/check-family.ts'
import type { Finding } from '../core/check/finding.ts'

/** What the checks say of agreements under review, which belong together as the documents of one batch do. */
export const findingsOfDrafts = (drafts: readonly { readonly agreement: InterchangeAgreement }[]): readonly Finding[] =>
  checkFamily(drafts.map((draft) => agreementFromInterchange(draft.agreement)))

/** How many findings of each weight one agreement of a family has. */
export const countsOf = (findings: readonly Finding[], agreement: number): FindingCounts => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const f of findings) if (f.agreement === agreement) counts[f.severity] += 1
  return counts
}
