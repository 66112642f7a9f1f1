import type { RefObject } from 'preact'
import type { Edit } from '../../../core/agreement/edit.ts'
import {
  allLines,
  type Chosen,
  chosenAfterMove,
  copiedChosen,
  dropAt,
  extended,
  lineOf,
  linesOfObjective,
  moveChosen,
  removeChosen,
  showChosen,
} from './chosen-lines.ts'
import { pathOf } from './field-ids.ts'
import { edge, goTo } from './keyboard.ts'
import type { ReviewState } from './review-state.ts'

type ChosenDeps = {
  readonly form: RefObject<HTMLFormElement | null>
  readonly get: () => ReviewState
  /** Makes edits as one step that can be undone; nothing where there are none. */
  readonly make: (edits: readonly Edit[]) => void
  readonly setChosen: (chosen: Chosen | null) => void
}

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldAt = (target: EventTarget | null): Field | null =>
  target instanceof HTMLElement ? target.closest<Field>('[name^="at:objectives/"]') : null

const lineAt = (form: HTMLElement | null, target: EventTarget | null): number => {
  const over = target instanceof Element ? target : null
  // A heading or a remark belongs to the rows it stands with.
  const row = over?.closest('[data-line]') ?? over?.closest('tbody')?.querySelector('[data-line]')
  return form && row ? [...form.querySelectorAll('[data-line]')].indexOf(row) : -1
}

/** True where all of a field's text is chosen already: then Ctrl+A goes on to all rows. */
const isWhole = (field: Field | null): boolean =>
  field !== null && field.selectionStart === 0 && field.selectionEnd === field.value.length

/** Choosing rows of the annex and what is done with them: keys, mouse, drag and drop. */
export const chosenEvents = ({ form, get, make, setChosen }: ChosenDeps) => {
  let chosen: Chosen | null = null
  let dragged: Chosen | null = null

  const choose = (next: Chosen | null): void => {
    if (chosen === null && next === null) return
    chosen = next
    setChosen(next)
    if (form.current) showChosen(form.current, next)
  }
  const lineOfField = (field: Field | null): number =>
    field === null ? -1 : lineOf(get().agreement, pathOf(field.name) ?? '')

  /** Moves the chosen rows, or the row a field stands in; the cursor stays with its row. */
  const move = (by: 1 | -1, field: Field | null): void => {
    const line = lineOfField(field)
    const what = chosen ?? (line < 0 ? null : { anchor: line, head: line })
    if (what === null) return
    const before = get().agreement
    make(moveChosen(before, what, by))
    const after = chosenAfterMove(before, get().agreement, what, by)
    if (chosen !== null) choose(after)
    else if (field) focusLine(after.anchor, field.dataset['column'] ?? 'indicator')
  }
  const focusLine = (line: number, column: string): void => {
    const row = form.current?.querySelectorAll<HTMLElement>('[data-line]')[line]
    const field = row?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? row?.querySelector('[data-column]')
    goTo(field as HTMLElement | null)
  }
  const remove = (): void => {
    if (chosen === null) return
    make(removeChosen(get().agreement, chosen))
    choose(null)
  }
  const onCopy = (e: ClipboardEvent): void => {
    if (chosen === null) return
    const { text, html } = copiedChosen(get().agreement, chosen)
    e.preventDefault()
    e.clipboardData?.setData('text/plain', text)
    e.clipboardData?.setData('text/html', html)
  }
  /** By the browser's own copy command: unlike the clipboard's interface it is there without https, as in many offices. */
  const copy = (): void => {
    document.addEventListener('copy', onCopy, { once: true, capture: true })
    document.execCommand('copy')
    document.removeEventListener('copy', onCopy, { capture: true })
  }
  const deeds: Readonly<Record<string, () => void>> = {
    up: () => move(-1, null),
    down: () => move(1, null),
    copy,
    remove,
    clear: () => choose(null),
  }

  /** True where the key was meant for rows. */
  const onKey = (e: KeyboardEvent): boolean => {
    const by = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : null
    const field = fieldAt(e.target)
    if (by !== null && e.altKey && !e.shiftKey && !e.ctrlKey) {
      move(by, field)
      return chosen !== null || field !== null
    }
    if (by !== null && e.shiftKey && !e.altKey && !e.ctrlKey) {
      const line = lineOfField(field)
      if (chosen === null && (field === null || line < 0 || !edge(field, by))) return false
      choose(extended(get().agreement, chosen ?? { anchor: line, head: line }, by))
      return true
    }
    if ((e.ctrlKey || e.metaKey) && !e.altKey && e.key.toLowerCase() === 'a' && (chosen || isWhole(field))) {
      choose(allLines(get().agreement))
      return true
    }
    if (chosen === null) return false
    if (e.key === 'Delete' || e.key === 'Backspace') remove()
    else if (e.key === 'Escape') choose(null)
    else if (e.key.length === 1 && !e.ctrlKey && !e.metaKey) choose(null)
    else return false
    return e.key === 'Delete' || e.key === 'Backspace' || e.key === 'Escape'
  }

  const handlers = {
    onMouseDown: (e: MouseEvent) => {
      const line = lineOfField(fieldAt(e.target))
      const from = lineOfField(fieldAt(document.activeElement))
      if (e.shiftKey && line >= 0 && (chosen !== null || from >= 0)) {
        e.preventDefault()
        choose({ anchor: chosen?.anchor ?? from, head: line })
      } else if (line >= 0) choose(null)
    },
    onCopy,
    onCut: (e: ClipboardEvent) => {
      onCopy(e)
      remove()
    },
    onDragStart: (e: DragEvent) => {
      const line = lineAt(form.current, e.target)
      const whole = e.target instanceof Element && e.target.matches('.objective-grip')
      dragged = line < 0 ? null : whole ? linesOfObjective(get().agreement, line) : { anchor: line, head: line }
      if (dragged) e.dataTransfer?.setData('text/plain', '')
    },
    onDragOver: (e: DragEvent) => {
      const line = dragged === null ? -1 : lineAt(form.current, e.target)
      for (const row of form.current?.querySelectorAll('[data-drop]') ?? []) row.removeAttribute('data-drop')
      if (line < 0) return
      e.preventDefault()
      const row = form.current?.querySelectorAll('[data-line]')[line]
      row?.setAttribute('data-drop', dragged && line < dragged.anchor ? 'above' : 'below')
    },
    onDrop: (e: DragEvent) => {
      const line = lineAt(form.current, e.target)
      if (dragged === null || line < 0) return
      e.preventDefault()
      make(dropAt(get().agreement, chosen, dragged, line))
      choose(null)
    },
    onDragEnd: () => {
      dragged = null
      for (const row of form.current?.querySelectorAll('[data-drop]') ?? []) row.removeAttribute('data-drop')
    },
  }

  return { handlers, onKey, deed: (name: string): void => deeds[name]?.() }
}
