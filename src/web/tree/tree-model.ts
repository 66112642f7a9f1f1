import type { PerformanceTreeView } from '../../contract/performance-tree-view.ts'
import {
  indexTree,
  openingDepth,
  type TreeIndex,
  type VisibleTree,
  visibleTree,
} from '../../core/cascade/visible-tree.ts'
import { cardContents } from './card-content.ts'
import { layoutTree, type TreeLayout } from './layout-tree.ts'
import type { TreeState } from './tree-address.ts'
import { ownerOf, type TreeSpeech } from './tree-look.ts'

/** A tree made ready for being drawn, folded and searched often. */
export type TreeModel = {
  readonly view: PerformanceTreeView
  readonly speech: TreeSpeech
  readonly index: TreeIndex
  /** Levels that stand open where the address says nothing; null where all may. */
  readonly openDepth: number | null
  readonly lay: (visible: VisibleTree) => TreeLayout
  readonly picture: (state: TreeState) => TreePicture
}

export type TreePicture = { readonly visible: VisibleTree; readonly layout: TreeLayout }

/** More cards than this are not opened at once for somebody who did not ask for them. */
const MOST_AT_FIRST = 150

export const treeModel = (view: PerformanceTreeView, speech: TreeSpeech): TreeModel => {
  const index = indexTree(view.tree)
  const owner = (agreement: number) => ownerOf(view.agreements[agreement], speech.tree)
  const contentOf = cardContents(owner)
  const openDepth = openingDepth(index, MOST_AT_FIRST)
  return {
    view,
    speech,
    index,
    openDepth,
    lay: (visible) => layoutTree(visible, contentOf),
    picture: (state) => {
      const visible = visibleOf(view, index, openDepth, state)
      return { visible, layout: layoutTree(visible, contentOf) }
    },
  }
}

const visibleOf = (
  view: PerformanceTreeView,
  index: TreeIndex,
  openDepth: number | null,
  state: TreeState,
): VisibleTree =>
  visibleTree(view.tree, index, {
    focus: state.focus,
    depth: state.depth === 'all' ? null : (state.depth ?? openDepth),
    folded: new Set(state.folded),
    unfolded: new Set(state.unfolded),
  })

/** What is seen of a tree in this state, without a picture of it. */
export const seenOf = ({ view, index, openDepth }: TreeModel, state: TreeState): VisibleTree =>
  visibleOf(view, index, openDepth, state)
