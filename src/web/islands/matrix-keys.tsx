import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../kit/icon.tsx'

export type MatrixKeysProps = { readonly hint: string; readonly close: string }

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
const useGridKeys = (): void => {
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

/** The panel that a page at this address shows; null where it cannot be had just now. */
const panelAt = async (address: URL, signal: AbortSignal): Promise<Element | null> => {
  const reply = await fetch(address, { signal, headers: { accept: 'text/html' } })
  if (!reply.ok) return null
  return new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('panel')
}

/** Opens cells and heads of the matrix in a dialog, where a page without script goes to a new address. */
export const MatrixKeys = ({ hint, close }: MatrixKeysProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [awake, setAwake] = useState(false)
  useGridKeys()
  useEffect(() => {
    setAwake(true)
    const form = document.getElementById('matriks-form')
    if (!(form instanceof HTMLFormElement)) return
    let asked = new AbortController()
    const opened = (event: SubmitEvent): void => {
      const { submitter } = event
      const place = dialog.current?.querySelector('[data-panel]')
      if (!(submitter instanceof HTMLButtonElement) || !place) return
      event.preventDefault()
      const address = new URL(form.action)
      address.search = new URLSearchParams(new FormData(form, submitter) as never).toString()
      asked.abort()
      asked = new AbortController()
      panelAt(address, asked.signal).then(
        (panel) => {
          if (panel === null) return location.assign(address)
          panel.querySelector('[data-panel-close]')?.remove()
          place.replaceChildren(...panel.childNodes)
          dialog.current?.showModal()
        },
        (error: unknown) => {
          if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address)
        },
      )
    }
    form.addEventListener('submit', opened)
    return () => {
      asked.abort()
      form.removeEventListener('submit', opened)
    }
  }, [])
  return (
    <>
      {awake && <p class="matrix-hint">{hint}</p>}
      <dialog class="dialog matrix-dialog" ref={dialog} aria-labelledby="panel-title">
        <form method="dialog" class="flex justify-end">
          <button type="submit" class="icon-button" aria-label={close}>
            <Icon name="close" />
          </button>
        </form>
        <div data-panel />
      </dialog>
    </>
  )
}
