/** The list with `item` standing at `index`; null where there is no such place. */
export const inserted = <T>(list: readonly T[], index: number, item: T): readonly T[] | null =>
  isPlace(index, list.length + 1) ? list.toSpliced(index, 0, item) : null

/** The list without the item at `index`; null where there is none. */
export const removed = <T>(list: readonly T[], index: number): readonly T[] | null =>
  isPlace(index, list.length) ? list.toSpliced(index, 1) : null

/** The list with the item at `index` made new; null where there is none. */
export const replaced = <T>(list: readonly T[], index: number, change: (item: T) => T): readonly T[] | null => {
  const item = list[index]
  return item === undefined ? null : list.with(index, change(item))
}

/** The list with the item at `from` standing at `to`; null where either place is none. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] | null => {
  const item = list[from]
  return item === undefined || !isPlace(to, list.length) ? null : list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Where the item at `index` stands after a move; the same arithmetic as `moved`. */
export const indexAfterMove = (index: number, from: number, to: number): number => {
  if (index === from) return to
  const without = index > from ? index - 1 : index
  return without >= to ? without + 1 : without
}

const isPlace = (index: number, length: number): boolean => Number.isInteger(index) && index >= 0 && index < length
