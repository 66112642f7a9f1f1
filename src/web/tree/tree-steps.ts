import { cardAbove, type TreeIndex, type VisibleTree } from '../../core/cascade/visible-tree.ts'

export type Step = 'next' | 'previous' | 'into' | 'out' | 'first' | 'last'

/** Where a key leads from a card, as in any tree; "fold" and "unfold" where it opens or closes the card itself. */
export type Stepped = { readonly to: string } | { readonly fold: string } | { readonly unfold: string } | null

export const stepFrom = (index: TreeIndex, { cards }: VisibleTree, id: string, step: Step): Stepped => {
  const at = cards.findIndex((c) => c.node.id === id)
  const card = cards[at]
  const to = (found: { readonly node: { readonly id: string } } | undefined): Stepped =>
    found ? { to: found.node.id } : null
  if (!card) return to(cards[0])
  switch (step) {
    case 'next':
      return to(cards[at + 1])
    case 'previous':
      return to(cards[at - 1])
    case 'first':
      return to(cards[0])
    case 'last':
      return to(cards.at(-1))
    case 'into':
      return card.folded ? { unfold: id } : to(card.children[0])
    case 'out': {
      if (card.children.length > 0) return { fold: id }
      const above = cardAbove(index, id)
      return to(cards.find((c) => c.node.id === above))
    }
  }
}
