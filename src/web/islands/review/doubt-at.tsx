import type { ReadingNote } from '../../../core/agreement/reading.ts'
import { doubt as doubtEn } from '../../../words/en/doubt.ts'
import { fill } from '../../../words/fill.ts'
import { doubt as doubtId } from '../../../words/id/doubt.ts'
import { Icon } from '../../kit/icon.tsx'
import { fieldFor, idOf } from './field-ids.ts'
import { textIn, useReview } from './review-context.ts'

/** A doubt's sentence. */
export const doubtSentence = (note: ReadingNote, language: 'id' | 'en'): string =>
  fill((language === 'id' ? doubtId : doubtEn)[note.code], { printed: note.printed })

/** Why the reader is not sure of a field, and the way to say that it is right. */
export const DoubtAt = ({ at, doubts }: { readonly at: string; readonly doubts: readonly ReadingNote[] }) => {
  const look = useReview()
  return (
    <div class="doubt" id={`${idOf(at)}-d`} data-doubt={at}>
      <Icon name="doubt" class="icon-small" />
      <p>
        {doubts.map((d) => doubtSentence(d, look.language)).join(' ')}{' '}
        {look.mayEdit && (fieldFor(at) === at || doubts.some((d) => d.code === 'doubt/to-confirm')) && (
          <button
            type="submit"
            name="do"
            value={`set:${fieldFor(at)}=${textIn(look, fieldFor(at))}`}
            class="text-button"
          >
            {look.words.sureOfIt}
          </button>
        )}
      </p>
    </div>
  )
}
