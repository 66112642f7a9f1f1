import { Button } from '../../kit/button.tsx'
import { AnnexRows } from './annex-part.tsx'
import { annexParts } from './annex-parts.ts'
import { useReview } from './review-context.ts'

/** The annex as rows to correct. */
export const AnnexTable = () => {
  const { words, agreement, mayEdit } = useReview()
  const count = agreement.objectives.length
  const parts = annexParts(agreement.objectives)
  return (
    <section class="card" aria-labelledby="annex-title">
      <h2 id="annex-title" class="px-4 pt-3.5 pb-2 text-base font-semibold">
        {words.annex}
      </h2>
      {parts.map(({ from, to }) => (
        <AnnexRows key={from} from={from} to={to} several={parts.length > 1} />
      ))}
      {mayEdit && (
        <div class="section-foot">
          <Button look="quiet" icon="add" name="do" value={`add-objective:${count}`}>
            {words.addObjective}
          </Button>
          <SaveWithoutScript />
        </div>
      )}
    </section>
  )
}

/** The button that saves where nothing saves by itself. */
export const SaveWithoutScript = () => (
  <noscript>
    <Button icon="save" name="do" value="save:">
      {useReview().words.save}
    </Button>
  </noscript>
)
