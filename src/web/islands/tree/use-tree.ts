import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TreeView } from '../../../contract/tree-view.ts'
import { askBranches, askTree } from './tree-ask.ts'
import { openEnds, openTree, type TreeState, treeAddress, withBranches, withoutBranch } from './tree-state.ts'

/** Branches that are asked for at once. */
const AT_ONCE = 50
const SEARCH_PAUSE = 250
const ADDRESS_PAUSE = 300

type Start = {
  readonly view: TreeView
  readonly wanted: readonly (string | null)[]
  readonly text: string
  readonly toOpen: readonly string[]
}

/** Takes the keyboard away from an item. */
const unmark = (item: HTMLElement | null): void => {
  if (!item) return
  item.tabIndex = -1
  delete item.dataset['current']
}

/** The tree on the screen and what can be done with it; its address follows, so that it can be sent. */
export const useTree = ({ view, wanted, text: first, toOpen }: Start) => {
  const [state, setState] = useState<TreeState>(() => openTree(view, wanted))
  const [text, setText] = useState(first)
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [again, setAgain] = useState<(() => void) | null>(null)
  const before = useRef<TreeState | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  const focus = useRef(false)
  const isFirst = useRef(true)
  const marked = useRef<HTMLElement | null>(null)

  // Before the next key comes, and past the rows' drawing: of thousands in sight two change.
  useLayoutEffect(() => {
    const item = document.getElementById(`u-${state.current}`)
    if (marked.current !== item) unmark(marked.current)
    marked.current = item
    if (!item) return
    item.tabIndex = 0
    item.dataset['current'] = ''
    if (!focus.current) return
    focus.current = false
    item.focus({ preventScroll: true })
    item.scrollIntoView({ block: 'nearest' })
  })

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    // Browsers refuse addresses that change too often.
    const later = setTimeout(() => {
      const address = treeAddress(openEnds(state), state.current, state.hits === null ? '' : text)
      history.replaceState(null, '', address)
    }, ADDRESS_PAUSE)
    return () => clearTimeout(later)
  }, [state.open, state.hits])

  /** Shows a unit as the one the keyboard is at. */
  const go = (id: string): void => {
    focus.current = true
    setState((s) => ({ ...s, current: id }))
  }

  /** Brings the keyboard back to the unit it is at. */
  const focusAgain = (): void => {
    focus.current = true
    setState((s) => ({ ...s }))
  }

  const failed = (retry: () => void): void => setAgain(() => retry)

  const open = async (ids: readonly string[]): Promise<void> => {
    setAgain(null)
    const known = ids.flatMap((id) => state.branches.get(id) ?? [])
    if (known.length > 0) setState((s) => withBranches(s, known))
    const missing = ids.filter((id) => !state.branches.has(id))
    setBusy((b) => new Set([...b, ...missing]))
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      const some = missing.slice(i, i + AT_ONCE)
      const answer = await askBranches(some)
      setBusy((b) => new Set([...b].filter((id) => !some.includes(id))))
      if ('value' in answer) setState((s) => withBranches(s, answer.value.branches))
      else failed(() => void open(ids))
    }
  }

  const fold = (id: string): void => setState((s) => withoutBranch(s, id))

  /** Asks for the whole tree anew; the newest question wins. */
  const load = async (ends: readonly string[], words: string, at: readonly (string | null)[]): Promise<boolean> => {
    setAgain(null)
    asked.current += 1
    const mine = asked.current
    const answer = await askTree(ends, at[0] ?? '', words)
    if (mine !== asked.current) return false
    if ('value' in answer) setState(openTree(answer.value, at))
    else failed(() => void load(ends, words, at))
    return 'value' in answer
  }

  useEffect(() => {
    if (toOpen.length > 0) void load(toOpen, '', wanted)
  }, [])

  /** Shows what the words find, or what was open before the search. */
  const search = async (words: string, andGo = false): Promise<void> => {
    clearTimeout(timer.current)
    setText(words)
    if (words.trim() === '') {
      asked.current += 1
      if (before.current) setState(before.current)
      else if (state.hits !== null) await load([], '', wanted)
      before.current = null
      return
    }
    if (state.hits === null) before.current = state
    if ((await load([], words.trim(), [])) && andGo) focusAgain()
  }

  const searchSoon = (words: string): void => {
    setText(words)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void search(words), SEARCH_PAUSE)
  }

  /** Shows a unit where it stands now, after a change, with everything that was open. */
  const showAgain = async (unit: string, parent: string): Promise<void> => {
    const ends = openEnds(before.current ?? state)
    before.current = null
    setText('')
    if (await load([...ends, parent], '', [unit])) focusAgain()
  }

  return { state, text, busy, again, go, focusAgain, open, fold, search, searchSoon, showAgain }
}

export type Tree = ReturnType<typeof useTree>
