import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { tree as wordsEn } from '../../../words/en/tree.ts'
import type { Language } from '../../../words/fill.ts'
import { type TreeWords, tree as wordsId } from '../../../words/id/tree.ts'
import type { Dragging } from './dragging.ts'
import type { TreeRow, TreeState } from './tree-state.ts'

export const treeWordsOf = (language: Language): TreeWords => (language === 'id' ? wordsId : wordsEn)

/** "6 Maret 2024" from "2024-03-06". */
export const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** What every row needs to be drawn. Before the script is there the tree is a list of links. */
export type TreeLook = {
  readonly w: TreeWords
  readonly language: Language
  readonly state: TreeState
  readonly alive: boolean
  readonly busy: ReadonlySet<string>
  /** Words that were searched for, in small letters. */
  readonly sought: readonly string[]
  readonly mayMove: (row: TreeRow) => boolean
  readonly toggle: (id: string) => void
  readonly go: (id: string) => void
  readonly move: (row: TreeRow) => void
  readonly dragging: Dragging
}

export const TreeContext = createContext<TreeLook | null>(null)

export const useTreeLook = (): TreeLook => {
  const look = useContext(TreeContext)
  if (!look) throw new Error('a row of the tree stands outside of it')
  return look
}
