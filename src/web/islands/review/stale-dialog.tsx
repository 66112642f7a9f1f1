import { agreementFromInterchange } from '../../../contract/agreement-mapping.ts'
import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import { shownText } from '../../../contract/review-form.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import { placeName } from '../../../words/place.ts'
import { Button } from '../../kit/button.tsx'
import { useReview } from './review-context.ts'

type StaleProps = {
  readonly theirs: EditedAgreement
  readonly mine: readonly Edit[]
  readonly message: string
  readonly onChoose: (mine: boolean) => void
}

/** Somebody else was faster: both versions beside each other, and the choice. */
export const StaleNotice = ({ theirs, mine, message, onChoose }: StaleProps) => {
  const { words, language } = useReview()
  const { stale } = words
  const saved = agreementFromInterchange(theirs.agreement)
  const last = new Map(mine.map((edit) => [edit.kind === 'set' ? edit.at : '', edit]))
  return (
    <section class="stale" role="alertdialog" aria-labelledby="stale-title" aria-describedby="stale-lead">
      <h2 id="stale-title" class="text-base font-semibold">
        {stale.title}
      </h2>
      <p id="stale-lead">
        {message} {stale.lead}
      </p>
      <table class="stale-table">
        <thead>
          <tr>
            <th>{stale.field}</th>
            <th>{stale.mine}</th>
            <th>{stale.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {[...last].map(([at, edit]) => (
            <tr key={at}>
              <th scope="row">{at === '' ? stale.rows : placeName(at, language)}</th>
              <td>{edit.kind === 'set' ? edit.text : '✓'}</td>
              <td>{at && shownText(saved, at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="flex flex-wrap gap-2">
        <Button type="button" look="primary" onClick={() => onChoose(true)}>
          {stale.useMine}
        </Button>
        <Button type="button" onClick={() => onChoose(false)}>
          {stale.useTheirs}
        </Button>
      </p>
    </section>
  )
}
