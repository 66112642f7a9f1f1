import type { CrossLink } from '../../core/cascade/performance-node.ts'
import { cardOf, pathTo, type TreeIndex } from '../../core/cascade/visible-tree.ts'

/** What lights up with a card: the cards above it and the lines to them, its links across and the cards at their ends. */
export type LitParts = {
  readonly cards: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly crosses: ReadonlySet<string>
}

export const litParts = (index: TreeIndex, crossLinks: readonly CrossLink[], id: string): LitParts => {
  const path = pathTo(index, id).map((n) => n.id)
  const own = crossLinks.filter((l) => cardOf(index, l.from) === id || cardOf(index, l.to) === id)
  const partners = own.flatMap((l) => [cardOf(index, l.from), cardOf(index, l.to)].filter((c) => c !== null))
  return {
    cards: new Set([...path, ...partners]),
    // A line is called by the card it leads to.
    edges: new Set(path),
    crosses: new Set(own.map((l) => `${l.from} ${l.to}`)),
  }
}
