import { useMemo } from 'preact/hooks'
import type { TreeView } from '../../../contract/tree-view.ts'
import { searchTree } from '../../../core/cascade/search-tree.ts'
import { fill, type Language } from '../../../words/fill.ts'
import { DrawnTree } from '../../tree/drawn-tree.tsx'
import { pageLook } from '../../tree/page-look.ts'
import { treeSpeech } from '../../tree/speech.ts'
import type { TreeState } from '../../tree/tree-address.ts'
import { treeModel } from '../../tree/tree-model.ts'

export type PerformanceTreeProps = { readonly view: TreeView; readonly state: TreeState; readonly language: Language }

/** The tree as a picture that can be moved, folded and searched. */
export const PerformanceTree = ({ view, state, language }: PerformanceTreeProps) => {
  const model = useMemo(() => treeModel(view, treeSpeech(language)), [view, language])
  const { layout } = useMemo(() => model.picture(state), [model, state])
  const hits = useMemo(() => new Set(searchTree(model.search, state.search)), [model, state.search])
  const words = model.speech.tree
  return (
    <div class="tree-frame">
      <section
        class="tree-room"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a room that scrolls must be reached by keys.
        tabIndex={0}
        aria-label={fill(words.picture, { office: view.office, year: view.year })}
      >
        <svg
          class="tree-svg"
          role={'group' as 'group' | 'tree'}
          aria-label={words.title}
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
        >
          <DrawnTree layout={layout} {...layout} look={pageLook(model, state, hits)} />
        </svg>
      </section>
    </div>
  )
}
