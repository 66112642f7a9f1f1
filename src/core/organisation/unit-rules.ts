import { type Problem, problem } from '../problem.ts'
import type { Level, OrganisationProfile } from '../profile/agency-profile.ts'
import { officeKindOf } from './post-wording.ts'

/** As much of a unit as the rules of its changes ask for. `office` is anything that is the same for units of one office. */
export type UnitFacts = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly office: string
  readonly closedOn: string | null
}

/** What a closing is weighed by. `successor` null: none is named; undefined: the one that is named is not there. */
export type Closing = {
  readonly on: string
  readonly successor: UnitFacts | null | undefined
  /** Open units that stand directly below. */
  readonly below: number
  /** The latest year it has an agreement for; null without any. */
  readonly lastYear: number | null
}

/** Why a unit cannot be closed; null where it can. */
export const faultOfClosing = (unit: UnitFacts, { on, successor, below, lastYear }: Closing): Problem | null => {
  if (unit.kind === 'satker') return problem('unit/is-office', 'unit', { unit: unit.name })
  if (unit.closedOn !== null) return problem('unit/closed', 'unit', { unit: unit.name })
  if (below > 0) return problem('unit/has-units', 'unit', { unit: unit.name, units: below })
  if (lastYear !== null && lastYear > Number(on.slice(0, 4))) {
    return problem('unit/has-agreements', 'unit', { unit: unit.name, year: lastYear })
  }
  if (successor === null) return null
  const good = successor && successor.id !== unit.id && successor.closedOn === null && successor.office === unit.office
  return good ? null : problem('input/invalid', 'successorId', { field: 'successorId', reason: 'reason/form' })
}

/** The level that the head of a unit of this kind makes agreements on, in this office; null where there is no such kind. */
export const levelOfKind = (kind: string, officeName: string, profile: OrganisationProfile): Level | null => {
  const known = profile.unitKinds.find((k) => k.id === kind)
  return known ? (known.levelIn?.[officeKindOf(officeName, profile).id] ?? known.level) : null
}
