import type { ComponentChildren } from 'preact'
import { fill } from '../../../words/fill.ts'
import { Icon } from '../../kit/icon.tsx'
import { Tag } from '../../kit/tag.tsx'
import { longDay, type TreeLook, useTreeLook } from './tree-look.ts'
import { openEnds, type TreeRow, treeAddress, withoutBranch } from './tree-state.ts'

/** The button that opens or folds a branch; before the script is there a link to the page with it open or folded. */
const Toggle = ({ row }: { readonly row: TreeRow }) => {
  const { w, state, alive, busy, toggle } = useTreeLook()
  const { id } = row.unit
  const isOpen = state.open.has(id)
  const label = fill(isOpen ? w.closeBranch : w.openBranch, { unit: row.name })
  const icon = <Icon name={busy.has(id) ? 'wait' : isOpen ? 'opened' : 'next'} />
  if (alive) {
    return (
      <button type="button" class="tree-toggle" tabIndex={-1} aria-label={label} onClick={() => toggle(id)}>
        {icon}
      </button>
    )
  }
  const ends = isOpen ? openEnds(withoutBranch(state, id)) : [...openEnds(state), id]
  return (
    <a href={treeAddress(ends, id)} class="tree-toggle" aria-label={label}>
      {icon}
    </a>
  )
}

/** A name with the words that were searched for marked. */
const Marked = ({ name, sought }: { readonly name: string; readonly sought: readonly string[] }) => {
  const plain = name.toLowerCase()
  const first = sought.map((word) => ({ at: plain.indexOf(word), word })).filter((f) => f.at >= 0)
  const [next] = first.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)
  if (!next) return <>{name}</>
  const end = next.at + next.word.length
  return (
    <>
      {name.slice(0, next.at)}
      <mark>{name.slice(next.at, end)}</mark>
      <Marked name={name.slice(end)} sought={sought} />
    </>
  )
}

/** What stands beside a name; null where nothing does. */
const noteOf = ({ unit }: TreeRow, { w, language, state }: TreeLook) => {
  if (unit.closedOn) return <Tag tone="plain">{fill(w.closed, { day: longDay(unit.closedOn, language) })}</Tag>
  const branch = state.open.has(unit.id) ? state.branches.get(unit.id) : undefined
  if (!branch || branch.more === 0) return null
  const params = { shown: branch.units.length, all: branch.units.length + branch.more }
  return <span class="tree-note">{fill(w.left, params)}</span>
}

/** One unit of the tree, and as children the list of what is below it. */
export const Row = ({ row, children }: { readonly row: TreeRow; readonly children: ComponentChildren }) => {
  const look = useTreeLook()
  const { w, state, alive, sought, mayMove, move, go, dragging } = look
  const { unit, name, above, position, sisters } = row
  const canOpen = unit.below > 0 || state.open.has(unit.id)
  const isCurrent = unit.id === state.current
  const isHit = state.hits?.includes(unit.id) ?? false
  const movable = alive && mayMove(row)
  const note = noteOf(row, look)
  const { held } = dragging
  const isOver = held?.over?.unit.id === unit.id
  const classes = [
    'tree-row',
    isCurrent && 'tree-current',
    unit.kind === 'satker' && 'tree-office',
    state.hits !== null && !isHit && 'tree-way',
    isOver && (held.fault === null ? 'tree-drop' : 'tree-refused'),
  ]
  const item = alive && {
    id: `u-${unit.id}`,
    role: 'treeitem' as const,
    tabIndex: isCurrent ? 0 : -1,
    'aria-level': above.length + 1,
    'aria-posinset': position,
    'aria-setsize': sisters,
    'aria-labelledby': note ? `n-${unit.id} o-${unit.id}` : `n-${unit.id}`,
    ...(canOpen && { 'aria-expanded': state.open.has(unit.id) }),
    ...(state.open.has(unit.id) && { 'aria-owns': `g-${unit.id}` }),
  }
  return (
    <li role={alive ? 'none' : undefined}>
      <div
        {...item}
        class={classes.filter(Boolean).join(' ')}
        draggable={movable}
        {...(alive && {
          onClick: () => go(unit.id),
          onDragStart: (e: DragEvent) => dragging.start(row, e),
          onDragOver: (e: DragEvent) => dragging.over(row, e),
          onDrop: (e: DragEvent) => dragging.drop(row, e),
          onDragEnd: dragging.end,
        })}
      >
        {canOpen ? <Toggle row={row} /> : <span class="tree-toggle" />}
        <span class="tree-text">
          <a
            id={`n-${unit.id}`}
            href={`/organisasi/${unit.id}`}
            class="tree-name"
            {...(alive && { tabIndex: -1, draggable: false })}
            {...(name !== unit.name && { title: unit.name })}
          >
            {isHit ? <Marked name={name} sought={sought} /> : name}
          </a>
          {note && <span id={`o-${unit.id}`}>{note}</span>}
        </span>
        {movable && (
          <button
            type="button"
            class="icon-button tree-move"
            tabIndex={-1}
            aria-label={fill(w.moveUnit, { unit: name })}
            title={w.move}
            onClick={(e) => {
              e.stopPropagation()
              move(row)
            }}
          >
            <Icon name="move" />
          </button>
        )}
      </div>
      {children}
    </li>
  )
}
