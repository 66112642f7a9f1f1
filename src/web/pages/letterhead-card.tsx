import type { UnitView } from '../../contract/organisation-view.ts'
import { letterhead as english } from '../../words/en/letterhead.ts'
import type { Language } from '../../words/fill.ts'
import { letterhead as indonesian, type LetterheadWords } from '../../words/id/letterhead.ts'
import { Card } from '../kit/card.tsx'
import { LetterheadPrint } from './letterhead-print.tsx'
import type { PageContext } from './page-context.ts'

export const letterheadWordsOf = (language: Language): LetterheadWords => (language === 'id' ? indonesian : english)

/** Where the picture of today's logo stands; its hash makes another picture another address. */
const logoAddress = ({ id, letterhead }: UnitView): string | null =>
  letterhead?.logo ? `/organisasi/${id}/lambang?${letterhead.logo.hash.slice(0, 12)}` : null

/** What stands at the head of a unit's documents today, and whose it is. */
export const LetterheadToday = ({ context, view }: { readonly context: PageContext; readonly view: UnitView }) => {
  const w = letterheadWordsOf(context.language)
  if (view.letterhead === null) return <p class="text-soft">{w.none}</p>
  return (
    <>
      <LetterheadPrint letterhead={view.letterhead} logo={logoAddress(view)} />
      {view.letterhead.unitId !== view.id && (
        <p class="mt-2 text-[0.875rem] text-soft wrap-anywhere">
          {w.inherited} <a href={`/organisasi/${view.letterhead.unitId}`}>{view.letterhead.unit}</a>
        </p>
      )}
    </>
  )
}

/** The letterhead on a unit's page, and the way to change it. */
export const LetterheadCard = ({ context, view }: { readonly context: PageContext; readonly view: UnitView }) => {
  const w = letterheadWordsOf(context.language)
  return (
    <Card title={w.title} id="kop">
      <LetterheadToday context={context} view={view} />
      {view.may.administer && view.closedOn === null && (
        <p class="mt-3">
          <a href={`/organisasi/${view.id}/kop`}>{w.change}</a>
        </p>
      )}
    </Card>
  )
}
