import { groupBy } from '../group-by.ts'
import type { Level, OrganisationProfile } from '../profile/agency-profile.ts'
import { recalledOfTwo } from '../recalled.ts'
import { expanded } from '../text-match.ts'
import { compareNames } from './person-name.ts'
import { levelOf, officeKey, ownUnitWords, type Promised } from './post.ts'
import { levelOfPosition, officeKindOf, unitWords } from './post-wording.ts'

/** Indexes in the family: of the agreement of the unit above, and of the one that receives the promise; null where none is there. */
export type Superior = {
  readonly unitAbove: number | null
  /** Differs from `unitAbove` where that unit's holder is the promising person himself: the promise goes one level up. */
  readonly receives: number | null
}

/** For every agreement its superior's by level, unit, position and name, among agreements of the same office and year. */
export const findSuperiors = (family: readonly Promised[], profile: OrganisationProfile): readonly Superior[] => {
  const offices = groupBy(family.keys(), (i) => officeKey(at(family, i), profile))
  const above = new Map<number, number>()
  for (const members of offices.values()) {
    for (const i of members) {
      const superior = unitAbove(family, i, members, profile)
      if (superior !== null) above.set(i, superior)
    }
  }
  return family.map((_, i) => ({ unitAbove: above.get(i) ?? null, receives: receiver(family, i, above) }))
}

const at = (family: readonly Promised[], i: number): Promised => {
  const p = family[i]
  if (p === undefined) throw new RangeError(`no agreement ${i}`)
  return p
}

const receiver = (family: readonly Promised[], i: number, above: ReadonlyMap<number, number>): number | null => {
  const own = at(family, i).firstParty.name
  let superior = above.get(i) ?? null
  while (superior !== null && own !== null) {
    const holder = at(family, superior).firstParty.name
    if (holder === null || compareNames(own, holder) === 'other') break
    superior = above.get(superior) ?? null
  }
  return superior
}

const unitAbove = (
  family: readonly Promised[],
  i: number,
  members: readonly number[],
  profile: OrganisationProfile,
): number | null => {
  const p = at(family, i)
  const level = levelOf(p, profile)
  const wanted = level === null ? [] : (officeKindOf(p.satker, profile).superiors[level] ?? [])
  const isOn = (levels: readonly Level[], m: number): boolean => {
    const own = levelOf(at(family, m), profile)
    return own !== null && levels.includes(own)
  }
  const candidates = members.filter((m) => m !== i && isOn(wanted, m))
  const heads = candidates.filter((m) => isOn(profile.headLevels, m))
  const head = heads.findLast((m) => m < i) ?? heads[0] ?? null
  if (head !== null && heads.length === candidates.length) return head
  const weighed = candidates
    .map((m) => ({ m, weight: evidence(p, at(family, m), profile) }))
    .filter((c) => c.weight > 0)
  const best = weighed.reduce<(typeof weighed)[number] | null>(
    (b, c) => (b === null || c.weight > b.weight ? c : b),
    null,
  )
  return best?.m ?? head
}

/**
 * How much speaks for one of several units at the level above: objectives taken from it, a signature block in its name,
 * a unit name that holds the subordinate's, and who the statement names (which may be the mistake, so it weighs least).
 */
const evidence = (p: Promised, candidate: Promised, profile: OrganisationProfile): number => {
  const words = ownUnitWords(candidate, profile)
  const own = ownUnitWords(p, profile)
  const blocks = p.signatures.filter((s) => s.party === 'second' && s.position !== null)
  const named = blocks.some((s) => sameUnit(s.position ?? '', candidate, profile)) ? 1 : 0
  const contained = own.length === 0 ? 0 : own.filter((w) => words.includes(w)).length / own.length
  const stated = p.secondParty !== null && sameUnit(p.secondParty.position, candidate, profile) ? 1 : 0
  return 3 * carried(p, candidate) + 2 * named + 2 * (contained > 0.5 ? contained : 0) + stated
}

const sameUnit = (position: string, candidate: Promised, profile: OrganisationProfile): boolean =>
  levelOfPosition(position, profile) === levelOf(candidate, profile) &&
  unitWords(position, profile).join(' ') === ownUnitWords(candidate, profile).join(' ')

/** The share of objectives that are word for word the candidate's indicators or objectives. */
const carried = recalledOfTwo((p: Promised, candidate: Promised): number => {
  if (p.objectives.length === 0) return 0
  const source = new Set(
    candidate.objectives.flatMap((o) => [o.text, ...o.indicators.map((x) => x.text)]).map((text) => expanded(text)),
  )
  return p.objectives.filter((o) => source.has(expanded(o.text))).length / p.objectives.length
})
