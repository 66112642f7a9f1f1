import type { FindingCounts } from '../../contract/view.ts'
import { fill } from '../../words/fill.ts'
import type { PageWords } from '../../words/id/page.ts'
import { Tag } from '../kit/tag.tsx'

type CountsProps = {
  readonly words: PageWords
  readonly counts: FindingCounts
  readonly doubts?: number
  /** They are being looked for anew: what is counted may be others by now. */
  readonly checking?: boolean | undefined
}

/** How many findings of each weight; says so where there are none. */
export const Counts = ({ words, counts, doubts = 0, checking = false }: CountsProps) => (
  <span class="flex flex-wrap gap-1">
    {(['error', 'warning', 'note'] as const).map((severity) =>
      counts[severity] === 0 ? null : (
        <Tag key={severity} tone={severity}>
          {fill(words.counts[severity], { n: counts[severity] })}
        </Tag>
      ),
    )}
    {doubts > 0 && (
      <Tag tone="plain" icon="doubt">
        {fill(words.counts.doubt, { n: doubts })}
      </Tag>
    )}
    {checking && (
      <Tag tone="plain" icon="wait">
        {words.beingChecked}
      </Tag>
    )}
    {counts.error + counts.warning + counts.note + doubts === 0 && !checking && <Tag tone="ok">{words.noFindings}</Tag>}
  </span>
)
