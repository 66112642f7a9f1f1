import { Fragment } from 'preact'
import type { Objective } from '../../../core/agreement/agreement.ts'
import { fill } from '../../../words/fill.ts'
import { Button } from '../../kit/button.tsx'
import { Cell } from './cell.tsx'
import { isRemarked, Remarks } from './remarks.tsx'
import { useReview } from './review-context.ts'
import { type RowAction, RowMenu } from './row-menu.tsx'

type RowsProps = { readonly objective: Objective; readonly index: number; readonly count: number }

const sameHeading = (a: Objective | undefined, b: Objective, key: 'program' | 'group'): boolean =>
  a !== undefined && a[key] === b[key] && a[`${key}No`] === b[`${key}No`] && a.program === b.program

/** True where an objective has a group heading of its own above it. */
const beginsGroup = (above: Objective | undefined, own: Objective | undefined): boolean =>
  own !== undefined && (own.group !== null || own.groupNo !== null) && !sameHeading(above, own, 'group')

const Heading = ({ index, of }: { readonly index: number; readonly of: 'program' | 'group' }) => {
  const { words } = useReview()
  return (
    <tr class={`heading-row heading-${of}`}>
      <td class="no">
        <Cell at={`objectives/${index}/${of}No`} label={of === 'program' ? words.programNo : words.groupNo} short />
      </td>
      <td colSpan={4}>
        <Cell at={`objectives/${index}/${of}`} label={words[of]} />
        <Remarks places={[`objectives/${index}/${of}`, `objectives/${index}/${of}No`]} />
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
    !beginsGroup(agreement.objectives[index - 1], agreement.objectives[index]) && {
      label: words.beginGroup,
      action: `add-group:${index}`,
    },
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

const placesOf = (indicator: string): readonly string[] => [indicator, `${indicator}/text`, `${indicator}/target`]

const IndicatorRow = ({ index, i, row, last }: { index: number; i: number; row: string; last: boolean }) => {
  const { words, mayEdit } = useReview()
  const at = `objectives/${index}/indicators/${i}`
  return (
    <>
      <td class="indicator" data-label={words.indicator}>
        <Cell at={`${at}/text`} label={`${words.indicator} ${row}`} column="indicator" />
      </td>
      <td class="target" data-label={words.target}>
        <Cell at={`${at}/target`} label={`${words.target} ${row}`} column="target" />
      </td>
      <td class="menu" draggable={mayEdit}>
        {mayEdit && <IndicatorMenu index={index} i={i} row={row} last={last} />}
      </td>
    </>
  )
}

const NoIndicator = ({ index }: { readonly index: number }) => {
  const { words, mayEdit } = useReview()
  return (
    <td colSpan={3} class="indicator">
      {mayEdit && (
        <Button look="quiet" icon="add" name="do" value={`add-indicator:${index}/0`}>
          {words.addIndicator}
        </Button>
      )}
    </td>
  )
}

/** One objective with its indicators: a group of rows, which a phone shows as a card headed by the objective. */
export const ObjectiveRows = ({ objective, index, count }: RowsProps) => {
  const look = useReview()
  const { words, agreement, mayEdit } = look
  const above = agreement.objectives[index - 1]
  const at = `objectives/${index}`
  const own = [at, `${at}/no`, `${at}/text`, `${at}/indicators`]
  const indicators = objective.indicators.map((_, i) => placesOf(`${at}/indicators/${i}`))
  const height = Math.max(1, indicators.length) + indicators.filter((places) => isRemarked(look, places)).length
  const name = objective.no ?? String(index + 1)
  const has = (of: 'program' | 'group') => objective[of] !== null || objective[`${of}No`] !== null
  const head = (
    <>
      <td class="no" rowSpan={height}>
        <Cell at={`${at}/no`} label={`${words.number}, ${name}`} short column="no" />
      </td>
      <td class="objective" rowSpan={height}>
        <div class="with-menu">
          <div>
            <Cell at={`${at}/text`} label={`${words.objective} ${name}`} column="objective" />
          </div>
          {mayEdit && (
            <div class="objective-grip" draggable>
              <ObjectiveMenu index={index} count={count} row={name} />
            </div>
          )}
        </div>
      </td>
    </>
  )
  return (
    <tbody id={`o-${index}`}>
      {has('program') && !sameHeading(above, objective, 'program') && <Heading index={index} of="program" />}
      {has('group') && !sameHeading(above, objective, 'group') && <Heading index={index} of="group" />}
      {indicators.length === 0 && (
        <tr data-line="">
          {head}
          <NoIndicator index={index} />
        </tr>
      )}
      {indicators.map((places, i) => (
        <Fragment key={places[0]}>
          <tr data-line="">
            {i === 0 && head}
            <IndicatorRow
              index={index}
              i={i}
              row={indicators.length > 1 ? `${name}.${i + 1}` : name}
              last={index + 1 === count && i + 1 === indicators.length}
            />
          </tr>
          {isRemarked(look, places) && (
            <tr class="remark-row">
              <td colSpan={3}>
                <Remarks places={places} />
              </td>
            </tr>
          )}
        </Fragment>
      ))}
      {isRemarked(look, own) && (
        <tr class="remark-row">
          <td class="no" />
          <td colSpan={4}>
            <Remarks places={own} />
          </td>
        </tr>
      )}
    </tbody>
  )
}
