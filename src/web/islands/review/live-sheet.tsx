import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { agreementForm, type PrintedForm } from '../../../core/agreement/form/agreement-form.ts'
import { placeOnSheet } from '../../document/place-on-sheet.ts'
import { Sheet } from '../../document/sheet.tsx'

type LiveSheetProps = {
  readonly agreement: Agreement
  readonly printed: PrintedForm
  /** The path under the cursor. */
  readonly here: string | null
  readonly label: string
  readonly nothing: string
}

const HERE = 'sheet-here'

/** The document as it will print, with the row under the cursor in sight. */
export const LiveSheet = ({ agreement, printed, here, label, nothing }: LiveSheetProps) => {
  const frame = useRef<HTMLElement>(null)
  const form = useMemo(() => agreementForm(agreement, printed), [agreement])

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
      {form.ok ? <Sheet form={form.value} label={label} /> : <p class="text-soft">{nothing}</p>}
    </section>
  )
}
