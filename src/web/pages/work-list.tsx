import type { WorkItem } from '../../contract/working-copy-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Icon } from '../kit/icon.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { dayText } from './moment.ts'
import { superiorWordsOf } from './superior-words.ts'

type WorkListProps = { readonly items: readonly WorkItem[]; readonly language: Language }

const isSignature = (to: WorkItem['to']): boolean => to === 'signed-first' || to === 'signed-second'

/** What is asked of somebody, in words. */
export const askedOf = ({ state, to }: WorkItem, language: Language): string => {
  const w = draftingWordsOf(language)
  return state === 'returned' ? w.waitsReturned : w.step[to]
}

/** Where it is done. */
export const workHref = ({ copyId, to }: WorkItem): string =>
  `/penyusunan/${copyId}${isSignature(to) ? '/tanda-tangan' : ''}`

/** What waits for somebody, each leading to where it is done. */
export const WorkList = ({ items, language }: WorkListProps) => {
  const w = draftingWordsOf(language)
  return (
    <ul class="waiting-list">
      {items.map((item) => (
        <li key={item.copyId}>
          <a href={workHref(item)} class="waiting">
            <Icon name={isSignature(item.to) ? 'repair' : 'document'} class="mt-0.5 text-accent" />
            <span class="min-w-0">
              <span class="block font-semibold wrap-anywhere">
                {item.unit} {item.year}
              </span>
              <span class="block text-[0.875rem] text-soft">
                {item.changes > 0 && `${fill(superiorWordsOf(language).waits, { n: item.changes })} · `}
                {fill(w.waitsSince, { step: askedOf(item, language), when: dayText(item.since, language) })}
              </span>
            </span>
            <Icon name="next" class="ml-auto self-center text-soft" />
          </a>
        </li>
      ))}
    </ul>
  )
}
