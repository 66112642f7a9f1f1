import type { CascadeColumn, CascadeRow } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import type { CascadeWords } from '../../words/id/cascade.ts'
import { Icon } from '../kit/icon.tsx'
import { cascadeWordsOf } from './cascade-words.ts'
import { draftingWordsOf } from './drafting-words.ts'
import type { PageContext } from './page-context.ts'

const standingText = (row: CascadeRow, w: CascadeWords): string =>
  fill(w.standing[row.standing], { n: row.carriers, sum: row.sum ?? '', target: row.target ?? '' })

/** A label that may be a sentence: sign and words carry its meaning, colour only underlines it. */
export const StandingTag = ({ row, w }: { readonly row: CascadeRow; readonly w: CascadeWords }) => (
  <span class={row.standing === 'carried' ? 'matrix-standing matrix-good' : 'matrix-standing'}>
    <Icon name={row.standing === 'carried' ? 'ok' : 'warning'} class="icon-small" /> {standingText(row, w)}
  </span>
)

export const doorText = (column: CascadeColumn, context: PageContext): string =>
  fill(cascadeWordsOf(context.language).door[column.door], {
    state: column.state === null ? '' : draftingWordsOf(context.language).state[column.state],
  })
