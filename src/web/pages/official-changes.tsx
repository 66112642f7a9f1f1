import type { DismissedOffer, TouchedAgreement } from '../../contract/amendment-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL } from '../kit/field.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { dayText, momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'

type Change = TouchedAgreement['changes'][number]

const sentence = ({ party, before, after, acting, since }: Change, language: Language): string => {
  const w = amendmentWordsOf(language)
  const facts = { before, since: dayText(since, language) }
  if (after === null) return fill(party === 'first' ? w.firstVacant : w.secondVacant, facts)
  const now = acting ? `${after} (Plt.)` : after
  return fill(party === 'first' ? w.firstChanged : w.secondChanged, { ...facts, after: now })
}

type ItemProps<T> = { readonly context: PageContext; readonly item: T }

/** Which agreement it is, and what changed. */
const Told = ({ context, item }: ItemProps<TouchedAgreement>) => (
  <>
    <a href={`/perjanjian/${item.agreementId}`} class="font-semibold wrap-anywhere">
      {item.unit} {item.year}
    </a>
    <ul class="text-[0.875rem] wrap-anywhere">
      {item.changes.map((change) => (
        <li key={change.party}>{sentence(change, context.language)}</li>
      ))}
    </ul>
  </>
)

/** Puts the offer aside: a reason, asked for only once somebody wants to. */
const Dismiss = ({ context, item }: ItemProps<TouchedAgreement>) => {
  const w = amendmentWordsOf(context.language)
  const id = `alasan-${item.agreementId}`
  return (
    <details class="fold basis-full">
      <summary aria-label={fill(w.dismissOf, { unit: item.unit })}>{w.dismiss}</summary>
      <form
        method="post"
        action={`/perjanjian/${item.agreementId}/ubah/kesampingkan`}
        class="mt-2 flex flex-wrap items-end gap-2"
      >
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="ke" value={context.here} />
        <div class="min-w-0 flex-1 basis-60">
          <label for={id} class="block font-semibold">
            {w.dismissReason}
          </label>
          <p id={`${id}-hint`} class="mb-1 text-[0.875rem] text-soft">
            {w.dismissHint}
          </p>
          <input id={id} name="reason" class={CONTROL} maxLength={2000} required aria-describedby={`${id}-hint`} />
        </div>
        <Button>{w.dismiss}</Button>
      </form>
    </details>
  )
}

const Touched = ({ context, item }: ItemProps<TouchedAgreement>) => {
  const { language } = context
  const w = amendmentWordsOf(language)
  const said = item.changes.map((change) => sentence(change, language))
  const vacant = item.changes.find((change) => change.after === null)
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0">
      <div class="min-w-0 flex-1 basis-72">
        <Told context={context} item={item} />
        {vacant && (
          <a href={`/organisasi/${vacant.unitId}`} class="text-[0.875rem]">
            {w.appointFirst}
          </a>
        )}
      </div>
      {item.changes.some((change) => change.after !== null) && (
        <form method="post" action={`/perjanjian/${item.agreementId}/ubah`}>
          <input type="hidden" name="csrf" value={context.csrf} />
          <input type="hidden" name="reason" value="official" />
          <input type="hidden" name="note" value={fill(w.officialNote, { change: said.join('; ') })} />
          <Button aria-label={fill(w.beginOf, { unit: item.unit })}>{w.begin}</Button>
        </form>
      )}
      <Dismiss context={context} item={item} />
    </li>
  )
}

/** An offer that was put aside: who, when and why, and the way back. */
const Dismissed = ({ context, item }: ItemProps<DismissedOffer>) => {
  const { language } = context
  const w = amendmentWordsOf(language)
  const { by, when, reason } = item.dismissed
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
      <div class="min-w-0 flex-1 basis-72">
        <Told context={context} item={item} />
        <p class="text-[0.875rem] wrap-anywhere text-soft">
          {fill(w.dismissedBy, { who: by, when: momentText(when, language), reason })}
        </p>
      </div>
      <form method="post" action={`/perjanjian/${item.agreementId}/ubah/tawarkan`}>
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="ke" value={context.here} />
        <Button icon="undo" aria-label={fill(w.offerAgainOf, { unit: item.unit })}>
          {w.offerAgain}
        </Button>
      </form>
    </li>
  )
}

type ChangesProps = {
  readonly context: PageContext
  readonly items: readonly TouchedAgreement[]
  readonly dismissed: readonly DismissedOffer[]
}

/** Agreements whose officials changed, each with the button that begins its amendment, those put aside folded; nothing where there are none. */
export const OfficialChanges = ({ context, items, dismissed }: ChangesProps) => {
  const w = amendmentWordsOf(context.language)
  return items.length + dismissed.length === 0 ? null : (
    <Card title={items.length > 0 ? w.changedOfficials : w.onlyPutAside} id="pejabat-berganti" flush>
      {items.length > 0 && <p class="px-4 pb-3 text-soft">{w.changedOfficialsLead}</p>}
      <ul>
        {items.map((item) => (
          <Touched key={item.agreementId} context={context} item={item} />
        ))}
      </ul>
      {dismissed.length > 0 && (
        <details class={`fold px-4 py-3 ${items.length > 0 ? 'border-t border-line' : ''}`}>
          <summary>{fill(w.dismissed, { n: dismissed.length })}</summary>
          <ul class="mt-2">
            {dismissed.map((item) => (
              <Dismissed key={item.agreementId} context={context} item={item} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}
