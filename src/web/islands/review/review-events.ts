import type { RefObject } from 'preact'
import { actionEdits, shownText, typedEdits } from '../../../contract/review-form.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import type { Autosave } from './autosave.ts'
import { chosenEvents } from './chosen-events.ts'
import type { Chosen } from './chosen-lines.ts'
import { looksCopied } from './clipboard-looks.ts'
import { idOf, pathOf } from './field-ids.ts'
import { goTo, onKey } from './keyboard.ts'
import { renderNow } from './render-now.ts'
import { editReview, forgetTyped, type ReviewState, redoReview, undoReview } from './review-state.ts'
import { rowAction } from './row-keys.ts'

type EventDeps = {
  readonly form: RefObject<HTMLFormElement | null>
  readonly openHelp: () => void
  readonly typing: Map<string, string>
  readonly get: () => ReviewState
  readonly update: (change: (s: ReviewState) => ReviewState) => void
  readonly saver: Autosave
  readonly setHere: (at: string | null) => void
  readonly setChosen: (chosen: Chosen | null) => void
  /** Something was typed that is no edit yet. */
  readonly onTyping: () => void
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const PAUSE_IN_TYPING = 700
/** Buttons that end the editing: the form goes to the server once everything is saved. */
const LEAVING = /^(?:keep:|discard:|confirm-all:|step:)/
const GROWS = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** For browsers whose fields do not grow by themselves. */
const growField = (field: EventTarget | null): void => {
  if (GROWS || !(field instanceof HTMLTextAreaElement)) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

/** Where the cursor goes after a row came into being. */
const placeOfNew = (edit: Edit): string | null => {
  if (edit.kind === 'add-objective') return `objectives/${edit.index}/text`
  if (edit.kind === 'split-objective') return `objectives/${edit.place.objective + 1}/text`
  if (edit.kind === 'add-indicator') return `objectives/${edit.place.objective}/indicators/${edit.place.indicator}/text`
  if (edit.kind === 'add-line') return `budget/lines/${edit.index}/text`
  if (edit.kind === 'add-budget') return 'budget/lines/0/text'
  if (edit.kind === 'set-second-party' && edit.party) return 'secondParty/name'
  return edit.kind === 'set' ? edit.at : null
}

/** Everything a hand does in the review, heard once at its form. */
export const reviewEvents = ({
  form,
  openHelp,
  typing,
  get,
  update,
  saver,
  setHere,
  setChosen,
  onTyping,
}: EventDeps) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let focused: string | null = null

  /** Nothing is drawn anew where nothing has changed: the field takes its value back by itself. */
  const standsAgain = (at: string): void => {
    const field = document.getElementById(idOf(at)) as Field | null
    if (field) field.value = shownText(get().agreement, at)
  }

  /** `last` says that the field is left: what is no value then is told; before, it is only being typed. */
  const commit = (at: string, last: boolean): void => {
    const typed = typing.get(at)
    if (typed === undefined) return
    const edits = typedEdits(get().agreement, at, typed)
    const next = editReview(get(), edits)
    if (last) typing.delete(at)
    if (last && edits.length === 0) {
      update((s) => forgetTyped(s, at))
      standsAgain(at)
    } else if (last || !Object.hasOwn(next.refused, at)) update(() => next)
  }
  const commitAll = (): void => {
    for (const at of [...typing.keys()]) commit(at, true)
  }
  const act = (edits: readonly Edit[]): void => {
    commitAll()
    renderNow(() => update((s) => editReview(s, edits)))
    for (const menu of form.current?.querySelectorAll('.row-menu[open]') ?? []) menu.removeAttribute('open')
    const at = edits[0] && placeOfNew(edits[0])
    if (at) goTo(document.getElementById(idOf(at)))
    // The last row went away under the cursor.
    else if (document.activeElement === document.body)
      goTo([...(form.current?.querySelectorAll<HTMLElement>('[data-column=indicator]') ?? [])].at(-1))
  }
  /** Rows made, taken away, parted and joined by keys; true where a key was meant for that. */
  const onRowKey = (e: KeyboardEvent): boolean => {
    const action = rowAction(e, get().agreement, pathOf((e.target as Field).name))
    if (action === null) return false
    commitAll()
    const edits = actionEdits(get().agreement, action)
    if (edits.length > 0) act(edits)
    return true
  }
  const lines = chosenEvents({
    form,
    get,
    setChosen,
    make: (edits) => {
      commitAll()
      renderNow(() => update((s) => editReview(s, edits)))
    },
  })
  const verbs = {
    undo: () => {
      commitAll()
      update(undoReview)
    },
    redo: () => update(redoReview),
    help: openHelp,
    isTyping: (at: string) => typing.has(at) && typedEdits(get().agreement, at, typing.get(at) ?? '').length > 0,
    forget: (at: string) => {
      typing.delete(at)
      update((s) => forgetTyped(s, at))
      standsAgain(at)
    },
  }

  const handlers = {
    ...lines.handlers,
    onInput: (e: Event) => {
      const field = e.target as Field
      const at = pathOf(field.name)
      if (at === null) return
      growField(field)
      typing.set(at, field.value)
      onTyping()
      clearTimeout(timer)
      timer = setTimeout(() => commit(at, false), PAUSE_IN_TYPING)
    },
    onChange: (e: Event) => {
      const field = e.target as HTMLInputElement
      if (field.name.startsWith('acting:'))
        act([{ kind: 'set-acting', at: field.name.slice(7), acting: field.checked }])
      else if (field.name === 'at:level') commit('level', true)
    },
    onFocusIn: (e: Event) => {
      focused = pathOf((e.target as Field).name)
      if (focused !== null) setHere(focused)
    },
    onFocusOut: (e: Event) => {
      const at = pathOf((e.target as Field).name)
      if (at !== null) commit(at, true)
    },
    onMouseOver: (e: Event) => {
      const field = (e.target as HTMLElement).closest<Field>('[name^="at:"]')
      const at = field ? pathOf(field.name) : focused
      if (at !== null) setHere(at)
    },
    onClick: (e: Event) => {
      const inside = (e.target as HTMLElement).closest('.row-menu')
      for (const menu of form.current?.querySelectorAll('.row-menu[open]') ?? []) {
        if (menu !== inside) menu.removeAttribute('open')
      }
      const key = (e.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key']
      if (key === 'undo') verbs.undo()
      if (key === 'redo') verbs.redo()
      const deed = (e.target as HTMLElement).closest<HTMLElement>('[data-chosen-do]')?.dataset['chosenDo']
      if (deed) lines.deed(deed)
    },
    onKeyDown: (e: KeyboardEvent) => {
      const menu = (e.target as HTMLElement).closest('.row-menu[open]')
      if (menu && e.key === 'Escape') {
        menu.removeAttribute('open')
        menu.querySelector('summary')?.focus()
        return
      }
      if (lines.onKey(e) || onRowKey(e) || (form.current && onKey(e, form.current, verbs))) e.preventDefault()
    },
    onPaste: (e: ClipboardEvent) => {
      const field = e.target as Field
      const at = pathOf(field.name)
      const html = e.clipboardData?.getData('text/html') ?? ''
      const text = e.clipboardData?.getData('text/plain') ?? ''
      const column = field.dataset['column']
      if (at === null || column === undefined || !looksCopied(html, text)) return
      e.preventDefault()
      void import('./take-paste.ts').then(({ takePaste }) => {
        const edits = takePaste(get(), field as HTMLTextAreaElement, at, column, html, text)
        if (edits.length === 0) return
        typing.delete(at)
        update((s) => editReview(s, edits))
      })
    },
    onSubmit: (e: SubmitEvent) => {
      const button = e.submitter as HTMLButtonElement | null
      commitAll()
      if (button && LEAVING.test(button.value)) {
        if (get().pending.length === 0) return
        e.preventDefault()
        void saver.flush().then((saved) => saved && requestAnimationFrame(() => form.current?.requestSubmit(button)))
        return
      }
      e.preventDefault()
      const edits = button ? actionEdits(get().agreement, button.value) : []
      if (edits.length > 0) act(edits)
      else void saver.flush()
    },
  }

  /** Hears what happens outside the form, until the returned function is called. */
  const listen = (): (() => void) => {
    const leaving = (e: BeforeUnloadEvent) => {
      commitAll()
      if (get().pending.length > 0) e.preventDefault()
    }
    const online = () => saver.soon(0)
    const keys = (e: KeyboardEvent) => {
      if (e.target !== document.body || !form.current) return
      if (onRowKey(e) || onKey(e, form.current, verbs)) e.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    window.addEventListener('online', online)
    document.addEventListener('keydown', keys)
    for (const field of form.current?.querySelectorAll('textarea') ?? []) growField(field)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      window.removeEventListener('online', online)
      document.removeEventListener('keydown', keys)
    }
  }

  return { handlers, listen }
}

export type ReviewEvents = ReturnType<typeof reviewEvents>
