/** The items under their keys, keys in the order of their first item: `groupBy([1, 2, 3], (n) => n % 2)` is 1 → [1, 3], 0 → [2]. */
export const groupBy = <T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
