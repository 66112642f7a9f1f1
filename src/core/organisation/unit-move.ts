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

/** Why a unit cannot stand there; null where it can. A unit stands within its office alone, and never below itself. */
export const faultOfPlace = (unit: Pick<MovingUnit, 'id' | 'name' | 'office'>, place: NewPlace): Problem | null => {
  if (!place.isOpen) return problem('unit/closed', 'parentId', { unit: place.name })
  if (place.office !== unit.office) return problem('unit/other-office', 'parentId', { unit: place.name })
  return place.path.includes(unit.id)
    ? problem('unit/circle', 'parentId', { unit: unit.name, below: place.name })
    : null
}

/** Why a unit cannot move there, with all below it; null where it can. */
export const faultOfMove = (unit: MovingUnit, place: NewPlace): Problem | null => {
  if (unit.kind === 'satker') return problem('unit/is-office', 'unit', { unit: unit.name })
  if (!unit.isOpen) return problem('unit/closed', 'unit', { unit: unit.name })
  const fault = faultOfPlace(unit, place)
  if (fault) return fault
  const stays = unit.standsBelow.every((id) => id === place.id)
  return stays ? problem('unit/same-place', 'parentId', { unit: unit.name, below: place.name }) : null
}
