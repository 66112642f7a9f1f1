import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../kit/icon.tsx'
import { useGridKeys } from './grid-keys.ts'

export type MatrixKeysProps = { readonly hint: string; readonly close: string }

/** The panel that a page at this address shows; null where it cannot be had just now. */
const panelAt = async (address: URL, signal: AbortSignal): Promise<Element | null> => {
  const part = new URL(address)
  part.searchParams.set('bagian', 'panel')
  const reply = await fetch(part, { signal, headers: { accept: 'text/html' } })
  if (!reply.ok) return null
  return new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('panel')
}

/** Where a press leads that opens a part of the matrix: a button of its form, or a link of the open panel. */
const placeAsked = (event: Event): URL | null => {
  if (event instanceof SubmitEvent) {
    const { submitter, target } = event
    if (!(submitter instanceof HTMLButtonElement) || !(target instanceof HTMLFormElement)) return null
    const address = new URL(target.action)
    address.search = new URLSearchParams(new FormData(target, submitter) as never).toString()
    return address
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null
  return link?.hash === '#panel' && event instanceof MouseEvent && !event.ctrlKey && !event.metaKey && !event.shiftKey
    ? new URL(link.href)
    : null
}

/** Opens cells and heads of the matrix in a dialog, where a page without script goes to a new address. */
const useDialog = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const form = document.getElementById('matriks-form')
    const place = dialog.current?.querySelector('[data-panel]')
    if (!form || !place) return
    let asked = new AbortController()
    const open = (panel: Element): void => {
      panel.querySelector('[data-panel-close]')?.remove()
      place.replaceChildren(...panel.childNodes)
      if (!dialog.current?.open) dialog.current?.showModal()
      // What is decided first has the keyboard, not the button that closes.
      place.querySelector<HTMLElement>('input:checked, button, a')?.focus()
    }
    const pressed = (event: Event): void => {
      const address = placeAsked(event)
      if (!address) return
      event.preventDefault()
      asked.abort()
      asked = new AbortController()
      panelAt(address, asked.signal).then(
        (panel) => (panel === null ? location.assign(address) : open(panel)),
        (error: unknown) => {
          if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address)
        },
      )
    }
    form.addEventListener('submit', pressed)
    place.addEventListener('click', pressed)
    return () => {
      asked.abort()
      form.removeEventListener('submit', pressed)
      place.removeEventListener('click', pressed)
    }
  }, [])
  return dialog
}

/** The keys of the matrix and the dialog that its cells open. */
export const MatrixKeys = ({ hint, close }: MatrixKeysProps) => {
  const [awake, setAwake] = useState(false)
  const dialog = useDialog()
  useGridKeys()
  useEffect(() => setAwake(true), [])
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
