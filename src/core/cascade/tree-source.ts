import type { Family } from '../agreement/agreement.ts'
import type { Superior } from '../organisation/find-superiors.ts'
import type { OrganisationProfile } from '../profile/agency-profile.ts'
import type { CarriedIndicator } from './carried-targets.ts'
import type { Cascade } from './link.ts'

/** A family with its links, as `viewFamily` works them out; `keys` names each agreement in the ids of its nodes. */
export type TreeSource = {
  readonly family: Family
  readonly profile: Pick<OrganisationProfile, 'names'>
  readonly keys: readonly string[]
  readonly superiors: readonly Superior[]
  /** The agreements of each office by their indexes; all further offices stand below the first. */
  readonly offices: readonly (readonly number[])[]
  readonly cascades: readonly (Cascade & { readonly carried: readonly CarriedIndicator[] })[]
}

/** The name of an agreement in the ids of its nodes. */
export const keyOf = (source: TreeSource, agreement: number): string => source.keys[agreement] ?? String(agreement)
