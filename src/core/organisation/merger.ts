import { dayAfter } from '../calendar/term.ts'
import { type Problem, problem } from '../problem.ts'
import type { OrganisationProfile } from '../profile/agency-profile.ts'
import { notThereYet } from './day-of-change.ts'
import { unitWords } from './post-wording.ts'
import type { Tenure } from './tenure.ts'

type Named = { readonly id: string; readonly name: string; readonly kind: string }

/** A unit as far as a merger asks. */
export type MergingUnit = Named & {
  readonly satkerId: string
  readonly closedOn: string | null
  /** The units above it, today. */
  readonly above: readonly string[]
  /** Whether it was there on the day of the merger. */
  readonly isThere: boolean
  /** The last year of its agreements; null where it has none. */
  readonly lastYear: number | null
}

/** An open unit that stands, or is planned to stand, below one that is merged: `aboveId`. */
export type UnitBelow = Named & { readonly aboveId: string }

export type PostTenure = Tenure & { readonly id: string; readonly name: string }

/** Everything that a merger of `merged` into `into` from the day `from` on must know. */
export type MergerFacts = {
  readonly from: string
  readonly into: MergingUnit
  readonly merged: readonly MergingUnit[]
  readonly below: readonly UnitBelow[]
  /** The open units below `into`. */
  readonly sisters: readonly Named[]
  /** Of all these units. */
  readonly tenures: readonly PostTenure[]
  /** Tenures of merged units that go on as the same at the head of `into`. */
  readonly moved: readonly string[]
}

export type MergerPlan = {
  readonly closes: readonly MergingUnit[]
  readonly moves: readonly UnitBelow[]
  /** Tenures that end on `lastDay`, those that go on elsewhere among them. */
  readonly ends: readonly PostTenure[]
  readonly lastDay: string
  /** Every reason why it cannot be. */
  readonly problems: readonly Problem[]
}

const holdsAfter = ({ until }: Tenure, day: string): boolean => until === null || until >= day

/** Two units whose own words are the same: documents could not tell them apart below one unit. */
const isTwin = (a: Named, b: Named, profile: OrganisationProfile): boolean => {
  const words = unitWords(a.name, profile)
  return (
    a.id !== b.id && a.kind === b.kind && words.length > 0 && words.join(' ') === unitWords(b.name, profile).join(' ')
  )
}

const faultsOf = (unit: MergingUnit, { from, into, tenures }: MergerFacts): Problem[] => {
  const { name } = unit
  const isLate = (t: PostTenure) => t.unitId === unit.id && t.from >= from
  return [
    ...(unit.kind === 'satker' ? [problem('unit/is-office', 'unit', { unit: name })] : []),
    ...(unit.closedOn !== null ? [problem('unit/closed', 'unit', { unit: name })] : []),
    ...(unit.satkerId !== into.satkerId ? [problem('unit/other-office', 'unit', { unit: name })] : []),
    ...(unit.kind !== into.kind ? [problem('unit/other-kind', 'unit', { unit: name, into: into.name })] : []),
    ...(unit.id === into.id || into.above.includes(unit.id)
      ? [problem('unit/circle', 'unit', { unit: name, below: into.name })]
      : []),
    ...(unit.lastYear !== null && unit.lastYear > Number(from.slice(0, 4))
      ? [problem('unit/has-agreements', 'unit', { unit: name, year: unit.lastYear })]
      : []),
    ...(unit.isThere ? [] : [notThereYet(name)]),
    ...tenures
      .filter(isLate)
      .map((t) => problem('unit/later-holder', 'from', { unit: name, name: t.name, day: t.from })),
  ]
}

/** Those who would come to the head of `into` while somebody else holds that post in the same way. */
const crowded = ({ from, into, tenures, moved }: MergerFacts): Problem[] => {
  const coming = tenures.filter((t) => moved.includes(t.id) && t.unitId !== into.id && holdsAfter(t, from))
  const isStandIn = (t: PostTenure) => t.capacity === 'plh'
  return coming.flatMap((t, i) => {
    const others = [...tenures.filter((o) => o.unitId === into.id && holdsAfter(o, from)), ...coming.slice(0, i)]
    const isMet = others.some(
      (o) => isStandIn(o) === isStandIn(t) && holdsAfter(o, t.from) && (t.until === null || o.from <= t.until),
    )
    return isMet ? [problem(isStandIn(t) ? 'post/stood-in' : 'post/filled', 'moved', { name: t.name })] : []
  })
}

/**
 * What a merger does, and why it cannot be: the merged units close, open units below them move, those who hold their posts
 * end the day before, unless they go on at the head of the unit that takes over.
 */
export const planMerger = (facts: MergerFacts, profile: OrganisationProfile): MergerPlan => {
  const { from, into, merged, below, sisters, tenures } = facts
  const ids = merged.map((unit) => unit.id)
  const moves = below.filter((unit) => !ids.includes(unit.id) && unit.id !== into.id)
  const twins = moves.filter((unit, i) =>
    [...sisters, ...moves.slice(0, i)].some((other) => isTwin(unit, other, profile)),
  )
  return {
    closes: merged,
    moves,
    ends: tenures.filter((t) => ids.includes(t.unitId) && t.from < from && holdsAfter(t, from)),
    lastDay: dayAfter(from, -1),
    problems: [
      ...(merged.length === 0
        ? [problem('input/invalid', 'unitIds', { field: 'unitIds', reason: 'reason/missing' })]
        : []),
      ...(into.closedOn !== null ? [problem('unit/closed', 'into', { unit: into.name })] : []),
      ...(into.isThere ? [] : [notThereYet(into.name)]),
      ...merged.flatMap((unit) => faultsOf(unit, facts)),
      ...twins.map((unit) => problem('unit/twin-below', 'unit', { unit: unit.name, into: into.name })),
      ...crowded(facts),
    ],
  }
}
