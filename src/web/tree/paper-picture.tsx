import { printable } from '../../core/printable.ts'
import { fill } from '../../words/fill.ts'
import { DrawnTree } from './drawn-tree.tsx'
import type { TreeLayout } from './layout-tree.ts'
import { marksOf } from './mark.ts'
import { MarkShape } from './mark-shape.tsx'
import { onPaper } from './paint.ts'
import { paperLook } from './paper-look.ts'
import { textWidth } from './text-width.ts'
import type { TreeState } from './tree-address.ts'
import { markLabel } from './tree-look.ts'
import type { TreeModel } from './tree-model.ts'

/** Room for the title and the legend above the tree, and for the last line below it. */
export const PAPER_HEAD = 62
export const PAPER_FOOT = 28

const MARGIN = 16

export type PaperFace = {
  readonly title: string
  /** What stands at the foot, left and right. */
  readonly foot: readonly [string, string]
  /** Font families, as SVG names them. */
  readonly font: string
  readonly continued: ReadonlySet<string>
  /** The size of the sheet; at least as large as the tree with its head and foot. */
  readonly width: number
  readonly height: number
}

type PaperPictureProps = {
  readonly model: TreeModel
  readonly state: TreeState
  readonly layout: TreeLayout
  readonly face: PaperFace
}

const Legend = ({ model, state }: Pick<PaperPictureProps, 'model' | 'state'>) => {
  const w = model.speech.tree
  const lines = [
    ['edge', w.edges.sure],
    ['edge-unsure', w.edges.unsure],
    ...(model.view.tree.crossLinks.length > 0 ? [['cross', w.edges.cross] as const] : []),
  ] as const
  let x = MARGIN
  const place = (room: number, label: string) => {
    const at = x
    x += room + textWidth(label, 12, 'regular') + 24
    return at
  }
  return (
    <>
      {marksOf(state.colouring).map((mark) => {
        const label = markLabel(mark, model.speech)
        const at = place(20, label)
        return (
          <g key={mark.key}>
            <MarkShape mark={mark} x={at + 7} y={48} paint={onPaper} />
            <text x={at + 20} y={52} {...onPaper('note')}>
              {label}
            </text>
          </g>
        )
      })}
      {lines.map(([part, label]) => {
        const at = place(36, label)
        return (
          <g key={part}>
            <path d={`M${at} 48h28`} {...onPaper(part)} />
            <text x={at + 36} y={52} {...onPaper('note')}>
              {label}
            </text>
          </g>
        )
      })}
    </>
  )
}

/** A tree, or a page of it, as an SVG that stands alone. */
export const PaperPicture = ({ model, state, layout, face }: PaperPictureProps) => {
  const look = paperLook(model, state)
  const w = model.speech.tree
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={face.width}
      height={face.height}
      viewBox={`0 0 ${face.width} ${face.height}`}
      font-family={face.font}
      role="img"
      aria-label={face.title}
    >
      <title>{face.title}</title>
      <rect width={face.width} height={face.height} fill="#fff" />
      <text x={MARGIN} y={26} {...onPaper('office')}>
        {face.title}
      </text>
      <Legend model={model} state={state} />
      <g transform={`translate(0 ${PAPER_HEAD})`}>
        <DrawnTree layout={layout} {...layout} look={look} />
        {layout.boxes.map(({ card, x, y, content }) =>
          face.continued.has(card.node.id) && content.rows.length > 0 ? (
            <text key={card.node.id} x={x + content.width - 12} y={y + 18} text-anchor="end" {...look.paint('note')}>
              {w.continued}
            </text>
          ) : null,
        )}
      </g>
      <text x={MARGIN} y={face.height - 10} {...onPaper('note')}>
        {face.foot[0]}
      </text>
      <text x={face.width - MARGIN} y={face.height - 10} text-anchor="end" {...onPaper('note')}>
        {face.foot[1]}
      </text>
    </svg>
  )
}

/** "Pohon kinerja · KPU Provinsi … · 2025". */
export const paperTitle = ({ view, speech }: TreeModel): string =>
  printable([speech.tree.title, view.office ?? '', String(view.year ?? speech.tree.noYear)].join(' · '))

export const pageOf = (model: TreeModel, page: number, pages: number): string =>
  fill(model.speech.tree.paperPage, { page, pages })
