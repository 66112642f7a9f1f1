import type { ComponentChildren } from 'preact'
import { fill } from '../../../words/fill.ts'
import type { TreeWords } from '../../../words/id/tree.ts'
import { Icon } from '../../kit/icon.tsx'
import type { TreeLook } from './tree-look.ts'
import type { TreeRow } from './tree-state.ts'

type LineProps = {
  readonly row: TreeRow
  readonly w: TreeWords
  readonly alive: boolean
  readonly acts: TreeLook['acts']
  readonly isOpen: boolean
  readonly isBusy: boolean
  readonly shape: string
  readonly movable: boolean
  readonly sought: readonly string[]
  readonly note: ComponentChildren
  /** The page with this branch opened or folded, for want of a script. */
  readonly address: string | null
}

/** The button that opens or folds a branch; before the script is there a link. */
const Toggle = ({ row, w, alive, acts, isOpen, isBusy, address }: LineProps) => {
  if (row.unit.below === 0 && !isOpen) return <span class="tree-toggle" />
  const label = fill(isOpen ? w.closeBranch : w.openBranch, { unit: row.name })
  const icon = <Icon name={isBusy ? 'wait' : isOpen ? 'opened' : 'next'} />
  return alive ? (
    <button
      type="button"
      class="tree-toggle"
      tabIndex={-1}
      aria-label={label}
      onClick={() => acts.current.toggle(row.unit.id)}
    >
      {icon}
    </button>
  ) : (
    <a href={address ?? ''} class="tree-toggle" aria-label={label}>
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

const MoveButton = ({ row, w, acts }: LineProps) => (
  <button
    type="button"
    class="icon-button tree-move"
    tabIndex={-1}
    aria-label={fill(w.moveUnit, { unit: row.name })}
    title={w.move}
    onClick={(e) => {
      e.stopPropagation()
      acts.current.move(row)
    }}
  >
    <Icon name="move" />
  </button>
)

/** The line of one unit: a tree item for the keyboard, which the tree itself brings to it (`tabindex`, `data-current`). */
export const Line = (props: LineProps) => {
  const { row, alive, acts, isOpen, shape, movable, sought, note } = props
  const { unit, name, above, position, sisters } = row
  const item = alive && {
    id: `u-${unit.id}`,
    role: 'treeitem' as const,
    tabIndex: -1,
    'aria-level': above.length + 1,
    'aria-posinset': position,
    'aria-setsize': sisters,
    'aria-labelledby': note ? `n-${unit.id} o-${unit.id}` : `n-${unit.id}`,
    ...((unit.below > 0 || isOpen) && { 'aria-expanded': isOpen }),
    ...(isOpen && { 'aria-owns': `g-${unit.id}` }),
    onClick: () => acts.current.go(unit.id),
    onDragStart: (e: DragEvent) => acts.current.dragging.start(row, e),
    onDragOver: (e: DragEvent) => acts.current.dragging.over(row, e),
    onDrop: (e: DragEvent) => acts.current.dragging.drop(row, e),
    onDragEnd: () => acts.current.dragging.end(),
  }
  return (
    <div class={shape} draggable={movable} {...item}>
      <Toggle {...props} />
      <span class="tree-text">
        <a
          id={`n-${unit.id}`}
          href={`/organisasi/${unit.id}`}
          class="tree-name"
          {...(alive && { tabIndex: -1, draggable: false })}
          {...(name !== unit.name && { title: unit.name })}
        >
          {sought.length > 0 ? <Marked name={name} sought={sought} /> : name}
        </a>
        {note && <span id={`o-${unit.id}`}>{note}</span>}
      </span>
      {movable && <MoveButton {...props} />}
    </div>
  )
}
