import { type FlexNode, flextree } from 'd3-flextree'
import type { CrossLink, NodeSource } from '../../core/cascade/performance-node.ts'
import type { TreeCard, VisibleTree } from '../../core/cascade/visible-tree.ts'
import type { CardBox } from './card-box.ts'
import { CARD_WIDTH, type CardContent, OFFICE_WIDTH } from './card-content.ts'
import { liftBoxes } from './lift-boxes.ts'

export type Point = { readonly x: number; readonly y: number }

/** The line from a node down to a card. `from` is where it leaves, `bend` where it has reached the card's height. */
export type TreeEdge = {
  readonly id: string
  readonly above: string
  readonly from: Point
  readonly bend: Point
  readonly to: Point
  readonly source: NodeSource | null
}

export type CrossEdge = {
  readonly link: CrossLink
  readonly cards: readonly [string, string]
  readonly from: Point
  readonly to: Point
}

/** A picture of a tree from its upper left corner, in pixels. */
export type TreeLayout = {
  readonly boxes: readonly CardBox[]
  readonly edges: readonly TreeEdge[]
  readonly crossEdges: readonly CrossEdge[]
  /** Where each column begins, and the agreements whose promises stand in it. */
  readonly columns: readonly { readonly x: number; readonly agreements: readonly number[] }[]
  readonly width: number
  readonly height: number
}

const COLUMN_GAP = 64
const CARD_GAP = 12
const FAMILY_GAP = 10
const MARGIN = 16
/** Room for the columns' headings. */
export const HEAD_ROOM = 44

type Twig = {
  readonly card: TreeCard | null
  readonly parent: string | null
  readonly column: number
  readonly across: number
  readonly along: number
  readonly children: readonly Twig[]
}

const columnOf = ({ node }: TreeCard): number => (node.kind === 'office' ? node.level : node.level + 1)

/**
 * Boxes and lines of what is seen of a tree. Levels of the organisation are columns, from the left to the right; across
 * them d3-flextree gives each card as much room as its texts need, and cards rise to their first child where they can.
 */
export const layoutTree = (tree: VisibleTree, contentOf: (card: TreeCard) => CardContent): TreeLayout => {
  const first = tree.roots.reduce((least, c) => Math.min(least, columnOf(c)), Number.POSITIVE_INFINITY)
  const last = tree.cards.reduce((most, c) => Math.max(most, columnOf(c)), 0)
  const widths = Array.from({ length: Math.max(0, last - first + 1) }, () => OFFICE_WIDTH)
  for (const card of tree.cards) if (card.node.kind !== 'office') widths[columnOf(card) - first] = CARD_WIDTH
  const starts = widths.map((_, i) => MARGIN + widths.slice(0, i).reduce((sum, w) => sum + w + COLUMN_GAP, 0))
  const startOf = (column: number): number => starts[column] ?? MARGIN
  const endOf = (column: number): number => startOf(column) + (widths[column] ?? 0) + COLUMN_GAP

  const twigOf = (card: TreeCard, parent: string | null, from: number): Twig => {
    const column = columnOf(card) - first
    const end = endOf(column)
    const children = card.children.map((c) => twigOf(c, card.node.id, end))
    const across = contentOf(card).height + CARD_GAP
    return { card, parent, column, across, along: Math.max(1, end - from), children }
  }
  const twigs = tree.roots.map((root) => twigOf(root, null, MARGIN))
  const trunk: Twig = { card: null, parent: null, column: -1, across: 0, along: 0, children: twigs }
  const boxes = lifted(placed(trunk, contentOf, startOf))
  const right = starts.reduce((most, x, i) => Math.max(most, x + (widths[i] ?? 0)), MARGIN)
  return {
    boxes,
    ...linesOf(boxes, tree.crossLinks),
    columns: starts.map((x, column) => ({ x, agreements: agreementsIn(boxes, column) })),
    width: right + MARGIN * 2,
    height: boxes.reduce((most, b) => Math.max(most, b.y + b.content.height), HEAD_ROOM) + MARGIN,
  }
}

const placed = (
  trunk: Twig,
  contentOf: (card: TreeCard) => CardContent,
  startOf: (column: number) => number,
): CardBox[] => {
  const flex = flextree<Twig>({
    children: (twig) => twig.children,
    nodeSize: ({ data }) => [data.across, data.along],
    spacing: (a, b) => (a.data.parent === b.data.parent ? 0 : FAMILY_GAP),
  })
  const boxes: CardBox[] = []
  flex(flex.hierarchy(trunk)).eachBefore(({ data: { card, parent, column, across }, x }: FlexNode<Twig>) => {
    if (card) boxes.push({ card, content: contentOf(card), column, parent, x: startOf(column), y: x - across / 2 })
  })
  return boxes
}

/** Boxes as high as they may stand, the highest just below the headings. */
const lifted = (boxes: readonly CardBox[]): readonly CardBox[] => {
  const tops = liftBoxes(boxes, CARD_GAP)
  const top = [...tops.values()].reduce((least, y) => Math.min(least, y), Number.POSITIVE_INFINITY)
  return boxes.map((b) => ({ ...b, y: Math.round(((tops.get(b.card.node.id) ?? b.y) - top + HEAD_ROOM) * 2) / 2 }))
}

const agreementsIn = (boxes: readonly CardBox[], column: number): readonly number[] => [
  ...new Set(
    boxes.flatMap(({ column: c, card: { node } }) =>
      c === column && node.kind === 'objective' ? [node.agreement] : [],
    ),
  ),
]

const linesOf = (boxes: readonly CardBox[], links: readonly CrossLink[]) => {
  const byNode = new Map<string, { readonly box: CardBox; readonly y: number }>()
  for (const box of boxes) {
    byNode.set(box.card.node.id, { box, y: box.y + box.content.anchor })
    for (const row of box.content.rows) byNode.set(row.id, { box, y: box.y + row.y + row.height / 2 })
  }
  const edges = boxes.flatMap(({ card, content, x, y }): TreeEdge[] => {
    const above = card.node.parent === null ? undefined : byNode.get(card.node.parent)
    if (!above) return []
    const from = { x: above.box.x + above.box.content.width, y: above.y }
    const to = { x, y: y + content.anchor }
    const source = card.node.kind === 'objective' ? card.node.from : null
    const bend = { x: from.x + COLUMN_GAP, y: to.y }
    return [{ id: card.node.id, above: above.box.card.node.id, from, bend, to, source }]
  })
  const crossEdges = links.flatMap((link): CrossEdge[] => {
    const [a, b] = [byNode.get(link.from), byNode.get(link.to)]
    if (!a || !b) return []
    const from = { x: a.box.x + a.box.content.width, y: a.y }
    const to = b.box.column > a.box.column ? { x: b.box.x, y: b.y } : { x: b.box.x + b.box.content.width, y: b.y }
    return [{ link, cards: [a.box.card.node.id, b.box.card.node.id], from, to }]
  })
  return { edges, crossEdges }
}
