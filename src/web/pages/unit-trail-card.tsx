import type { UnitView } from '../../contract/organisation-view.ts'
import { Card } from '../kit/card.tsx'
import { deedSentence, trailWordsOf } from './deed-sentence.ts'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { TrailLink } from './trail-link.tsx'

/** What was done with a unit, newest first; from here auditors go on to all of it. */
export const UnitTrailCard = ({ context, view }: { readonly context: PageContext; readonly view: UnitView }) => {
  const w = trailWordsOf(context.language).page
  if (view.history.length === 0 && !view.may.audit) return null
  return (
    <Card title={w.ofUnit} id="jejak">
      {view.history.length === 0 ? (
        <p class="text-soft">{w.ofUnitNone}</p>
      ) : (
        <ol class="grid gap-2">
          {view.history.map((h) => (
            <li key={`${h.at}${h.verb}`} class="wrap-anywhere">
              <span class="block text-[0.875rem] text-soft">{momentText(h.at, context.language)}</span>
              <b class="font-semibold">{h.who}</b> {deedSentence(h, context.language)}
            </li>
          ))}
        </ol>
      )}
      {view.may.audit && <TrailLink context={context} thing={view.id} />}
    </Card>
  )
}
