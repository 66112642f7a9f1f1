/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What two states of a thing differ in: the same paths ("budget/lines/2/amount") on both sides, null where nothing was. */
export type ChangedFields = {
  readonly before: Readonly<Record<string, Json>>
  readonly after: Readonly<Record<string, Json>>
}

/** Of a change in more places than this the trail keeps the first ones: it says what was done, it is no second archive. */
const MOST_FIELDS = 200
const LONGEST_TEXT = 500

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null

const leaf = (value: unknown): Json =>
  typeof value === 'string'
    ? value.slice(0, LONGEST_TEXT)
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : typeof value === 'bigint'
        ? String(value)
        : null

/**
 * What differs between two JSON values, leaf by leaf.
 *
 *   changedFields({ place: 'A', n: 1 }, { place: 'B', n: 1 })  →  { before: { place: 'A' }, after: { place: 'B' } }
 */
export const changedFields = (before: unknown, after: unknown): ChangedFields => {
  const was: Record<string, Json> = {}
  const is: Record<string, Json> = {}
  let found = 0
  const compare = (a: unknown, b: unknown, at: string): void => {
    if (a === b || found >= MOST_FIELDS) return
    if (isBranch(a) || isBranch(b)) {
      const [left, right] = [isBranch(a) ? a : {}, isBranch(b) ? b : {}]
      const keys = new Set([...Object.keys(left), ...Object.keys(right)])
      for (const key of keys) {
        compare(Reflect.get(left, key), Reflect.get(right, key), at === '' ? key : `${at}/${key}`)
      }
      return
    }
    note(a, b, at)
  }
  const note = (a: unknown, b: unknown, at: string): void => {
    if (leaf(a) === leaf(b)) return
    found += 1
    was[at] = leaf(a)
    is[at] = leaf(b)
  }
  compare(before, after, '')
  return { before: was, after: is }
}
