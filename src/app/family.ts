import { agreementFromInterchange } from '../contract/agreement-mapping.ts'
import type { InterchangeAgreement } from '../contract/interchange.ts'
import type { FindingCounts } from '../contract/view.ts'
import { checkFamily } from '../core/check/check-family.ts'
import type { Finding } from '../core/check/finding.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'

type Draft = { readonly id: string; readonly revision: number; readonly agreement: InterchangeAgreement }

/** The latest families that were asked for: a person goes from draft to draft of one batch, and nothing changed but one. */
const REMEMBERED = 16
const remembered = new Map<string, readonly Finding[]>()

const check = (drafts: readonly Draft[], profile: AgencyProfile): readonly Finding[] =>
  checkFamily(
    drafts.map((draft) => agreementFromInterchange(draft.agreement)),
    profile,
  )

/** What the checks say of agreements under review, which belong together as the documents of one batch do. */
export const findingsOfDrafts = (drafts: readonly Draft[], profile: AgencyProfile): readonly Finding[] => {
  // A draft of a revision never changes, so that these numbers say it all.
  const key = drafts.map((draft) => `${draft.id}.${draft.revision}`).join()
  const findings = remembered.get(key) ?? check(drafts, profile)
  remembered.delete(key)
  remembered.set(key, findings)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return findings
}

/** How many findings of each weight one agreement of a family has. */
export const countsOf = (findings: readonly Finding[], agreement: number): FindingCounts => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const f of findings) if (f.agreement === agreement) counts[f.severity] += 1
  return counts
}
