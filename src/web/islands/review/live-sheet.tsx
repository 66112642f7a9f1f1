import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { agreementForm, type PrintedForm } from '../../../core/agreement/form/agreement-form.ts'
import { pathOnSheet, placeOnSheet } from '../../document/place-on-sheet.ts'
import { Sheet } from '../../document/sheet.tsx'
import { idOf } from './field-ids.ts'
import { goTo } from './keyboard.ts'

type LiveSheetProps = {
  readonly agreement: Agreement
  readonly printed: PrintedForm
  /** The path under the cursor. */
  readonly here: string | null
  readonly label: string
  readonly nothing: string
}

const HERE = 'sheet-here'
/** Some screens of the window. */
const ROWS_AT_ONCE = 40

/** Goes to the field that prints where a row of the sheet was clicked; who marks words to copy them stays there. */
const goToClicked = (e: Event): void => {
  const cell = e.target instanceof Element ? e.target.closest('td') : null
  const place = cell?.id ? cell : cell?.closest('tr[id]')
  const path = place && pathOnSheet(place.id, cell?.matches('.sheet-target,.sheet-amount') === true)
  if (path && getSelection()?.isCollapsed !== false) goTo(document.getElementById(idOf(path)))
}

/** The document as it will print, with the row under the cursor in sight. */
export const LiveSheet = ({ agreement, printed, here, label, nothing }: LiveSheetProps) => {
  const frame = useRef<HTMLElement>(null)
  const form = useMemo(() => agreementForm(agreement, printed), [agreement])
  const sheet = useMemo(
    () =>
      form.ok ? (
        <Sheet form={form.value} label={label} rowsAtOnce={ROWS_AT_ONCE} />
      ) : (
        <p class="text-soft">{nothing}</p>
      ),
    [form, label, nothing],
  )

  useEffect(() => {
    const el = frame.current
    el?.addEventListener('click', goToClicked)
    return () => el?.removeEventListener('click', goToClicked)
  }, [])
  useEffect(() => {
    for (const marked of frame.current?.querySelectorAll(`.${HERE}`) ?? []) marked.classList.remove(HERE)
    if (here === null) return
    const place = frame.current?.querySelector<HTMLElement>(`#${placeOnSheet(here)}`)
    if (!place || !frame.current) return
    place.classList.add(HERE)
    const box = frame.current.getBoundingClientRect()
    const at = place.getBoundingClientRect()
    if (at.top < box.top || at.bottom > box.bottom) frame.current.scrollTop += at.top - box.top - box.height / 3
  }, [here, form])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section class="live-sheet" ref={frame} tabIndex={0} aria-label={label}>
      {sheet}
    </section>
  )
}
