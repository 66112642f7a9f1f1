import { groupBy } from '../../core/group-by.ts'
import type { CardBox } from './card-box.ts'

type Span = { readonly id: string; readonly top: number; readonly height: number; readonly moves: boolean }

/**
 * Raises each box to its first child's top, as far as the boxes above it in its column leave room, so that a tree reads from
 * its upper left corner on. A line that passes a column on its way to a box further right keeps its room there.
 */
export const liftBoxes = (boxes: readonly CardBox[], gap: number): ReadonlyMap<string, number> => {
  const tops = new Map(boxes.map((b) => [b.card.node.id, b.y]))
  const columns = new Map(boxes.map((b) => [b.card.node.id, b.column]))
  const byColumn = groupBy(boxes, (b) => b.column)
  for (const column of [...byColumn.keys()].sort((a, b) => b - a)) {
    const passing = boxes.filter(
      (b) => b.column > column && b.parent !== null && (columns.get(b.parent) ?? column) < column,
    )
    const own = byColumn.get(column) ?? []
    const spanOf = (b: CardBox, moves: boolean): Span => {
      const id = b.card.node.id
      return { id, top: tops.get(id) ?? b.y, height: b.content.height, moves }
    }
    const spans = [...own.map((b) => spanOf(b, true)), ...passing.map((b) => spanOf(b, false))].sort(
      (a, b) => a.top - b.top,
    )
    const firstChild = new Map(own.map((b) => [b.card.node.id, b.card.children[0]?.node.id]))
    let free = Number.NEGATIVE_INFINITY
    for (const { id, top, height, moves } of spans) {
      const child = firstChild.get(id)
      const wanted = child === undefined ? top : Math.min(top, tops.get(child) ?? top)
      const y = moves ? Math.min(top, Math.max(wanted, free)) : top
      if (moves) tops.set(id, y)
      free = Math.max(free, y + height + gap)
    }
  }
  return tops
}
