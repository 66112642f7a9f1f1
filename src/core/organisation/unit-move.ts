import { type Problem, problem } from '../problem.ts'

/** A unit that is to move. `office` names its office by any sign that the new place's is named by too. */
export type MovingUnit = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly isOpen: boolean
  readonly office: string
  /** The units it stands below, from the day of the move on: more than one where moves are planned already. */
  readonly standsBelow: readonly string[]
}

/** The unit it is to stand below; `path` holds that one and all above it, in any order. */
export type NewPlace = {
  readonly id: string
  readonly name: string
  readonly isOpen: boolean
  readonly office: string
  readonly path: readonly string[]
}

/** Why a unit cannot move there; null where it can. A unit moves within its office alone, with all below it. */
export const faultOfMove = (unit: MovingUnit, place: NewPlace): Problem | null => {
  const both = { unit: unit.name, below: place.name }
  if (unit.kind === 'satker') return problem('unit/is-office', 'unit', { unit: unit.name })
  if (!unit.isOpen) return problem('unit/closed', 'unit', { unit: unit.name })
  if (!place.isOpen) return problem('unit/closed', 'parentId', { unit: place.name })
  if (place.office !== unit.office) return problem('unit/other-office', 'parentId', { unit: place.name })
  if (place.path.includes(unit.id)) return problem('unit/circle', 'parentId', both)
  return unit.standsBelow.every((id) => id === place.id) ? problem('unit/same-place', 'parentId', both) : null
}
