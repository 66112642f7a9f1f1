import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { typedEdits } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { applyEdits } from '../../../core/agreement/apply-edits.ts'
import type { PrintedForm } from '../../../core/agreement/form/agreement-form.ts'
import type { KnownValues } from '../../../core/agreement/known-values.ts'
import type { LiveSheet } from './live-sheet.tsx'
import type { CopyWords } from './review-props.ts'
import type { ReviewState } from './review-state.ts'

type PreviewProps = {
  readonly words: CopyWords
  readonly state: ReviewState
  /** Counts what was typed. */
  readonly typed: number
  readonly typing: ReadonlyMap<string, string>
  readonly here: string | null
  readonly printed: PrintedForm
}

const PAUSE = 100

/** The agreement with what is being typed; what is no value of its field is left out. */
const withTyped = (agreement: Agreement, typing: ReadonlyMap<string, string>, known: KnownValues): Agreement =>
  [...typing].reduce((a, [at, text]) => {
    const next = applyEdits(a, typedEdits(a, at, text), known)
    return next.ok ? next.value.agreement : a
  }, agreement)

/** The document beside the rows, drawn anew a moment after the last key; its code comes once the rows are alive. */
export const Preview = ({ words, state, typed, typing, here, printed }: PreviewProps) => {
  const [Drawn, setDrawn] = useState<FunctionComponent<Parameters<typeof LiveSheet>[0]> | null>(null)
  const [shown, setShown] = useState(state.agreement)

  useEffect(() => {
    void import('./live-sheet.tsx').then((loaded) => setDrawn(() => loaded.LiveSheet))
  }, [])
  useEffect(() => {
    const timer = setTimeout(() => setShown(withTyped(state.agreement, typing, state.known)), PAUSE)
    return () => clearTimeout(timer)
  }, [state.agreement, typed])

  return (
    <details class="review-picture" open>
      <summary>{words.document}</summary>
      {Drawn ? (
        <Drawn agreement={shown} printed={printed} here={here} label={words.document} nothing={words.notPrintable} />
      ) : (
        <p class="p-4 text-soft">{words.drawing}</p>
      )}
    </details>
  )
}
