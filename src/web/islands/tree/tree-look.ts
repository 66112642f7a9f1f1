import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { tree as wordsEn } from '../../../words/en/tree.ts'
import type { Language } from '../../../words/fill.ts'
import { type TreeWords, tree as wordsId } from '../../../words/id/tree.ts'
import type { Dragging, Held } from './dragging.ts'
import type { TreeRow, TreeState } from './tree-state.ts'

export const treeWordsOf = (language: Language): TreeWords => (language === 'id' ? wordsId : wordsEn)

/** "6 Maret 2024" from "2024-03-06". */
export const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** What keys and the mouse do to the rows. */
export type TreeActs = {
  readonly toggle: (id: string) => void
  readonly go: (id: string) => void
  readonly move: (row: TreeRow) => void
  readonly press: (e: KeyboardEvent) => void
  readonly dragging: Dragging
}

/**
 * What the rows are drawn from. It stays the same object while nothing of it changes, and `acts` always: thousands of rows
 * may be in sight. Before the script is there the tree is a list of links.
 */
export type TreeLook = Pick<TreeState, 'branches' | 'open' | 'hits'> & {
  readonly w: TreeWords
  readonly language: Language
  readonly alive: boolean
  readonly busy: ReadonlySet<string>
  /** Words that were searched for, in small letters. */
  readonly sought: readonly string[]
  readonly administered: readonly string[]
  /** The innermost open units, for links without script. */
  readonly ends: readonly string[]
  readonly held: Held | null
  readonly acts: { readonly current: TreeActs }
}

export const TreeContext = createContext<TreeLook | null>(null)

export const useTreeLook = (): TreeLook => {
  const look = useContext(TreeContext)
  if (!look) throw new Error('a row of the tree stands outside of it')
  return look
}

/** Whether somebody who may change these units may move a row's. */
export const mayMove = ({ unit, above }: TreeRow, administered: readonly string[]): boolean =>
  unit.kind !== 'satker' && unit.closedOn === null && [...above, unit].some((u) => administered.includes(u.id))
