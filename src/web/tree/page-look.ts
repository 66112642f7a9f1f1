import { fill } from '../../words/fill.ts'
import type { TreeLook } from './drawn-tree.tsx'
import { byClass } from './paint.ts'
import { type TreeState, toggled, treeAddress } from './tree-address.ts'
import { columnTitle, crossSentence, marker, nodeTitle, rowHref } from './tree-look.ts'
import type { TreeModel } from './tree-model.ts'

const CLASSES = { card: 'pt-box', row: 'pt-row' } as const

/** `bare` leaves texts out; `seat` is the card that the keyboard stands on, null where there is no script. */
export type PageLook = { readonly bare: boolean; readonly seat: string | null }

const STILL: PageLook = { bare: false, seat: null }

/** How a tree is drawn on its page: with links, and classes that performance-tree.css gives a look. */
export const pageLook = (
  model: TreeModel,
  state: TreeState,
  hits: ReadonlySet<string>,
  { bare, seat }: PageLook = STILL,
): TreeLook => {
  const { view, speech } = model
  return {
    paint: byClass,
    bare,
    isTree: seat !== null,
    markOf: marker(view, state.colouring),
    titleOf: (node) => nodeTitle(node, state.colouring, view.findings[node.id] ?? [], speech),
    hrefOf: (node) => rowHref(view, node),
    foldOf: ({ card: { node, folded, below } }) => ({
      href: `${treeAddress(toggled(state, node.id, folded))}#n-${node.id}`,
      label: `${fill(folded ? speech.tree.unfold : speech.tree.fold, { n: below })}: ${node.text}`,
    }),
    focusOf: ({ card: { node, below, depth } }) =>
      below === 0 || depth === 0
        ? null
        : { href: treeAddress({ ...state, focus: node.id }), label: `${speech.tree.focus}: ${node.text}` },
    namesOf: (part, id) =>
      part === 'card' || part === 'row'
        ? { id: `n-${id}`, [`data-${part}`]: id, class: `${CLASSES[part]}${hits.has(id) ? ' pt-hit' : ''}` }
        : { [`data-${part}`]: id },
    itemOf: ({ card }) =>
      seat === null
        ? {}
        : {
            role: 'treeitem',
            tabindex: card.node.id === seat ? 0 : -1,
            'aria-level': card.depth + 1,
            ...(card.below > 0 && { 'aria-expanded': card.folded ? 'false' : 'true' }),
          },
    crossTitle: ({ link }) => crossSentence(link, speech.tree),
    columnTitle: (agreements) => columnTitle(view, agreements, speech),
  }
}
