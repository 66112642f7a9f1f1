import { type TreeState, treeAddress } from '../tree/tree-address.ts'
import { seenOf, type TreeModel } from '../tree/tree-model.ts'

/** Where the branch in focus stands, each step of the way leading to a wider view; nothing where all is seen. */
export const TreePath = ({ model, state }: { readonly model: TreeModel; readonly state: TreeState }) => {
  const { roots, above } = seenOf(model, state)
  const w = model.speech.tree
  if (above.length === 0) return null
  return (
    <nav aria-label={w.focusedOn} class="no-print">
      <ol class="tree-path">
        <li>
          <a href={treeAddress({ ...state, focus: null })}>{w.wholeTree}</a>
        </li>
        {above.slice(1).map((node) => (
          <li key={node.id}>
            <a href={treeAddress({ ...state, focus: node.id })}>{node.text || '—'}</a>
          </li>
        ))}
        <li aria-current="page">{roots[0]?.node.text}</li>
      </ol>
    </nav>
  )
}
