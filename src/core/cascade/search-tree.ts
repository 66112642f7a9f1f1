import { levelled } from '../text-match.ts'
import type { PerformanceNode } from './performance-node.ts'

/** Nodes made ready for being searched often, in the order in which the tree is read. */
export type SearchableTree = readonly { readonly id: string; readonly words: string }[]

/** `ownerOf` gives more words that a node is found by: its unit and who promises it. */
export const searchable = (
  nodes: readonly PerformanceNode[],
  ownerOf: (node: PerformanceNode) => string,
): SearchableTree =>
  nodes.map((node) => {
    const target = node.kind === 'indicator' ? (node.target ?? '') : ''
    return { id: node.id, words: levelled(`${node.text} ${target} ${node.kind === 'indicator' ? '' : ownerOf(node)}`) }
  })

/** The ids of nodes that hold all words of the text, wherever in a word they begin; none for an empty text. */
export const searchTree = (tree: SearchableTree, text: string): readonly string[] => {
  const words = levelled(text)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return tree.filter((node) => words.every((word) => node.words.includes(word))).map((node) => node.id)
}
