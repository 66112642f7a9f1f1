import { Button } from '../../kit/button.tsx'
import { ObjectiveRows } from './objective-rows.tsx'
import { useReview } from './review-context.ts'

/** The annex as rows to correct. */
export const AnnexTable = () => {
  const { words, agreement, mayEdit } = useReview()
  const count = agreement.objectives.length
  return (
    <section class="card" aria-labelledby="annex-title">
      <h2 id="annex-title" class="px-4 pt-3.5 pb-2 text-base font-semibold">
        {words.annex}
      </h2>
      <table class="rows">
        <thead>
          <tr>
            <th class="no">{words.number}</th>
            <th>{words.objective}</th>
            <th>{words.indicator}</th>
            <th class="target">{words.target}</th>
            <th class="menu">
              <span class="sr-only">{words.rowActions.replace('{row}', '')}</span>
            </th>
          </tr>
        </thead>
        {agreement.objectives.map((objective, index) => (
          <ObjectiveRows key={index} objective={objective} index={index} count={count} />
        ))}
      </table>
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
