import type { TreeCard, VisibleTree } from '../../core/cascade/visible-tree.ts'
import type { TreeLayout } from './layout-tree.ts'

/** One page of a tree: a run of its lowest cards with all that stands above them. */
export type TreePage = {
  readonly layout: TreeLayout
  /** Cards of this page that stand on a page before it too. */
  readonly continued: ReadonlySet<string>
}

type Lay = (tree: VisibleTree) => TreeLayout

/**
 * Cuts a tree into pages of this height: as many of its lowest cards as fit, in order, and above them their superiors once
 * more, so that each page reads by itself. A card that is higher than a page has one to itself.
 */
export const cutPages = (tree: VisibleTree, height: number, lay: Lay): readonly TreePage[] => {
  const leaves = tree.cards.filter((c) => c.children.length === 0).map((c) => c.node.id)
  const place = new Map(leaves.map((id, i) => [id, i]))
  const pageOf = (from: number, to: number): TreeLayout =>
    lay(prunedTo(tree, (id) => (place.get(id) ?? -1) >= from && (place.get(id) ?? -1) < to))
  const pages: TreePage[] = []
  const shown = new Set<string>()
  for (let from = 0; from < leaves.length; ) {
    const to = furthest(from, leaves.length, (end) => pageOf(from, end).height <= height)
    const layout = pageOf(from, to)
    const ids = layout.boxes.map((b) => b.card.node.id)
    pages.push({ layout, continued: new Set(ids.filter((id) => shown.has(id))) })
    for (const id of ids) shown.add(id)
    from = to
  }
  return pages
}

/** The largest end that fits, at least one further than `from`; first by doubling steps, then by halving what is left. */
const furthest = (from: number, last: number, fits: (end: number) => boolean): number => {
  let good = from + 1
  let step = 1
  while (good + step <= last && fits(good + step)) {
    good += step
    step *= 2
  }
  let bad = Math.min(last + 1, good + step)
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}

/** The tree with some of its lowest cards alone, and what stands above them. */
const prunedTo = (tree: VisibleTree, keep: (leaf: string) => boolean): VisibleTree => {
  const cards: TreeCard[] = []
  const pruned = (card: TreeCard): readonly TreeCard[] => {
    if (card.children.length === 0) {
      if (!keep(card.node.id)) return []
      cards.push(card)
      return [card]
    }
    const at = cards.length
    const children = card.children.flatMap(pruned)
    if (children.length === 0) return []
    const kept = { ...card, children }
    cards.splice(at, 0, kept)
    return [kept]
  }
  const roots = tree.roots.flatMap(pruned)
  const seen = new Set(cards.flatMap((c) => [c.node.id, ...c.indicators.map((x) => x.id)]))
  return { ...tree, roots, cards, crossLinks: tree.crossLinks.filter((l) => seen.has(l.from) && seen.has(l.to)) }
}
