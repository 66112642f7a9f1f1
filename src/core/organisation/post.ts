import type { Level, OrganisationProfile } from '../profile/agency-profile.ts'
import { expanded } from '../text-match.ts'
import { levelOfPosition, unitWords } from './post-wording.ts'

type Holder = { readonly name: string | null; readonly position: string; readonly acting: boolean }

/** As much of an agreement as says who promises whom. */
export type Promised = {
  readonly satker: string
  readonly unit: string
  readonly year: number | null
  readonly level: Level | null
  readonly firstParty: Holder
  readonly secondParty: Holder | null
  readonly signatures: readonly {
    readonly party: 'first' | 'second'
    readonly name: string | null
    readonly position: string | null
  }[]
  readonly objectives: readonly { readonly text: string; readonly indicators: readonly { readonly text: string }[] }[]
}

/** The level an agreement is made on: as it says, or by its first party's position. */
export const levelOf = (p: Promised, profile: OrganisationProfile): Level | null =>
  p.level ?? levelOfPosition(p.firstParty.position, profile)

/** Agreements with the same key are of one office and one year; superiors are looked for only among them. */
export const officeKey = (p: Promised, { names }: OrganisationProfile): string =>
  `${expanded(p.satker, names)}|${p.year ?? ''}`

/** The words of the unit that promises: by its position, or by the unit where the position has none. */
export const ownUnitWords = (p: Promised, profile: OrganisationProfile): readonly string[] => {
  const byPosition = unitWords(p.firstParty.position, profile)
  return byPosition.length > 0 ? byPosition : unitWords(p.unit, profile)
}
