import { useRef, useState } from 'preact/hooks'
import { faultOfMove } from '../../../core/organisation/unit-move.ts'
import type { Problem } from '../../../core/problem.ts'
import type { TreeRow } from './tree-state.ts'

/** How long a branch is pointed at before it opens under the dragged unit, in milliseconds. */
const OPENS_AFTER = 700

const officeOf = ({ unit, above }: TreeRow): string => [...above, unit].findLast((u) => u.kind === 'satker')?.id ?? ''

/** Why the dragged unit cannot be dropped there; null where it can. */
export const faultOfDrop = (dragged: TreeRow, place: TreeRow): Problem | null => {
  const { unit, above } = dragged
  return faultOfMove(
    {
      id: unit.id,
      name: unit.name,
      kind: unit.kind,
      isOpen: unit.closedOn === null,
      office: officeOf(dragged),
      standsBelow: above.slice(-1).map((u) => u.id),
    },
    {
      id: place.unit.id,
      name: place.unit.name,
      isOpen: place.unit.closedOn === null,
      office: officeOf(place),
      path: [...place.above, place.unit].map((u) => u.id),
    },
  )
}

/** A unit that is being dragged, what it is held over, and why it cannot be dropped there. */
export type Held = { readonly row: TreeRow; readonly over: TreeRow | null; readonly fault: Problem | null }

type Wishes = { readonly open: (id: string) => void; readonly drop: (dragged: TreeRow, place: TreeRow) => void }

/** Dragging of units with the mouse: only to places that can be, and with branches that open when pointed at. */
export const useDragging = ({ open, drop }: Wishes) => {
  const [held, setHeld] = useState<Held | null>(null)
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined)

  const leave = (): void => {
    clearTimeout(opening.current)
    setHeld(null)
  }
  return {
    held,
    start: (row: TreeRow, e: DragEvent): void => {
      e.dataTransfer?.setData('text/plain', row.unit.name)
      if (e.dataTransfer) e.dataTransfer.effectAllowed = 'move'
      setHeld({ row, over: null, fault: null })
    },
    over: (place: TreeRow, e: DragEvent): void => {
      if (held === null) return
      if (held.over?.unit.id !== place.unit.id) {
        clearTimeout(opening.current)
        opening.current = setTimeout(() => open(place.unit.id), OPENS_AFTER)
        setHeld({ ...held, over: place, fault: faultOfDrop(held.row, place) })
      }
      if (faultOfDrop(held.row, place) === null) e.preventDefault()
    },
    drop: (place: TreeRow, e: DragEvent): void => {
      if (held === null) return
      e.preventDefault()
      leave()
      if (faultOfDrop(held.row, place) === null) drop(held.row, place)
    },
    end: leave,
  }
}

export type Dragging = ReturnType<typeof useDragging>
