import type { WorkItem } from '../../contract/working-copy-view.ts'
import { nextWork as en } from '../../words/en/next-work.ts'
import { fill, type Language } from '../../words/fill.ts'
import { nextWork as id, type NextWorkWords } from '../../words/id/next-work.ts'
import { LinkButton } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { askedOf, workHref } from './work-list.tsx'

export const nextWorkWordsOf = (language: Language): NextWorkWords => (language === 'id' ? id : en)

/** What waits for the reader after an act: the first of it, and how many there are with it. */
export type WaitingNext = { readonly item: WorkItem | null; readonly count: number }

type NextWorkProps = { readonly done: string; readonly waiting: WaitingNext; readonly language: Language }

/** Says that an act is done and leads to what waits next, where the keyboard already is. */
export const NextWork = ({ done, waiting, language }: NextWorkProps) => {
  const w = nextWorkWordsOf(language)
  const { item, count } = waiting
  return (
    <Notice tone="ok" title={done}>
      {item === null && <p>{w.none}</p>}
      {item && (
        <>
          <p class="mb-2">{fill(w.asked, { step: askedOf(item, language), n: count })}</p>
          <LinkButton href={workHref(item)} icon="next" wraps autofocus>
            {fill(w.next, { unit: item.unit, year: item.year })}
          </LinkButton>
        </>
      )}
    </Notice>
  )
}
