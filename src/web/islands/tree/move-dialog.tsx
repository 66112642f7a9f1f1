import { useEffect, useRef, useState } from 'preact/hooks'
import { fill, type Language } from '../../../words/fill.ts'
import type { TreeWords } from '../../../words/id/tree.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { CONTROL, describedBy, Field } from '../../kit/field.tsx'
import { Notice } from '../../kit/notice.tsx'
import { PlaceChoiceField } from './place-choice.tsx'
import type { Refused } from './tree-ask.ts'
import { longDay } from './tree-look.ts'
import { type Named, parentOf, type TreeRow } from './tree-state.ts'

type MoveProps = {
  readonly w: TreeWords
  readonly language: Language
  readonly row: TreeRow
  /** Where it was dropped; null where the place is still to be chosen. */
  readonly place: Named | null
  readonly today: string
  /** Moves it; null once it is done. */
  readonly onMove: (place: Named, from: string) => Promise<Refused | null>
  readonly onClose: () => void
}

/** Where to, and from when: says in a sentence what will move before it does, and what was refused beside its field. */
export const MoveDialog = ({ w, language, row, place, today, onMove, onClose }: MoveProps) => {
  const { unit, name, above } = row
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState(place)
  const [below, setBelow] = useState(unit.below)
  const [from, setFrom] = useState(today)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)

  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>(place ? 'form:not([method]) button' : '#place')?.focus()
    const closed = (): void => onClose()
    dialog.current?.addEventListener('close', closed)
    return () => dialog.current?.removeEventListener('close', closed)
  }, [])

  const submit = async (e: SubmitEvent): Promise<void> => {
    e.preventDefault()
    if (sending) return
    if (chosen === null) {
      setRefused({ at: 'parentId', detail: w.placeMissing })
      return
    }
    setSending(true)
    const wrong = await onMove(chosen, from)
    setSending(false)
    if (wrong === null) dialog.current?.close()
    else setRefused({ ...wrong, detail: wrong.detail ?? w.moveFailed })
  }
  const problemAt = (field: string) => (refused?.at === field ? (refused.detail ?? undefined) : undefined)
  const whole = refused !== null && !['parentId', 'from'].includes(refused.at)
  const params = { unit: name, n: below, before: parentOf(row)?.name ?? '', after: chosen?.name ?? '' }
  return (
    <Dialog id="pindah" title={fill(w.moveTitle, { unit: name })} closeLabel={w.close} refTo={dialog}>
      <form class="grid grid-cols-1 gap-4" onSubmit={submit}>
        {whole && <Notice tone="error">{refused.detail}</Notice>}
        <PlaceChoiceField
          w={w}
          unitId={unit.id}
          office={above.findLast((u) => u.kind === 'satker')?.name ?? ''}
          chosen={chosen?.id ?? null}
          problem={problemAt('parentId')}
          onFound={(found) => setBelow(found.below)}
          onChoose={(to) => {
            setChosen(to)
            setRefused(null)
          }}
        />
        <Field name="moveFrom" label={w.from} hint={w.fromHint} problem={problemAt('from')}>
          <input
            type="date"
            id="moveFrom"
            class={CONTROL}
            value={from}
            required
            aria-invalid={problemAt('from') ? 'true' : undefined}
            aria-describedby={describedBy('moveFrom', w.fromHint, problemAt('from'))}
            onInput={(e) => setFrom(e.currentTarget.value)}
          />
        </Field>
        <p role="status" class={chosen ? 'move-sentence' : 'text-soft'}>
          {chosen && from !== ''
            ? fill(below > 0 ? w.sentenceWith : w.sentence, { ...params, day: longDay(from, language) })
            : w.placeMissing}
        </p>
        <div class="flex flex-wrap gap-3">
          <Button look="primary" icon="move" type="submit" disabled={sending}>
            {sending ? w.sending : w.confirm}
          </Button>
          <Button type="button" onClick={() => dialog.current?.close()}>
            {w.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
