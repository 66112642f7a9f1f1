import type { CardBox } from './card-box.ts'
import type { CardLook } from './drawn-card.tsx'
import { DrawnCard, Titled } from './drawn-card.tsx'
import type { CrossEdge, TreeEdge, TreeLayout } from './layout-tree.ts'

export type TreeLook = CardLook & {
  readonly crossTitle: (edge: CrossEdge) => string
  /** What stands over a column. */
  readonly columnTitle: (agreements: readonly number[]) => string
}

const edgePath = ({ from, bend, to }: TreeEdge): string => {
  const half = (bend.x - from.x) / 2
  const curve = `M${from.x} ${from.y}C${from.x + half} ${from.y} ${bend.x - half} ${bend.y} ${bend.x} ${bend.y}`
  return bend.x === to.x ? curve : `${curve}H${to.x}`
}

/** A wide bow, so that a link is told from the tree's own lines. */
const crossPath = ({ from, to }: CrossEdge): string => {
  const reach = 46
  const arrive = to.x > from.x ? to.x - reach : to.x + reach
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${arrive} ${to.y} ${to.x} ${to.y}`
}

type DrawnTreeProps = {
  readonly layout: TreeLayout
  /** The part of it that is drawn: all of it, or what a window shows. */
  readonly boxes: readonly CardBox[]
  readonly edges: readonly TreeEdge[]
  readonly crossEdges: readonly CrossEdge[]
  readonly look: TreeLook
}

/** Columns' headings, lines, cards and the links across, as the inside of an SVG. */
export const DrawnTree = ({ layout, boxes, edges, crossEdges, look }: DrawnTreeProps) => (
  <>
    {layout.columns.map(({ x, agreements }) => (
      <text key={x} x={x} y={26} {...look.paint('heading')}>
        {look.columnTitle(agreements)}
      </text>
    ))}
    {edges.map((edge) => {
      const unsure = edge.source !== null && edge.source.match.how === 'wording'
      return (
        <path
          key={edge.id}
          {...look.namesOf('edge', edge.id)}
          d={edgePath(edge)}
          {...look.paint(unsure ? 'edge-unsure' : 'edge')}
        />
      )
    })}
    {boxes.map((box) => (
      <DrawnCard key={box.card.node.id} box={box} look={look} />
    ))}
    {crossEdges.map((edge) => {
      const { from, to } = edge.link
      return (
        <path
          key={`${from} ${to}`}
          {...look.namesOf('cross', `${from} ${to}`)}
          d={crossPath(edge)}
          {...look.paint('cross')}
        >
          <Titled text={look.crossTitle(edge)} />
        </path>
      )
    })}
  </>
)
