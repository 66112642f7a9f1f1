import { type TreeRow, type TreeState, unitByLetters } from './tree-state.ts'

/** What a key asks for. */
export type TreeDeed =
  | { readonly do: 'go' | 'open' | 'fold' | 'page' | 'move'; readonly unit: string }
  | { readonly do: 'open-all'; readonly units: readonly string[] }
  | { readonly do: 'undo' }

const PAGE = 12

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey'>

const neighbour = (rows: readonly TreeRow[], at: number, by: number): TreeDeed | null => {
  const to = rows[Math.max(0, Math.min(rows.length - 1, at + by))]
  return to ? { do: 'go', unit: to.unit.id } : null
}

/** Deeds of the keys of the ARIA tree pattern; null where a key asks for nothing. `rows` are those in sight, `typed` the letters so far, this one included. */
export const deedOf = (
  state: TreeState,
  rows: readonly TreeRow[],
  pressed: Pressed,
  typed: string,
): TreeDeed | null => {
  const at = rows.findIndex((row) => row.unit.id === state.current)
  const row = rows[at]
  if (!row) return null
  const { id, below } = row.unit
  const isOpen = state.open.has(id)
  if (pressed.altKey) return pressed.code === 'KeyP' ? { do: 'move', unit: id } : null
  if (pressed.ctrlKey || pressed.metaKey) return pressed.code === 'KeyZ' ? { do: 'undo' } : null
  switch (pressed.key) {
    case 'ArrowDown':
      return neighbour(rows, at, 1)
    case 'ArrowUp':
      return neighbour(rows, at, -1)
    case 'PageDown':
      return neighbour(rows, at, PAGE)
    case 'PageUp':
      return neighbour(rows, at, -PAGE)
    case 'Home':
      return neighbour(rows, 0, 0)
    case 'End':
      return neighbour(rows, rows.length - 1, 0)
    case 'ArrowRight':
      if (below === 0 && !isOpen) return null
      return isOpen ? neighbour(rows, at, 1) : { do: 'open', unit: id }
    case 'ArrowLeft': {
      const parent = row.above.at(-1)
      if (isOpen) return { do: 'fold', unit: id }
      return parent ? { do: 'go', unit: parent.id } : null
    }
    case 'Enter':
      return { do: 'page', unit: id }
    case '*':
      return { do: 'open-all', units: closedSisters(state, row) }
    default: {
      const found = typed.trim() === '' ? null : unitByLetters(rows, id, typed)
      return found === null ? null : { do: 'go', unit: found }
    }
  }
}

/** The unit and its sisters, as far as they can be opened. */
const closedSisters = ({ branches, open }: TreeState, { above }: TreeRow): readonly string[] =>
  (branches.get(above.at(-1)?.id ?? '')?.units ?? [])
    .filter((unit) => unit.below > 0 && !open.has(unit.id))
    .map((unit) => unit.id)
