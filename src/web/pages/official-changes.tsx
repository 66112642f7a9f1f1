import type { TouchedAgreement } from '../../contract/amendment-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { dayText } from './moment.ts'
import type { PageContext } from './page-context.ts'

type Change = TouchedAgreement['changes'][number]

const sentence = ({ party, before, after, acting, since }: Change, language: Language): string => {
  const w = amendmentWordsOf(language)
  const facts = { before, since: dayText(since, language) }
  if (after === null) return fill(party === 'first' ? w.firstVacant : w.secondVacant, facts)
  const now = acting ? `${after} (Plt.)` : after
  return fill(party === 'first' ? w.firstChanged : w.secondChanged, { ...facts, after: now })
}

const Touched = ({ context, item }: { readonly context: PageContext; readonly item: TouchedAgreement }) => {
  const { language } = context
  const w = amendmentWordsOf(language)
  const said = item.changes.map((change) => sentence(change, language))
  const vacant = item.changes.find((change) => change.after === null)
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0">
      <div class="min-w-0 flex-1 basis-72">
        <a href={`/perjanjian/${item.agreementId}`} class="font-semibold wrap-anywhere">
          {item.unit} {item.year}
        </a>
        <ul class="text-[0.875rem] wrap-anywhere">
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
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
    </li>
  )
}

type ChangesProps = { readonly context: PageContext; readonly items: readonly TouchedAgreement[] }

/** Agreements whose officials changed, each with the button that begins its amendment; nothing where there are none. */
export const OfficialChanges = ({ context, items }: ChangesProps) => {
  const w = amendmentWordsOf(context.language)
  return items.length === 0 ? null : (
    <Card title={w.changedOfficials} id="pejabat-berganti" flush>
      <p class="px-4 pb-3 text-soft">{w.changedOfficialsLead}</p>
      <ul>
        {items.map((item) => (
          <Touched key={item.agreementId} context={context} item={item} />
        ))}
      </ul>
    </Card>
  )
}
