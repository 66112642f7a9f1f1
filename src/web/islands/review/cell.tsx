import { Icon } from '../../kit/icon.tsx'
import { idOf } from './field-ids.ts'
import { textIn, useReview } from './review-context.ts'

type CellProps = {
  readonly at: string
  readonly label: string
  /** One line alone: dates, numbers, amounts. */
  readonly short?: boolean
  readonly column?: string
}

/** One value to be corrected: quiet as print until it is pointed at. Grows with its text. */
export const Cell = ({ at, label, short, column }: CellProps) => {
  const look = useReview()
  const id = idOf(at)
  const doubts = look.notesAt.get(at)
  const refusal = look.refused[at]
  const shared = {
    id,
    name: `at:${at}`,
    'aria-label': label,
    'aria-invalid': refusal ? ('true' as const) : undefined,
    'aria-describedby': refusal ? `${id}-p` : doubts ? `${id}-d` : undefined,
    'data-column': column,
    class: `cell${doubts ? ' cell-doubt' : ''}`,
    readOnly: !look.mayEdit,
    value: textIn(look, at),
    autocomplete: 'off',
    spellcheck: false,
  }
  return (
    <>
      {short ? <input type="text" {...shared} /> : <textarea rows={1} {...shared} />}
      {refusal && (
        <p id={`${id}-p`} class="cell-problem">
          <Icon name="error" class="icon-small" />
          <span>{refusal.message}</span>
        </p>
      )}
    </>
  )
}
