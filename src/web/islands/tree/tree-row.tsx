import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { fill } from '../../../words/fill.ts'
import { Tag } from '../../kit/tag.tsx'
import { Line } from './tree-line.tsx'
import { longDay, mayMove, type TreeLook, useTreeLook } from './tree-look.ts'
import { openEnds, type TreeRow, treeAddress, withoutBranch } from './tree-state.ts'

/** What stands beside a name; null where nothing does. */
const noteOf = ({ unit }: TreeRow, { w, language, open, branches }: TreeLook) => {
  if (unit.closedOn) return <Tag tone="plain">{fill(w.closed, { day: longDay(unit.closedOn, language) })}</Tag>
  const branch = open.has(unit.id) ? branches.get(unit.id) : undefined
  if (!branch || branch.more === 0) return null
  const params = { shown: branch.units.length, all: branch.units.length + branch.more }
  return <span class="tree-note">{fill(w.left, params)}</span>
}

/** The page with one branch opened or folded, for the tree without script. Every row has one: it names few branches. */
const toggled = ({ unit: { id } }: TreeRow, look: TreeLook): string => {
  const { branches, open } = look
  if (!open.has(id)) return treeAddress([...look.ends.slice(-MOST_IN_LINK), id], id)
  const folded = withoutBranch({ branches, open, current: '', hits: null }, id)
  return treeAddress(openEnds(folded).slice(-MOST_IN_LINK), id)
}

const MOST_IN_LINK = 5

/** One unit of the tree, and as children the list of what is below it. */
export const Row = ({ row, children }: { readonly row: TreeRow; readonly children: ComponentChildren }) => {
  const look = useTreeLook()
  const { w, alive, acts, held, hits } = look
  const { unit } = row
  const isOpen = look.open.has(unit.id)
  const isBusy = look.busy.has(unit.id)
  const isHit = hits?.includes(unit.id) ?? false
  const isOver = held?.over?.unit.id === unit.id
  const classes = [
    'tree-row',
    unit.kind === 'satker' && 'tree-office',
    hits !== null && !isHit && 'tree-way',
    isOver && (held.fault === null ? 'tree-drop' : 'tree-refused'),
  ]
  const shape = classes.filter(Boolean).join(' ')
  const movable = alive && mayMove(row, look.administered)
  const sought = isHit ? look.sought : NONE
  const branch = look.branches.get(unit.id)
  const line = useMemo(
    () => (
      <Line
        {...{ row, w, alive, acts, isOpen, isBusy, shape, movable, sought }}
        note={noteOf(row, look)}
        address={alive || (unit.below === 0 && !isOpen) ? null : toggled(row, look)}
      />
    ),
    [unit, row.name, row.position, row.sisters, w, alive, isOpen, isBusy, shape, movable, sought, branch],
  )
  return (
    <li role={alive ? 'none' : undefined}>
      {line}
      {children}
    </li>
  )
}

const NONE: readonly string[] = []
