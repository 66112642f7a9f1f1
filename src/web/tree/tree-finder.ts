import type { PerformanceNode } from '../../core/cascade/performance-node.ts'
import { searchable, searchTree } from '../../core/cascade/search-tree.ts'
import { ownerOf } from './tree-look.ts'
import type { TreeModel } from './tree-model.ts'

export type TreeFinder = (text: string) => readonly string[]

/** Finds the ids of nodes that hold a text's words in themselves, their unit or who promises them. */
export const treeFinder = ({ view, speech }: Pick<TreeModel, 'view' | 'speech'>): TreeFinder => {
  const words = (node: PerformanceNode) =>
    node.kind === 'office' ? node.text : Object.values(ownerOf(view.agreements[node.agreement], speech.tree)).join(' ')
  const list = searchable(view.tree.nodes, words)
  return (text) => searchTree(list, text)
}
