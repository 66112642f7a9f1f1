import { groupBy } from '../group-by.ts'
import type { CrossLink, IndicatorNode, PerformanceNode, PerformanceTree } from './performance-node.ts'

/** What is to be seen of a tree. Ids that are not in the tree are passed over. */
export type TreeFold = {
  /** The node whose objective or office is the root of what is seen; null for the whole. */
  readonly focus: string | null
  /** Levels of cards that stand open from the root on; null for all. */
  readonly depth: number | null
  /** Cards folded, and unfolded, against what `depth` says. */
  readonly folded: ReadonlySet<string>
  readonly unfolded: ReadonlySet<string>
}

/** One box of the picture: an objective with its indicators, or an office. */
export type TreeCard = {
  readonly node: Exclude<PerformanceNode, IndicatorNode>
  readonly indicators: readonly IndicatorNode[]
  /** The cards below it that are seen. */
  readonly children: readonly TreeCard[]
  /** All cards below it, seen or not. */
  readonly below: number
  readonly folded: boolean
  /** Cards between it and the root of what is seen. */
  readonly depth: number
}

export type VisibleTree = {
  readonly roots: readonly TreeCard[]
  /** Cards in the order in which they are read: each before those below it. */
  readonly cards: readonly TreeCard[]
  /** Links whose both ends are seen. */
  readonly crossLinks: readonly CrossLink[]
  /** The cards above the focus, from the head down. */
  readonly above: readonly PerformanceNode[]
}

/** The tree's nodes by their ids, and the cards directly below each card. */
export type TreeIndex = {
  readonly nodes: ReadonlyMap<string, PerformanceNode>
  readonly indicators: ReadonlyMap<string, readonly IndicatorNode[]>
  readonly cardsBelow: ReadonlyMap<string, readonly TreeCard['node'][]>
  readonly roots: readonly TreeCard['node'][]
  /** How many cards stand below each card. */
  readonly below: ReadonlyMap<string, number>
}

/** The id of the card that a node is drawn in: an indicator's is its objective's. */
export const cardOf = (index: TreeIndex, id: string): string | null => {
  const node = index.nodes.get(id)
  return node === undefined ? null : node.kind === 'indicator' ? node.parent : node.id
}

/** The card directly above a card; null at the head. */
export const cardAbove = (index: TreeIndex, id: string): string | null => {
  const parent = index.nodes.get(id)?.parent ?? null
  return parent === null ? null : cardOf(index, parent)
}

export const indexTree = (tree: PerformanceTree): TreeIndex => {
  const nodes = new Map(tree.nodes.map((n) => [n.id, n]))
  const cards = tree.nodes.filter((n) => n.kind !== 'indicator')
  const indicators = groupBy(
    tree.nodes.filter((n) => n.kind === 'indicator'),
    (n) => n.parent ?? '',
  )
  const bare: TreeIndex = { nodes, indicators, cardsBelow: new Map(), roots: [], below: new Map() }
  const place = new Map([...nodes.keys()].map((id, i) => [id, i]))
  // Cards below stand in the order of the indicators they come from, so that their lines do not cross.
  const inOrder = cards.toSorted((a, b) => (place.get(a.parent ?? '') ?? 0) - (place.get(b.parent ?? '') ?? 0))
  const cardsBelow = groupBy(inOrder, (n) => cardAbove(bare, n.id) ?? '')
  const below = new Map<string, number>()
  // From the last to the first, those below a card are counted before it: parents stand before their children.
  for (const card of depthFirst(cardsBelow.get('') ?? [], cardsBelow).toReversed()) {
    const own = cardsBelow.get(card.id) ?? []
    below.set(
      card.id,
      own.reduce((n, c) => n + 1 + (below.get(c.id) ?? 0), 0),
    )
  }
  return { nodes, indicators, cardsBelow, roots: cardsBelow.get('') ?? [], below }
}

const depthFirst = (
  roots: readonly TreeCard['node'][],
  below: ReadonlyMap<string, readonly TreeCard['node'][]>,
): readonly TreeCard['node'][] => {
  const all: TreeCard['node'][] = []
  const waiting = roots.toReversed()
  for (let card = waiting.pop(); card !== undefined; card = waiting.pop()) {
    all.push(card)
    waiting.push(...(below.get(card.id) ?? []).toReversed())
  }
  return all
}

/** What is seen of a tree that is folded like this. */
export const visibleTree = (tree: PerformanceTree, index: TreeIndex, fold: TreeFold): VisibleTree => {
  const focus = fold.focus === null ? null : cardOf(index, fold.focus)
  const focused = focus === null ? undefined : index.nodes.get(focus)
  const roots = focused && focused.kind !== 'indicator' ? [focused] : index.roots
  const isFolded = (id: string, depth: number): boolean =>
    fold.folded.has(id) || (fold.depth !== null && depth + 1 >= fold.depth && !fold.unfolded.has(id))
  const cards: TreeCard[] = []
  const cardAt = (node: TreeCard['node'], depth: number): TreeCard => {
    const own = index.cardsBelow.get(node.id) ?? []
    const folded = own.length > 0 && isFolded(node.id, depth)
    const at = cards.length
    const bare = { node, indicators: index.indicators.get(node.id) ?? [], below: index.below.get(node.id) ?? 0 }
    cards.push({ ...bare, children: [], folded, depth })
    const card = { ...bare, children: folded ? [] : own.map((c) => cardAt(c, depth + 1)), folded, depth }
    cards[at] = card
    return card
  }
  const seenRoots = roots.map((root) => cardAt(root, 0))
  const seen = new Set(cards.flatMap((c) => [c.node.id, ...c.indicators.map((x) => x.id)]))
  const crossLinks = tree.crossLinks.filter((l) => seen.has(l.from) && seen.has(l.to))
  return { roots: seenRoots, cards, crossLinks, above: focus === null ? [] : pathTo(index, focus).slice(0, -1) }
}

/** The cards from the head of the tree down to the card of this node, that card included. */
export const pathTo = (index: TreeIndex, id: string): readonly PerformanceNode[] => {
  const path: PerformanceNode[] = []
  for (let at = cardOf(index, id); at !== null; at = cardAbove(index, at)) {
    const node = index.nodes.get(at)
    if (node !== undefined) path.unshift(node)
  }
  return path
}

/** How many levels of cards may stand open from the start so that no more than `most` are seen; at least two. */
export const openingDepth = (index: TreeIndex, most: number): number | null => {
  let seen = 0
  let depth = 0
  for (let level = index.roots; level.length > 0; depth += 1) {
    seen += level.length
    if (seen > most && depth >= 2) return depth
    level = level.flatMap((card) => index.cardsBelow.get(card.id) ?? [])
  }
  return null
}
