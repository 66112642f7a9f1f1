import { agreementFromInterchange } from '../contract/agreement-mapping.ts'
import type { InterchangeAgreement } from '../contract/interchange.ts'
import type { FindingCounts } from '../contract/view.ts'
import { checkFamily } from '../core/check/check-family.ts'
import type { Finding } from '../core/check/finding.ts'
import type { Plans } from '../core/plan/planned-for.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { Database } from '../db/database.ts'
import { plansKey } from './plan/plans-key.ts'
import { plansOfDrafts } from './plan/plans-of-drafts.ts'

type Draft = { readonly id: string; readonly revision: number; readonly agreement: InterchangeAgreement }

/** The latest families that were asked for: a person goes from draft to draft of one batch, and nothing changed but one. */
const REMEMBERED = 16
const remembered = new Map<string, readonly Finding[]>()

/**
 * What the checks say of agreements under review, which belong together as the documents of one batch do, and of what is
 * planned for their offices.
 */
export const findingsOfDrafts = async (
  tx: Database,
  drafts: readonly Draft[],
  profile: AgencyProfile,
): Promise<readonly Finding[]> => {
  const plans = await plansOfDrafts(tx, drafts, profile)
  // A draft of a revision never changes, so that these numbers and the plans say it all.
  const key = `${drafts.map((draft) => `${draft.id}.${draft.revision}`).join()} ${plansKey(plans)}`
  const findings = remembered.get(key) ?? check(drafts, profile, plans)
  remembered.delete(key)
  remembered.set(key, findings)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return findings
}

const check = (drafts: readonly Draft[], profile: AgencyProfile, plans: Plans): readonly Finding[] =>
  checkFamily(
    drafts.map((draft) => agreementFromInterchange(draft.agreement)),
    profile,
    plans,
  )

/** How many findings of each weight one agreement of a family has. */
export const countsOf = (findings: readonly Finding[], agreement: number): FindingCounts => {
  const counts = { error: 0, warning: 0, note: 0 }
  for (const f of findings) if (f.agreement === agreement) counts[f.severity] += 1
  return counts
}
