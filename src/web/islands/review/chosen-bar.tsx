import { fill } from '../../../words/fill.ts'
import { Button } from '../../kit/button.tsx'
import { type Chosen, countOf } from './chosen-lines.ts'
import { useReview } from './review-context.ts'

/** What may be done with the chosen rows; it stands at the foot of the window while there are any. */
export const ChosenBar = ({ chosen }: { readonly chosen: Chosen | null }) => {
  const { words } = useReview()
  return (
    <div class="chosen-bar" role="status">
      {chosen && (
        <div class="chosen-card" role="toolbar" aria-label={fill(words.chosen.count, { n: countOf(chosen) })}>
          <b>{fill(words.chosen.count, { n: countOf(chosen) })}</b>
          <Button type="button" look="quiet" data-chosen-do="up">
            {words.chosen.up}
          </Button>
          <Button type="button" look="quiet" data-chosen-do="down">
            {words.chosen.down}
          </Button>
          <Button type="button" look="quiet" data-chosen-do="copy">
            {words.chosen.copy}
          </Button>
          <Button type="button" look="danger" icon="remove" data-chosen-do="remove">
            {words.chosen.remove}
          </Button>
          <Button type="button" look="quiet" data-chosen-do="clear">
            {words.chosen.clear}
          </Button>
        </div>
      )}
    </div>
  )
}
