import { rowOf } from '../../../core/agreement/row-path.ts'
import { fieldFor, idOf, pathOf } from './field-ids.ts'

type Cell = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

const cellOf = (target: EventTarget | null): Cell | null =>
  target instanceof HTMLElement && pathOf(target.getAttribute('name')) !== null ? (target as Cell) : null

const cellsOf = (form: HTMLElement, selector = '[name^="at:"]'): Cell[] =>
  [...form.querySelectorAll<Cell>(selector)].filter((cell) => !cell.disabled)

/** Puts the cursor into a field and what it stands in into view. */
export const goTo = (cell: HTMLElement | null | undefined): void => {
  cell?.closest('details')?.setAttribute('open', '')
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'center' })
  if (cell instanceof HTMLTextAreaElement || cell instanceof HTMLInputElement) cell.select()
}

/** The field below or above: in the same column of a table, else simply the next. */
const neighbour = (form: HTMLElement, cell: Cell, by: 1 | -1): Cell | undefined => {
  const column = cell.dataset['column']
  const list = column === undefined ? cellsOf(form) : cellsOf(form, `[data-column="${column}"]`)
  return list[list.indexOf(cell) + by]
}

const around = (form: HTMLElement, selector: string, by: 1 | -1): void => {
  const list = [...form.querySelectorAll<HTMLElement>(selector)]
  const from = document.activeElement
  const after = list.filter((x) => from && from.compareDocumentPosition(x) & Node.DOCUMENT_POSITION_FOLLOWING)
  const before = list.filter((x) => from && from.compareDocumentPosition(x) & Node.DOCUMENT_POSITION_PRECEDING)
  const next = by === 1 ? (after[0] ?? list[0]) : (before.at(-1) ?? list.at(-1))
  goTo(next)
}

/** True where the cursor is at the end of a field towards which an arrow points. */
export const edge = (cell: Cell, by: 1 | -1): boolean => {
  if (cell instanceof HTMLSelectElement) return false
  const { selectionStart, selectionEnd, value } = cell
  return by === -1 ? selectionStart === 0 && selectionEnd === 0 : selectionStart === value.length
}

export type KeyVerbs = {
  readonly undo: () => void
  readonly redo: () => void
  readonly help: () => void
  /** Gives up what is being typed into a field. */
  readonly forget: (at: string) => void
  /** True where the field holds typing that is no edit yet, so that undo is the browser's own. */
  readonly isTyping: (at: string) => boolean
}

/** Alt with a letter; some keyboards write another letter with it, so the key's place counts. */
const altLetter = (e: KeyboardEvent, letter: string): boolean =>
  e.altKey && !e.ctrlKey && !e.metaKey && e.code === `Key${letter}`

/** The keys of the review (see HelpDialog); true where one was meant, which the browser then leaves alone. */
export const onKey = (e: KeyboardEvent, form: HTMLElement, verbs: KeyVerbs): boolean => {
  const cell = cellOf(e.target)
  const at = cell && pathOf(cell.name)
  if (altLetter(e, 'N')) aroundMarked(form, 'doubt', 1)
  else if (altLetter(e, 'P')) aroundMarked(form, 'doubt', -1)
  else if (altLetter(e, 'T')) aroundMarked(form, 'finding', e.shiftKey ? -1 : 1)
  else if (altLetter(e, 'B')) confirmHere(form, at)
  else if (
    e.key === 'F1' ||
    (e.key === '?' && !(e.target instanceof HTMLElement && e.target.matches('input,textarea')))
  )
    verbs.help()
  else if ((e.ctrlKey || e.metaKey) && !e.altKey && 'zy'.includes(e.key.toLowerCase())) {
    if (at && verbs.isTyping(at)) return false
    if (e.key.toLowerCase() === 'y' || e.shiftKey) verbs.redo()
    else verbs.undo()
  } else if (cell === null || at === null || e.altKey || e.ctrlKey || e.metaKey || e.isComposing) return false
  else if (e.key === 'Enter') goTo(neighbour(form, cell, e.shiftKey ? -1 : 1))
  else if (e.key === 'ArrowDown' && !e.shiftKey && edge(cell, 1)) goTo(neighbour(form, cell, 1))
  else if (e.key === 'ArrowUp' && !e.shiftKey && edge(cell, -1)) goTo(neighbour(form, cell, -1))
  else if (e.key === 'Escape') verbs.forget(at)
  else return false
  return true
}

/** A finding or a doubt stands beside its field: the cursor goes to the field nearest to it. */
const aroundMarked = (form: HTMLElement, of: 'finding' | 'doubt', by: 1 | -1): void => {
  const fields = [...form.querySelectorAll<HTMLElement>(`[data-${of}]`)].map((f) =>
    document.getElementById(idOf(fieldFor(f.dataset[of] ?? ''))),
  )
  for (const field of form.querySelectorAll('[data-found]')) field.removeAttribute('data-found')
  for (const field of fields) field?.setAttribute('data-found', '')
  around(form, '[data-found]', by)
}

/** Says of the doubt beside the cursor, or of its row's, that it is right as it stands, and goes on to the next. */
const confirmHere = (form: HTMLElement, at: string | null): void => {
  if (at === null) return
  const sure = [at, rowOf(at)].map((path) => form.querySelector<HTMLElement>(`#${idOf(path)}-d button`)).find(Boolean)
  sure?.click()
  // Once the doubt is gone from the page.
  requestAnimationFrame(() => requestAnimationFrame(() => aroundMarked(form, 'doubt', 1)))
}
