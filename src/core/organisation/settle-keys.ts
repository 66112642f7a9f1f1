/** Something that is found by a key of its name, which stands once in its scope (an office, a unit, everything). */
export type KeyedName = {
  readonly id: string
  readonly scope: string
  /** The key it is found by now. */
  readonly held: string
  /** The key that its name has by the rules of today. */
  readonly key: string
}

/** A key that no spelling has: two things that were told apart before have one name now, and the other one is found by it. */
const aside = ({ id, key }: KeyedName): string => `${key}|${id}`

/**
 * The keys that have to be written so that everything is found by its name as it is spelled today. Where two of one scope
 * have the same key now, it stays with whoever holds it, else goes to the first in the order given; `aside` are the others.
 */
export const settleKeys = (
  things: readonly KeyedName[],
): { readonly renewed: ReadonlyMap<string, string>; readonly aside: readonly string[] } => {
  const placeOf = ({ scope, key }: KeyedName): string => `${scope}\n${key}`
  const owners = new Map(things.filter((t) => t.held === t.key).map((t) => [placeOf(t), t.id]))
  for (const thing of things) {
    const place = placeOf(thing)
    if (!owners.has(place)) owners.set(place, thing.id)
  }
  const others = things.filter((t) => owners.get(placeOf(t)) !== t.id)
  const set = new Set(others.map((t) => t.id))
  const wanted = things.map((t) => [t, set.has(t.id) ? aside(t) : t.key] as const)
  return {
    renewed: new Map(wanted.filter(([t, key]) => t.held !== key).map(([t, key]) => [t.id, key])),
    aside: others.map((t) => t.id),
  }
}
