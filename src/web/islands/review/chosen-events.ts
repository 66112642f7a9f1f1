import type { RefObject } from 'preact'
import type { Edit } from '../../../core/agreement/edit.ts'
import {
  type Chosen,
  chosenAfterMove,
  copiedText,
  dropAt,
  extended,
  lineOf,
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
  const row = target instanceof HTMLElement ? target.closest('[data-line]') : null
  return form && row ? [...form.querySelectorAll('[data-line]')].indexOf(row) : -1
}

/** Choosing rows of the annex and what is done with them: keys, mouse, drag and drop. */
export const chosenEvents = ({ form, get, make, setChosen }: ChosenDeps) => {
  let chosen: Chosen | null = null
  let dragged = -1

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
    if (chosen !== null) requestAnimationFrame(() => choose(after))
    else if (field) requestAnimationFrame(() => focusLine(after.anchor, field.dataset['column'] ?? 'indicator'))
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
  const copy = (): void => {
    if (chosen !== null) void navigator.clipboard.writeText(copiedText(get().agreement, chosen))
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
    onCopy: (e: ClipboardEvent) => {
      if (chosen === null) return
      e.preventDefault()
      e.clipboardData?.setData('text/plain', copiedText(get().agreement, chosen))
    },
    onDragStart: (e: DragEvent) => {
      dragged = lineAt(form.current, e.target)
      if (dragged >= 0) e.dataTransfer?.setData('text/plain', '')
    },
    onDragOver: (e: DragEvent) => {
      const line = dragged < 0 ? -1 : lineAt(form.current, e.target)
      for (const row of form.current?.querySelectorAll('[data-drop]') ?? []) row.removeAttribute('data-drop')
      if (line < 0) return
      e.preventDefault()
      const row = form.current?.querySelectorAll('[data-line]')[line]
      row?.setAttribute('data-drop', line < dragged ? 'above' : 'below')
    },
    onDrop: (e: DragEvent) => {
      const line = lineAt(form.current, e.target)
      if (dragged < 0 || line < 0) return
      e.preventDefault()
      make(dropAt(get().agreement, chosen, dragged, line))
      choose(null)
    },
    onDragEnd: () => {
      dragged = -1
      for (const row of form.current?.querySelectorAll('[data-drop]') ?? []) row.removeAttribute('data-drop')
    },
  }

  return { handlers, onKey, deed: (name: string): void => deeds[name]?.() }
}
