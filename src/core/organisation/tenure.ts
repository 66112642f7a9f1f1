import { type Term, termOn } from '../calendar/term.ts'

/** How somebody holds a post: as its own, acting while it is empty (Plt), or standing in while its holder is away (Plh). */
export const CAPACITIES = ['definitive', 'plt', 'plh'] as const
export type Capacity = (typeof CAPACITIES)[number]

/** Who holds the post at the head of a unit, from day to day. */
export type Tenure = Term & { readonly officialId: string; readonly unitId: string; readonly capacity: Capacity }

/** Who signs for a unit on a day: its stand-in while there is one, else its holder; null where the post is empty. */
export const holderOn = <T extends Tenure>(tenures: readonly T[], unitId: string, day: string): T | null => {
  const now = tenures.filter((t) => t.unitId === unitId && termOn(t, day) === 'now')
  return now.find((t) => t.capacity === 'plh') ?? now[0] ?? null
}

/** The superior of a unit's head: a unit above it, and who holds it; `holder` null where that post is empty. */
export type Superior<T> = { readonly unitId: string; readonly holder: T | null }

/**
 * Who receives the promise of a unit's head on a day (blueprint §2): the head of the nearest unit above, or, where that is
 * the same person, of the next one up. Null where nobody stands above: those promise alone. `above` goes upwards.
 */
export const superiorOn = <T extends Tenure>(
  tenures: readonly T[],
  unitId: string,
  above: readonly string[],
  day: string,
): Superior<T> | null => {
  const own = holderOn(tenures, unitId, day)
  for (const next of above) {
    const holder = holderOn(tenures, next, day)
    if (own === null || holder?.officialId !== own.officialId) return { unitId: next, holder }
  }
  return null
}
