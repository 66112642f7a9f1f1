import { useState } from 'preact/hooks'
import type { LineLeft } from '../../../core/cascade/budget-left.ts'
import { fill } from '../../../words/fill.ts'
import { Button } from '../../kit/button.tsx'
import { SaveWithoutScript } from './annex-table.tsx'
import { BudgetLeft, leftOfBudget } from './budget-left.tsx'
import { Cell } from './cell.tsx'
import { isRemarked, Remarks } from './remarks.tsx'
import { useReview } from './review-context.ts'
import { type RowAction, RowMenu } from './row-menu.tsx'

type LineProps = { readonly index: number; readonly count: number; readonly left: readonly LineLeft[] | undefined }

const Line = ({ index, count, left }: LineProps) => {
  const look = useReview()
  const { words, mayEdit } = look
  const at = `budget/lines/${index}`
  const row = String(index + 1)
  const actions: (RowAction | false)[] = [
    { label: words.addLine, action: `add-line:${index + 1}` },
    index > 0 && { label: words.lineUp, action: `line-up:${index}` },
    index + 1 < count && { label: words.lineDown, action: `line-down:${index}` },
    { label: words.removeLine, action: `remove-line:${index}` },
  ]
  const places = [at, `${at}/no`, `${at}/code`, `${at}/text`, `${at}/amount`]
  return (
    <>
      <tr>
        <td class="no">
          <Cell at={`${at}/no`} label={`${words.number}, ${row}`} short column="no" />
        </td>
        <td class="code" data-label={words.code}>
          <Cell at={`${at}/code`} label={`${words.code} ${row}`} short column="code" />
        </td>
        <td class="activity" data-label={words.activity}>
          <Cell at={`${at}/text`} label={`${words.activity} ${row}`} column="activity" />
        </td>
        <td class="amount" data-label={words.amount}>
          <Cell at={`${at}/amount`} label={`${words.amount} ${row}`} short column="amount" />
        </td>
        <td class="menu">
          {mayEdit && <RowMenu label={fill(words.rowActions, { row })} actions={actions.filter((a) => a !== false)} />}
        </td>
      </tr>
      {(left?.length || isRemarked(look, places)) && (
        <tr class="remark-row">
          <td class="no" />
          <td colSpan={4}>
            <BudgetLeft left={left} />
            <Remarks places={places} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The budget as rows to correct, with its printed total; or the way to add one. */
export const BudgetTable = () => {
  const look = useReview()
  const { words, agreement, mayEdit } = look
  const budget = agreement.budget
  const count = budget?.lines.length ?? 0
  const [, setTyped] = useState(0)
  // What is left is told while an amount is typed; a frame later, when the form has noted what was.
  const onInput = () => requestAnimationFrame(() => setTyped((n) => n + 1))
  const left = leftOfBudget(look)
  return (
    <section class="card" aria-labelledby="budget-title" onInput={left ? onInput : undefined}>
      <h2 id="budget-title" class="px-4 pt-3.5 pb-2 text-base font-semibold">
        {words.budget}
      </h2>
      {budget && (
        <>
          <div class="px-4 pb-2">
            <Remarks places={['budget', 'budget/lines', 'budget/label']} />
          </div>
          <table class="rows rows-budget">
            <thead>
              <tr>
                <th class="no">{words.number}</th>
                <th class="code">{words.code}</th>
                <th>{budget.label || words.activity}</th>
                <th class="amount">{words.amount}</th>
                <th class="menu">
                  <span class="sr-only">{words.rowActions.replace('{row}', '')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {budget.lines.map((_, index) => (
                <Line key={index} index={index} count={count} left={left?.[index]} />
              ))}
            </tbody>
            <tbody>
              <tr class="total-row">
                <td class="no" />
                <td class="code" />
                <td class="activity">
                  <b>{words.total}</b>
                  <BudgetLeft left={left?.[count]} />
                  <Remarks places={['budget/printedTotal']} />
                </td>
                <td class="amount" data-label={words.total}>
                  <Cell at="budget/printedTotal" label={words.total} short column="amount" />
                </td>
                <td class="menu" />
              </tr>
            </tbody>
          </table>
        </>
      )}
      {mayEdit && (
        <div class="section-foot">
          {budget ? (
            <>
              <Button look="quiet" icon="add" name="do" value={`add-line:${count}`}>
                {words.addLine}
              </Button>
              <Button look="quiet" icon="remove" name="do" value="remove-budget:">
                {words.removeBudget}
              </Button>
              <SaveWithoutScript />
            </>
          ) : (
            <Button look="quiet" icon="add" name="do" value="add-budget:">
              {words.addBudget}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
