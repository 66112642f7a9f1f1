import { type Problem, problem } from '../problem.ts'
import { RIGHTS_OF, type Right, type Rights, type Role, rightsOf } from './role.ts'

/** A role somebody holds today for a unit and all below it. */
export type Grant = { readonly role: Role; readonly unitId: string }

/** Whoever asks, as far as rights go. */
export type Holder = { readonly grants: readonly Grant[] }

/** Where a thing belongs: its unit and every unit above it, up to the root, in any order. */
export type Place = readonly string[]

/** Whether any role of theirs holds there at all; what is out of scope does not exist for them. */
export const inScope = ({ grants }: Holder, place: Place): boolean => grants.some((g) => place.includes(g.unitId))

export const may = ({ grants }: Holder, right: Right, place: Place): boolean =>
  grants.some((g) => place.includes(g.unitId) && RIGHTS_OF[g.role].includes(right))

/** What they may do with a thing that belongs there. */
export const rightsAt = ({ grants }: Holder, place: Place): Rights =>
  rightsOf(grants.filter((g) => place.includes(g.unitId)).map((g) => g.role))

/** The units they have this right for; it holds for all below them too. */
export const unitsWith = ({ grants }: Holder, right: Right): readonly string[] => [
  ...new Set(grants.filter((g) => RIGHTS_OF[g.role].includes(right)).map((g) => g.unitId)),
]

/**
 * The unit that what they bring in belongs to: their own office where they have the right there, else the first unit they
 * have it for; null where they have it nowhere.
 */
export const homeFor = (holder: Holder & { readonly officePlace: Place }, right: Right): string | null =>
  (may(holder, right, holder.officePlace) ? holder.officePlace[0] : unitsWith(holder, right)[0]) ?? null

/** Null where they may do it somewhere, else the refusal: for what belongs to no place yet, and for lists. */
export const refusalFor = (rights: Rights, right: Right): Problem | null =>
  rights[right] ? null : problem('access/forbidden', right)

/** Null where they may do it with this thing, else the refusal: out of their scope it is not even found. */
export const refusalAt = (holder: Holder, right: Right, place: Place, thing: string): Problem | null => {
  if (!inScope(holder, place)) return problem('not-found', thing)
  return may(holder, right, place) ? null : problem('access/forbidden', right)
}
