import type { Agreement, Family } from '../agreement/agreement.ts'
import { type CarriedIndicator, carriedTargets } from '../cascade/carried-targets.ts'
import { findCascades } from '../cascade/find-cascades.ts'
import type { Cascade, DecidedLink } from '../cascade/link.ts'
import { groupBy } from '../group-by.ts'
import { findSuperiors, type Superior } from '../organisation/find-superiors.ts'
import { officeKey } from '../organisation/post.ts'
import type { Plans } from '../plan/planned-for.ts'
import type { CheckProfile } from '../profile/agency-profile.ts'

export type CascadeView = Cascade & { readonly carried: readonly CarriedIndicator[] }

/** A family with all that several checks need to know of it, worked out once. */
export type FamilyView = {
  readonly family: Family
  readonly profile: CheckProfile
  readonly superiors: readonly Superior[]
  /** The agreements of one office and year, by their indexes. */
  readonly offices: readonly (readonly number[])[]
  /** For each agreement, its office in `offices`. */
  readonly officeOf: readonly number[]
  readonly cascades: readonly CascadeView[]
  /** For each agreement, what is planned for it. */
  readonly plans: Plans
}

export const viewFamily = (
  family: Family,
  profile: CheckProfile,
  plans: Plans,
  decided: readonly DecidedLink[] = [],
): FamilyView => {
  const superiors = findSuperiors(family, profile)
  const cascades = findCascades(family, superiors, profile.names, decided).map((c) => ({
    ...c,
    carried: carriedTargets(family, c, profile.scales),
  }))
  const keys = family.map((a) => officeKey(a, profile))
  const byKey = groupBy(family.keys(), (i) => keys[i] ?? '')
  const order = new Map([...byKey.keys()].map((key, i) => [key, i]))
  const officeOf = keys.map((key) => order.get(key) ?? 0)
  return { family, profile, superiors, offices: [...byKey.values()], officeOf, cascades, plans }
}

/** The agreement at an index that the view itself gave out. */
export const agreementAt = (view: FamilyView, index: number): Agreement => {
  const agreement = view.family[index]
  if (agreement === undefined) throw new RangeError(`no agreement ${index}`)
  return agreement
}
