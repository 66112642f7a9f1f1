import { useEffect } from 'preact/hooks'

const PAGE = 10

/** The buttons of the table, row by row; rows that only head others have none. */
const gridOf = (table: HTMLTableElement): HTMLButtonElement[][] =>
  [...table.rows].map((row) => [...row.querySelectorAll('button')]).filter((row) => row.length > 0)

/** Where a key leads from a cell: row and column, to be held within the table; null where it is no key of the grid. */
const moved = (event: KeyboardEvent, row: number, column: number): readonly [number, number] | null => {
  const far = Number.MAX_SAFE_INTEGER
  switch (event.key) {
    case 'ArrowRight':
      return [row, column + 1]
    case 'ArrowLeft':
      return [row, column - 1]
    case 'ArrowDown':
      return [row + 1, column]
    case 'ArrowUp':
      return [row - 1, column]
    case 'PageDown':
      return [row + PAGE, column]
    case 'PageUp':
      return [row - PAGE, column]
    case 'Home':
      return event.ctrlKey ? [0, 0] : [row, 0]
    case 'End':
      return event.ctrlKey ? [far, far] : [row, far]
    default:
      return null
  }
}

const within = (n: number, length: number): number => Math.max(0, Math.min(n, length - 1))

/** Table rows carry a head each; the row of the units has none for the indicators' column, so that it starts one further on. */
const columnOf = (rows: readonly HTMLButtonElement[][], row: number, column: number): number => {
  const width = Math.max(...rows.map((r) => r.length))
  const missing = width - (rows[row]?.length ?? width)
  return column - missing
}

const asGrid = (table: HTMLTableElement): void => {
  table.setAttribute('role', 'grid')
  for (const row of table.rows) {
    row.setAttribute('role', 'row')
    for (const cell of row.cells) {
      const head = cell.tagName === 'TH'
      cell.setAttribute('role', head ? (cell.scope === 'col' ? 'columnheader' : 'rowheader') : 'gridcell')
    }
  }
}

/** Keys for the matrix: one cell at a time takes part in the tab order, and arrows lead to the others. */
export const useGridKeys = (): void => {
  useEffect(() => {
    const table = document.getElementById('matriks')
    if (!(table instanceof HTMLTableElement)) return
    asGrid(table)
    const rows = gridOf(table)
    for (const button of rows.flat()) button.tabIndex = -1
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    let here = (named instanceof HTMLButtonElement && table.contains(named) ? named : rows[1]?.[1]) ?? rows[0]?.[0]
    if (here) here.tabIndex = 0
    if (here === named) here?.focus()
    const take = (next: HTMLButtonElement): void => {
      if (here) here.tabIndex = -1
      next.tabIndex = 0
      here = next
    }
    const focused = ({ target }: Event): void => {
      if (target instanceof HTMLButtonElement) take(target)
    }
    const pressed = (event: KeyboardEvent): void => {
      const { target } = event
      const row = target instanceof HTMLButtonElement ? rows.findIndex((r) => r.includes(target)) : -1
      const own = target instanceof HTMLButtonElement ? (rows[row]?.indexOf(target) ?? -1) : -1
      if (own < 0) return
      const to = moved(event, row, own - columnOf(rows, row, 0))
      if (to === null) return
      event.preventDefault()
      const r = within(to[0], rows.length)
      const line = rows[r] ?? []
      const next = line[within(columnOf(rows, r, to[1]), line.length)]
      next?.focus()
    }
    table.addEventListener('focusin', focused)
    table.addEventListener('keydown', pressed)
    return () => {
      table.removeEventListener('focusin', focused)
      table.removeEventListener('keydown', pressed)
    }
  }, [])
}
