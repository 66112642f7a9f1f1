import { marksOf } from '../tree/mark.ts'
import { MarkShape } from '../tree/mark-shape.tsx'
import { byClass } from '../tree/paint.ts'
import type { TreeState } from '../tree/tree-address.ts'
import { markLabel } from '../tree/tree-look.ts'
import type { TreeModel } from '../tree/tree-model.ts'

/** What marks and lines mean. */
export const TreeLegend = ({ model, state }: { readonly model: TreeModel; readonly state: TreeState }) => {
  const w = model.speech.tree
  const lines = [
    ['edge', w.edges.sure],
    ['edge-unsure', w.edges.unsure],
    ...(model.view.tree.crossLinks.length > 0 ? [['cross', w.edges.cross] as const] : []),
  ] as const
  return (
    <ul class="tree-legend" aria-label={w.legend}>
      {marksOf(state.colouring).map((mark) => (
        <li key={mark.key}>
          <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">
            <MarkShape mark={mark} x={0} y={0} paint={byClass} />
          </svg>
          {markLabel(mark, model.speech)}
        </li>
      ))}
      {state.shown === 'picture' &&
        lines.map(([part, label]) => (
          <li key={part}>
            <svg width="30" height="10" aria-hidden="true" focusable="false">
              <path d="M1 5H29" {...byClass(part)} />
            </svg>
            {label}
          </li>
        ))}
    </ul>
  )
}
