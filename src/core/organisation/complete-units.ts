import type { Level, OrganisationProfile } from '../profile/agency-profile.ts'
import { unitWords } from './post-wording.ts'
import type { PlannedUnit } from './unit-template.ts'

/** A unit an office has, besides the office itself. */
export type PresentUnit = {
  readonly id: string
  readonly level: Level | null
  /** Every name it has and had. */
  readonly names: readonly string[]
  readonly isOpen: boolean
  /** Whether a unit of its office stands below it, or ever stood there. */
  readonly hadUnits: boolean
}

/** A unit that is still to come; `parent` is one that is there, by its id, or a missing one, by its place in the list. */
export type MissingUnit = Omit<PlannedUnit, 'parent'> & { readonly parent: string | number }

type Office = { readonly rootId: string; readonly units: readonly PresentUnit[] }

/** Found, still to come (by its place among the missing), or left out. */
type Fate = { readonly unit: PresentUnit } | { readonly place: number } | null

const wordsOf = (level: Level | null, name: string, profile: OrganisationProfile): string =>
  `${level ?? ''}|${unitWords(name, profile).join(' ')}`

/**
 * The planned units that an office lacks. A unit is known again by its level and the words of any name it ever had, wherever
 * it stands now and also when it was closed. New ones come only where nobody has arranged anything: below an open unit
 * that never had units of its own.
 */
export const missingUnits = (
  planned: readonly PlannedUnit[],
  office: Office,
  profile: OrganisationProfile,
): readonly MissingUnit[] => {
  // Most offices have them all to the letter: they are asked at every start, and words are dear.
  const literal = new Set(office.units.flatMap(({ level, names }) => names.map((name) => `${level}|${name}`)))
  if (planned.every(({ level, name }) => literal.has(`${level}|${name}`))) return []
  const known = new Map<string, PresentUnit>()
  for (const unit of office.units.toReversed()) {
    for (const name of unit.names) known.set(wordsOf(unit.level, name, profile), unit)
  }
  const heads = new Map(office.units.toReversed().map((unit) => [unit.level, unit]))
  const missing: MissingUnit[] = []
  const fates: Fate[] = []
  for (const { parent, ...unit } of planned) {
    const there = profile.headLevels.includes(unit.level)
      ? heads.get(unit.level)
      : known.get(wordsOf(unit.level, unit.name, profile))
    const above = there ? null : newParent(parent === null ? 'root' : (fates[parent] ?? null), office)
    if (above !== null) missing.push({ ...unit, parent: above })
    fates.push(there ? { unit: there } : above === null ? null : { place: missing.length - 1 })
  }
  return missing
}

/** Where a unit may be planted below the unit of this fate; null where it may not. */
const newParent = (above: Fate | 'root', { rootId, units }: Office): string | number | null => {
  if (above === 'root') return units.length === 0 ? rootId : null
  if (above === null) return null
  if ('place' in above) return above.place
  return above.unit.isOpen && !above.unit.hadUnits ? above.unit.id : null
}
