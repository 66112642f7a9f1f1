import type { Objective } from '../../../core/agreement/agreement.ts'
import { fill } from '../../../words/fill.ts'
import { Button } from '../../kit/button.tsx'
import { Cell } from './cell.tsx'
import { FindingsAt } from './findings-at.tsx'
import { useReview } from './review-context.ts'
import { type RowAction, RowMenu } from './row-menu.tsx'

type RowsProps = { readonly objective: Objective; readonly index: number; readonly count: number }

const sameHeading = (a: Objective | undefined, b: Objective, key: 'program' | 'group'): boolean =>
  a !== undefined && a[key] === b[key] && a[`${key}No`] === b[`${key}No`] && a.program === b.program

const Heading = ({ index, of }: { readonly index: number; readonly of: 'program' | 'group' }) => {
  const { words } = useReview()
  return (
    <tr class={`heading-row heading-${of}`}>
      <td class="no">
        <Cell at={`objectives/${index}/${of}No`} label={of === 'program' ? words.programNo : words.groupNo} short />
      </td>
      <td colSpan={4}>
        <Cell at={`objectives/${index}/${of}`} label={words[of]} />
        <FindingsAt places={[`objectives/${index}/${of}`, `objectives/${index}/${of}No`]} />
      </td>
    </tr>
  )
}

const ObjectiveMenu = ({ index, count, row }: { index: number; count: number; row: string }) => {
  const { words, agreement } = useReview()
  const end = agreement.objectives[index]?.indicators.length ?? 0
  const actions: (RowAction | false)[] = [
    { label: words.addIndicator, action: `add-indicator:${index}/${end}` },
    { label: words.addObjectiveBelow, action: `add-objective:${index + 1}` },
    index > 0 && { label: words.mergeObjective, action: `merge-objective:${index}` },
    index > 0 && { label: words.objectiveUp, action: `objective-up:${index}` },
    index + 1 < count && { label: words.objectiveDown, action: `objective-down:${index}` },
    { label: words.removeObjective, action: `remove-objective:${index}` },
  ]
  return <RowMenu label={fill(words.rowActions, { row })} actions={actions.filter((a) => a !== false)} />
}

const IndicatorMenu = ({ index, i, last, row }: { index: number; i: number; last: boolean; row: string }) => {
  const { words } = useReview()
  const place = `${index}/${i}`
  const actions: (RowAction | false)[] = [
    { label: words.addIndicator, action: `add-indicator:${index}/${i + 1}` },
    i > 0 && { label: words.splitObjective, action: `split-objective:${place}` },
    i > 0 && { label: words.mergeIndicator, action: `merge-indicator:${place}` },
    (i > 0 || index > 0) && { label: words.indicatorUp, action: `indicator-up:${place}` },
    !last && { label: words.indicatorDown, action: `indicator-down:${place}` },
    { label: words.removeIndicator, action: `remove-indicator:${place}` },
  ]
  return <RowMenu label={fill(words.rowActions, { row })} actions={actions.filter((a) => a !== false)} />
}

/** One objective with its indicators: a group of rows, which a phone shows as a card headed by the objective. */
export const ObjectiveRows = ({ objective, index, count }: RowsProps) => {
  const { words, agreement, mayEdit } = useReview()
  const above = agreement.objectives[index - 1]
  const at = `objectives/${index}`
  const rows = Math.max(1, objective.indicators.length)
  const name = objective.no ?? String(index + 1)
  const has = (of: 'program' | 'group') => objective[of] !== null || objective[`${of}No`] !== null
  return (
    <tbody id={`o-${index}`}>
      {has('program') && !sameHeading(above, objective, 'program') && <Heading index={index} of="program" />}
      {has('group') && !sameHeading(above, objective, 'group') && <Heading index={index} of="group" />}
      {Array.from({ length: rows }, (_, i) => {
        const indicator = `${at}/indicators/${i}`
        const row = objective.indicators.length > 1 ? `${name}.${i + 1}` : name
        const exists = i < objective.indicators.length
        return (
          <tr key={i}>
            {i === 0 && (
              <>
                <td class="no" rowSpan={rows}>
                  <Cell at={`${at}/no`} label={`${words.number}, ${row}`} short column="no" />
                </td>
                <td class="objective" rowSpan={rows}>
                  <div class="with-menu">
                    <div>
                      <Cell at={`${at}/text`} label={`${words.objective} ${name}`} column="objective" />
                    </div>
                    {mayEdit && <ObjectiveMenu index={index} count={count} row={name} />}
                  </div>
                  <FindingsAt places={[at, `${at}/no`, `${at}/text`, `${at}/indicators`]} />
                </td>
              </>
            )}
            <td class="indicator" data-label={words.indicator}>
              {exists ? (
                <>
                  <Cell at={`${indicator}/text`} label={`${words.indicator} ${row}`} column="indicator" />
                  <FindingsAt places={[indicator, `${indicator}/text`, `${indicator}/target`]} />
                </>
              ) : (
                mayEdit && (
                  <Button look="quiet" icon="add" name="do" value={`add-indicator:${index}/0`}>
                    {words.addIndicator}
                  </Button>
                )
              )}
            </td>
            <td class="target" data-label={words.target}>
              {exists && <Cell at={`${indicator}/target`} label={`${words.target} ${row}`} column="target" />}
            </td>
            <td class="menu">
              {mayEdit && exists && (
                <IndicatorMenu
                  index={index}
                  i={i}
                  row={row}
                  last={index + 1 === count && i + 1 === objective.indicators.length}
                />
              )}
            </td>
          </tr>
        )
      })}
    </tbody>
  )
}
