/**
 * How alike two sequences are, 0 to 1: twice the matched items over all items, by longest matching blocks. The same figure
 * as Python's difflib.SequenceMatcher(None, a, b, autojunk=False).ratio(), which the scores are defined by.
 */
export const sequenceRatio = <T>(a: readonly T[], b: readonly T[]): number => {
  const total = a.length + b.length
  if (total === 0) return 1
  const places = new Map<T, number[]>()
  b.forEach((item, j) => {
    const list = places.get(item)
    if (list === undefined) places.set(item, [j])
    else list.push(j)
  })
  let matched = 0
  const queue: (readonly [number, number, number, number])[] = [[0, a.length, 0, b.length]]
  for (let range = queue.pop(); range !== undefined; range = queue.pop()) {
    const [fromA, toA, fromB, toB] = range
    const { i, j, size } = longest(a, places, fromA, toA, fromB, toB)
    if (size === 0) continue
    matched += size
    if (fromA < i && fromB < j) queue.push([fromA, i, fromB, j])
    if (i + size < toA && j + size < toB) queue.push([i + size, toA, j + size, toB])
  }
  return (2 * matched) / total
}

const longest = <T>(
  a: readonly T[],
  places: ReadonlyMap<T, readonly number[]>,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): { readonly i: number; readonly j: number; readonly size: number } => {
  let best = { i: fromA, j: fromB, size: 0 }
  let lengths = new Map<number, number>()
  for (let i = fromA; i < toA; i += 1) {
    const next = new Map<number, number>()
    const item = a[i]
    for (const j of item === undefined ? [] : (places.get(item) ?? [])) {
      if (j < fromB) continue
      if (j >= toB) break
      const size = (lengths.get(j - 1) ?? 0) + 1
      next.set(j, size)
      if (size > best.size) best = { i: i - size + 1, j: j - size + 1, size }
    }
    lengths = next
  }
  return best
}
