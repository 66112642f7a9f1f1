import type { TreeLook } from './drawn-tree.tsx'
import { onPaper } from './paint.ts'
import type { TreeState } from './tree-address.ts'
import { columnTitle, marker } from './tree-look.ts'
import type { TreeModel } from './tree-model.ts'

/** How a tree is drawn for a file that stands alone: it leads nowhere and needs no style sheet. */
export const paperLook = ({ view, speech }: TreeModel, state: TreeState): TreeLook => ({
  paint: onPaper,
  bare: false,
  isTree: false,
  itemOf: () => ({}),
  markOf: marker(view, state.colouring),
  titleOf: () => '',
  hrefOf: () => null,
  foldOf: () => null,
  focusOf: () => null,
  namesOf: () => ({}),
  crossTitle: () => '',
  columnTitle: (agreements) => columnTitle(view, agreements, speech),
})
