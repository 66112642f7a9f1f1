import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { CONTROL, FieldProblem } from '../kit/field.tsx'
import type { Inputs, Problems } from './plan-forms.tsx'

const FRESH = 4

type Props = { readonly w: PlanWords; readonly inputs: Inputs; readonly problems: Problems }

type CellProps = Props & {
  readonly name: string
  readonly label: string
  readonly numeric?: boolean
  /** Takes a whole line of its own on a phone. */
  readonly wide?: boolean
}

const Cell = ({ inputs, problems, name, label, numeric, wide }: CellProps) => (
  <label class={wide ? 'col-span-2 block min-w-0 sm:col-span-1' : 'block min-w-0'}>
    <span class="text-[0.8125rem] text-soft sm:sr-only">{label}</span>
    <input
      name={name}
      value={inputs[name] ?? ''}
      aria-label={label}
      inputMode={numeric ? 'numeric' : undefined}
      aria-invalid={problems[name] ? 'true' : undefined}
      aria-describedby={problems[name] ? `${name}-problem` : undefined}
      class={numeric ? `${CONTROL} sm:text-right` : CONTROL}
    />
    {problems[name] && <FieldProblem id={`${name}-problem`}>{problems[name]}</FieldProblem>}
  </label>
)

/** How many lines a form holds, by its fields. */
const linesIn = (inputs: Inputs): number =>
  Object.keys(inputs).reduce((most, name) => {
    const m = /^code(\d{1,4})$/.exec(name)
    return m && inputs[name] !== '' ? Math.max(most, Number(m[1]) + 1) : most
  }, 0)

/** The lines of a budget to be typed, with some empty ones at the end; an emptied line is taken away. */
export const BudgetItemFields = ({ w, inputs, problems }: Props) => (
  <fieldset class="grid gap-3">
    <legend class="font-semibold">{w.items}</legend>
    <p class="text-[0.875rem] text-soft">{w.itemsHint}</p>
    {Array.from({ length: linesIn(inputs) + FRESH }, (_, i) => {
      const row = fill(w.row, { n: i + 1 })
      const cell = { w, inputs, problems }
      return (
        <div key={i} class="grid grid-cols-2 gap-2 border-t border-line pt-2 sm:grid-cols-[7.5rem_8rem_1fr_10rem]">
          <label class="block">
            <span class="text-[0.8125rem] text-soft sm:sr-only">{w.kindOfRow}</span>
            <select name={`kind${i}`} class={CONTROL} aria-label={`${row}: ${w.kindOfRow}`}>
              {(['program', 'activity'] as const).map((kind) => (
                <option key={kind} value={kind} selected={inputs[`kind${i}`] === kind}>
                  {w.itemKind[kind]}
                </option>
              ))}
            </select>
          </label>
          <Cell {...cell} name={`code${i}`} label={`${row}: ${w.code}`} />
          <Cell {...cell} name={`text${i}`} label={`${row}: ${w.text}`} wide />
          <Cell {...cell} name={`amount${i}`} label={`${row}: ${w.amount}`} numeric />
        </div>
      )
    })}
  </fieldset>
)
