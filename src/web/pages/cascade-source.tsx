import type { CascadeRow } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import { StandingTag } from './cascade-marks.tsx'
import { cascadeWordsOf } from './cascade-words.ts'
import type { PageContext } from './page-context.ts'

/** The superior's indicator that a panel speaks of. */
export const Source = ({ row, context }: { readonly row: CascadeRow; readonly context: PageContext }) => {
  const w = cascadeWordsOf(context.language)
  return (
    <div class="grid justify-items-start gap-1">
      <p class="text-soft wrap-anywhere">{row.heading}</p>
      <p class="font-semibold wrap-anywhere">{row.text}</p>
      <p>{row.target ? fill(w.target, { target: row.target }) : w.noTarget}</p>
      <StandingTag row={row} w={w} />
      {row.sum !== null && row.standing === 'carried' && <p class="text-soft">{fill(w.sum, { sum: row.sum })}</p>}
    </div>
  )
}
