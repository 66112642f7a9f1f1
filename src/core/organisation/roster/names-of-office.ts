import { groupBy } from '../../group-by.ts'

type Named = { readonly code: string; readonly office: string }

/** Who or what has each name in an office, by the key of the name: reckoned for an office when it is first asked for. */
export const namesOf = <T extends Named>(all: Iterable<T>, keyOf: (thing: T) => string) => {
  const ofOffice = groupBy(all, (thing) => thing.office)
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>()
  return (office: string): ReadonlyMap<string, readonly string[]> => {
    const there = known.get(office)
    if (there) return there
    const groups = groupBy(ofOffice.get(office) ?? [], keyOf)
    const names = new Map([...groups].map(([key, things]) => [key, things.map((thing) => thing.code)]))
    known.set(office, names)
    return names
  }
}
