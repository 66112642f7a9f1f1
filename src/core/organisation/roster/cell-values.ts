import { parsePrintedDate } from '../../calendar/printed-date.ts'
import { isDay } from '../../calendar/term.ts'
import type { OrganisationProfile } from '../../profile/agency-profile.ts'
import { levelled } from '../../text-match.ts'
import { CAPACITIES, type Capacity } from '../tenure.ts'
import { CAPACITY_NAMES, kindName } from './sheets.ts'

/** A day as offices write it ("31/03/2025", "31 Maret 2025") as "2025-03-31"; what is none stays as it was typed. */
export const dayOf = (typed: string): string => {
  if (isDay(typed)) return typed
  const printed = parsePrintedDate(typed)
  return printed !== null && isDay(printed) ? printed : typed
}

/** "Plt." or "PLT" as plt; null where it is none. */
export const capacityOf = (typed: string): Capacity | null =>
  CAPACITIES.find((c) => CAPACITY_NAMES[c] === typed) ??
  CAPACITIES.find((c) => [c, CAPACITY_NAMES[c]].some((name) => levelled(name) === levelled(typed))) ??
  null

/** The kind of unit that is meant, by its name or its id; null where there is none. */
export const kindOf = (typed: string, profile: Pick<OrganisationProfile, 'unitKinds'>): string | null => {
  const means = (id: string) => [id, kindName(id, profile)].some((name) => levelled(name) === levelled(typed))
  return ['satker', 'other', ...profile.unitKinds.map((k) => k.id)].find(means) ?? null
}
