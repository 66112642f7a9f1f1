import { useMemo, useRef } from 'preact/hooks'
import { type AnnexPart, looksAlike } from './annex-parts.ts'
import { ObjectiveRows } from './objective-rows.tsx'
import { ReviewContext, useReview } from './review-context.ts'

type PartProps = AnnexPart & {
  /** One of several: then it is laid out only when it comes near the window. */
  readonly several: boolean
}

/** Some objectives of the annex as a table, drawn anew only when something in it has changed. */
export const AnnexRows = ({ from, to, several }: PartProps) => {
  const now = useReview()
  const held = useRef({ look: now, from, to })
  if (held.current.from !== from || held.current.to !== to || !looksAlike(held.current.look, now, { from, to }))
    held.current = { look: now, from, to }
  const { look } = held.current
  return useMemo(() => {
    const { words, agreement } = look
    return (
      <ReviewContext.Provider value={look}>
        <div class={several ? 'annex-part' : undefined}>
          <table class={`rows${from > 0 ? ' rows-on' : ''}`}>
            <colgroup>
              <col class="no" />
              <col />
              <col />
              <col class="target" />
              <col class="menu" />
            </colgroup>
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
            {agreement.objectives.slice(from, to).map((objective, i) => (
              <ObjectiveRows
                key={from + i}
                objective={objective}
                index={from + i}
                count={agreement.objectives.length}
              />
            ))}
          </table>
        </div>
      </ReviewContext.Provider>
    )
  }, [look, from, to, several])
}
