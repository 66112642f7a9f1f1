import type { SuperiorChangeView } from '../../contract/superior-view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { changeSentence } from '../../core/cascade/change-sentence.ts'
import { fill } from '../../words/fill.ts'
import { placeName } from '../../words/place.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL } from '../kit/field.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { superiorWordsOf } from './superior-words.ts'

type CardProps = { readonly context: PageContext; readonly copy: WorkingCopyView }

/** What changed, where, and by whom. */
const Told = ({ context, change }: { readonly context: PageContext; readonly change: SuperiorChangeView }) => {
  const { language } = context
  const where = change.at === '' ? change.unit : placeName(change.at, language)
  return (
    <>
      <p class="wrap-anywhere">
        <b>{changeSentence(change)[language]}</b>
      </p>
      <p class="text-[0.875rem] text-soft">
        {fill(superiorWordsOf(language).changedBy, { where, who: change.by, when: momentText(change.when, language) })}
      </p>
    </>
  )
}

/** One change with its two answers; without script each is a form of its own. */
const Answer = ({ context, copy, change }: CardProps & { readonly change: SuperiorChangeView }) => {
  const w = superiorWordsOf(context.language)
  return (
    <form method="post" action={`/penyusunan/${copy.id}/atasan`} class="mt-1 flex flex-wrap items-end gap-2">
      <input type="hidden" name="csrf" value={context.csrf} />
      <input type="hidden" name="change" value={change.id} />
      {copy.mayEdit && (
        <Button look="primary" icon="check" name="do" value="accept" formNoValidate>
          {change.edits ? w.accept : w.acceptSeen}
        </Button>
      )}
      <div class="min-w-0 flex-1 basis-60">
        <label class="sr-only" for={`r-${change.id}`}>
          {w.reason}
        </label>
        <input id={`r-${change.id}`} name="reason" class={CONTROL} maxLength={2000} required placeholder={w.reason} />
      </div>
      <Button name="do" value="refuse">
        {w.refuse}
      </Button>
    </form>
  )
}

/** What the superior changed of rows that this copy carries: to accept, all at once too, or to refuse with a reason. */
export const ChangesAbove = ({ context, copy }: CardProps) => {
  const w = superiorWordsOf(context.language)
  const open = copy.changesAbove.filter((c) => c.answer === null)
  const [first] = open
  return first === undefined ? null : (
    <div class="mb-4">
      <Card title={w.title} id="atasan">
        <p class="mb-3 text-soft">{fill(w.lead, { unit: first.unit })}</p>
        <ul class="grid gap-4">
          {open.map((change) => (
            // Taken over in the rows below, it goes away here at once.
            <li key={change.id} data-warning={`superior-changed ${change.at}`}>
              <Told context={context} change={change} />
              {copy.may.draft && <Answer context={context} copy={copy} change={change} />}
            </li>
          ))}
        </ul>
        {copy.mayEdit && open.length > 1 && (
          <form method="post" action={`/penyusunan/${copy.id}/atasan`} class="mt-4">
            <input type="hidden" name="csrf" value={context.csrf} />
            <Button icon="check" name="do" value="accept-all">
              {fill(w.acceptAll, { n: open.length })}
            </Button>
          </form>
        )}
      </Card>
    </div>
  )
}

/** What of the superior's changes this copy refused, and why. */
export const ChangesRefused = ({ context, copy }: CardProps) => {
  const w = superiorWordsOf(context.language)
  const refused = copy.changesAbove.filter((c) => c.answer !== null)
  return refused.length === 0 ? null : (
    <Card title={w.refusedTitle} id="ditolak">
      <ul class="grid gap-3">
        {refused.map((change) => (
          <li key={change.id}>
            <Told context={context} change={change} />
            <p class="wrap-anywhere">{fill(w.refused, { who: change.answeredBy, reason: change.reason })}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** How the units below stand to what this copy changed: who has not answered, who refused and why. */
export const ChangesBelow = ({ context, copy }: CardProps) => {
  const w = superiorWordsOf(context.language)
  return copy.changesBelow.length === 0 ? null : (
    <Card title={w.belowTitle} id="bawahan">
      <ul class="grid gap-3">
        {copy.changesBelow.map((change) => (
          <li key={change.id}>
            <Told context={context} change={change} />
            <p class="wrap-anywhere">
              {change.answer === 'refused'
                ? fill(w.belowRefused, { unit: change.unit, who: change.answeredBy, reason: change.reason })
                : fill(w.belowWaits, { unit: change.unit })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
