import { groupBy } from '../group-by.ts'
import { recalledOfTwo } from '../recalled.ts'
import { expanded } from '../text-match.ts'
import { type AgencyProfile, KPU_PROFILE } from './agency-profile.ts'
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
export const findSuperiors = (
  family: readonly Promised[],
  profile: AgencyProfile = KPU_PROFILE,
): readonly Superior[] => {
  const offices = groupBy(family.keys(), (i) => officeKey(at(family, i)))
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
  profile: AgencyProfile,
): number | null => {
  const p = at(family, i)
  const level = levelOf(p)
  const wanted = level === null ? [] : (officeKindOf(p.satker, profile).superiors[level] ?? [])
  const candidates = members.filter((m) => m !== i && wanted.includes(levelOf(at(family, m)) ?? 'kepala-subbagian'))
  const heads = candidates.filter((m) => profile.headLevels.includes(levelOf(at(family, m)) ?? 'kepala-subbagian'))
  const head = heads.findLast((m) => m < i) ?? heads[0] ?? null
  if (head !== null && heads.length === candidates.length) return head
  const weighed = candidates.map((m) => ({ m, weight: evidence(p, at(family, m)) })).filter((c) => c.weight > 0)
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
const evidence = (p: Promised, candidate: Promised): number => {
  const words = ownUnitWords(candidate)
  const own = ownUnitWords(p)
  const blocks = p.signatures.filter((s) => s.party === 'second' && s.position !== null)
  const named = blocks.some((s) => sameUnit(s.position ?? '', candidate)) ? 1 : 0
  const contained = own.length === 0 ? 0 : own.filter((w) => words.includes(w)).length / own.length
  const stated = p.secondParty !== null && sameUnit(p.secondParty.position, candidate) ? 1 : 0
  return 3 * carried(p, candidate) + 2 * named + 2 * (contained > 0.5 ? contained : 0) + stated
}

const sameUnit = (position: string, candidate: Promised): boolean =>
  levelOfPosition(position) === levelOf(candidate) &&
  unitWords(position).join(' ') === ownUnitWords(candidate).join(' ')

/** The share of objectives that are word for word the candidate's indicators or objectives. */
const carried = recalledOfTwo((p: Promised, candidate: Promised): number => {
  if (p.objectives.length === 0) return 0
  const source = new Set(
    candidate.objectives.flatMap((o) => [o.text, ...o.indicators.map((x) => x.text)]).map(expanded),
  )
  return p.objectives.filter((o) => source.has(expanded(o.text))).length / p.objectives.length
})
