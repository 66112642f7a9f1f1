import type { InterchangeAgreement } from '../../contract/interchange.ts'
import type { PlannedFor, Plans } from '../../core/plan/planned-for.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Database } from '../../db/database.ts'
import { officeKey, officesNamed } from '../../db/places.ts'
import { plannedFor } from '../../db/read/planned-for.ts'

type Named = { readonly agreement: Pick<InterchangeAgreement, 'satker' | 'year'> }

/** What is planned for each agreement under review, by the office and year that it prints; asked once an office and year. */
export const plansOfDrafts = async (tx: Database, drafts: readonly Named[], profile: AgencyProfile): Promise<Plans> => {
  const offices = await officesNamed(
    tx,
    drafts.map((draft) => draft.agreement.satker),
    profile.names,
  )
  const known = new Map<string, PlannedFor | null>()
  const plans: (PlannedFor | null)[] = []
  for (const { agreement } of drafts) {
    const office = offices.get(officeKey(agreement.satker, profile.names))
    if (!office || agreement.year === null) {
      plans.push(null)
      continue
    }
    const key = `${office.id} ${agreement.year}`
    if (!known.has(key)) known.set(key, await plannedFor(tx, { satkerId: office.id, year: agreement.year }, profile))
    plans.push(known.get(key) ?? null)
  }
  return plans
}
