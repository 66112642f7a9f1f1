import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { TreeView } from '../../../contract/tree-view.ts'
import { fill, type Language } from '../../../words/fill.ts'
import { Button } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { useDragging } from './dragging.ts'
import { MoveDialog } from './move-dialog.tsx'
import { MoveNotice } from './move-notice.tsx'
import { TreeHelp } from './tree-help.tsx'
import { deedOf } from './tree-keys.ts'
import { TreeList } from './tree-list.tsx'
import { mayMove, type TreeActs, TreeContext, type TreeLook, treeWordsOf } from './tree-look.ts'
import { TreeSearch } from './tree-search.tsx'
import { openEnds, rowsInSight, type TreeRow } from './tree-state.ts'
import { useMoving } from './use-moving.ts'
import { useTree } from './use-tree.ts'

export type UnitTreeProps = {
  readonly language: Language
  readonly csrf: string
  readonly view: TreeView
  /** Where the keyboard begins, the first of these that is in sight. */
  readonly wanted: readonly (string | null)[]
  readonly text: string
  /** What is still to be opened. */
  readonly toOpen: readonly string[]
  /** Why a unit cannot be dropped somewhere, by the problem's code. */
  readonly refusals: Readonly<Record<string, string>>
}

const LETTERS_PAUSE = 700

/** The organisation: a tree to walk, search and rearrange; without script nested links that open and fold by address. */
export const UnitTree = (props: UnitTreeProps) => {
  const { language, csrf, view } = props
  const w = treeWordsOf(language)
  const tree = useTree(props)
  const { state } = tree
  const { branches, open, hits } = state
  const rows = useMemo(() => rowsInSight({ branches, open }), [branches, open])
  const [alive, setAlive] = useState(false)
  const [told, setTold] = useState('')
  const typed = useRef({ letters: '', at: 0 })
  const moving = useMoving({ csrf, showAgain: tree.showAgain })
  const toggle = (id: string): void => (state.open.has(id) ? tree.fold(id) : void tree.open([id]))
  const dragging = useDragging({
    open: (id) => void (state.open.has(id) || tree.open([id])),
    drop: (row, place) => moving.ask({ row, place: { id: place.unit.id, name: place.name } }),
  })
  useEffect(() => {
    setAlive(true)
    // Whoever was sent the address of a unit sees it.
    if (props.wanted[0] === state.current)
      document.getElementById(`n-${state.current}`)?.scrollIntoView({ block: 'center' })
  }, [])

  const askToMove = (row: TreeRow | undefined): void => {
    if (!row) return
    const may = mayMove(row, view.administered)
    setTold(may ? '' : row.unit.kind === 'satker' ? w.moveFixed : w.moveForbidden)
    if (may) moving.ask({ row, place: null })
  }

  const pressed = (e: KeyboardEvent): void => {
    if (e.target instanceof HTMLElement && e.target.closest('input, dialog')) return
    const isLetter = e.key.length === 1 && !e.altKey && !e.ctrlKey && !e.metaKey
    if (isLetter) {
      const goesOn = e.timeStamp - typed.current.at < LETTERS_PAUSE
      typed.current = { letters: (goesOn ? typed.current.letters : '') + e.key, at: e.timeStamp }
    }
    const deed = deedOf(state, rows, e, isLetter ? typed.current.letters : '')
    if (deed === null) return
    e.preventDefault()
    if (deed.do === 'go') tree.go(deed.unit)
    else if (deed.do === 'open') void tree.open([deed.unit])
    else if (deed.do === 'open-all') void tree.open(deed.units)
    else if (deed.do === 'fold') tree.fold(deed.unit)
    else if (deed.do === 'page') location.assign(`/organisasi/${deed.unit}`)
    else if (deed.do === 'move') askToMove(rows.find((row) => row.unit.id === deed.unit))
    else void moving.undo()
  }

  const sought = useMemo(() => tree.text.toLowerCase().split(/\s+/).filter(Boolean), [tree.text])
  const { held } = dragging
  const now: TreeActs = { toggle, go: tree.go, move: askToMove, press: pressed, dragging }
  const acts = useRef(now)
  acts.current = now
  const { administered } = view
  const ends = useMemo(() => (alive ? [] : openEnds(state)), [alive])
  const look = useMemo<TreeLook>(
    () => ({ w, language, alive, busy: tree.busy, sought, administered, held, acts, branches, open, hits, ends }),
    [alive, tree.busy, sought, held, branches, open, hits],
  )
  const list = useMemo(() => <TreeList />, [])
  const { asking } = moving
  const dropping =
    held?.over &&
    (held.fault === null
      ? fill(w.dropHere, { unit: held.row.name, after: held.over.name })
      : fill(props.refusals[held.fault.code] ?? '', held.fault.params))
  return (
    <TreeContext.Provider value={look}>
      <div class="grid grid-cols-1 gap-4" data-alive={alive ? '' : undefined}>
        <TreeSearch tree={tree} w={w} />
        {tree.again && (
          <Notice tone="error">
            <p>{w.failed}</p>
            <Button onClick={tree.again}>{w.retry}</Button>
          </Notice>
        )}
        <div class="card tree-card">{hits?.length === 0 ? <p class="p-4 text-soft">{w.foundNone}</p> : list}</div>
        <MoveNotice w={w} language={language} today={view.today} moving={moving} />
        <p class={dropping ? 'tree-told' : 'sr-only'} role="status">
          {dropping || (tree.busy.size > 0 ? w.wait : told)}
        </p>
        {alive && <TreeHelp w={w} moves={view.administered.length > 0} />}
      </div>
      {asking && (
        <MoveDialog
          key={asking.row.unit.id}
          {...{ w, language, today: view.today, ...asking }}
          onMove={(place, from) => moving.move(asking.row, place, from)}
          onClose={() => {
            moving.ask(null)
            tree.focusAgain()
          }}
        />
      )}
    </TreeContext.Provider>
  )
}
