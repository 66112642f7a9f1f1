import { cardOf, pathTo } from '../../core/cascade/visible-tree.ts'
import { fill } from '../../words/fill.ts'
import { Notice } from '../kit/notice.tsx'
import { type TreeState, treeAddress } from '../tree/tree-address.ts'
import type { TreeModel } from '../tree/tree-model.ts'

const MOST = 20

type TreeHitsProps = { readonly model: TreeModel; readonly state: TreeState; readonly hits: readonly string[] }

/** What a search found, each with the way to it: everything above it unfolded, and no narrower focus. */
export const TreeHits = ({ model, state, hits }: TreeHitsProps) => {
  const w = model.speech.tree
  if (hits.length === 0) return <Notice tone="note">{fill(w.noHits, { text: state.search })}</Notice>
  return (
    <section class="no-print" aria-label={w.search}>
      <p class="font-semibold">{fill(w.hits, { n: hits.length, text: state.search })}</p>
      <ul class="tree-hits">
        {hits.slice(0, MOST).map((id) => {
          const above = pathTo(model.index, id)
            .map((n) => n.id)
            .filter((n) => n !== cardOf(model.index, id))
          const unfolded = [...new Set([...state.unfolded, ...above])]
          const folded = state.folded.filter((f) => !above.includes(f))
          return (
            <li key={id}>
              <a href={`${treeAddress({ ...state, focus: null, unfolded, folded })}#n-${id}`}>
                {model.index.nodes.get(id)?.text || '—'}
              </a>
            </li>
          )
        })}
      </ul>
      {hits.length > MOST && <p class="text-soft">{fill(w.moreHits, { n: hits.length - MOST })}</p>}
    </section>
  )
}
