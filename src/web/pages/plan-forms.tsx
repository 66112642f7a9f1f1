import type { PlanIndicatorContent } from '../../contract/plan-view.ts'
import type { BudgetKind } from '../../core/plan/budget-document.ts'
import type { PlanKind } from '../../core/plan/plan.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { TextField } from '../kit/field.tsx'
import { SelectField } from '../kit/select.tsx'
import { CheckField, DayInput } from './form-parts.tsx'
import type { PageContext } from './page-context.ts'

/** What stands in the fields, and what is wrong with them, by their names. */
export type Inputs = Readonly<Record<string, string>>
export type Problems = Readonly<Record<string, string>>

type Fields = { readonly w: PlanWords; readonly inputs: Inputs; readonly problems: Problems }

const given = ({ inputs, problems }: Fields, name: string) => ({
  name,
  value: inputs[name] ?? '',
  problem: problems[name],
})

/** Title, period, decree and reviews of a plan. */
export const PlanHeadFields = ({ kind, ...f }: Fields & { readonly kind: PlanKind }) => (
  <>
    <TextField {...given(f, 'title')} label={f.w.name} hint={f.w.nameHint} required />
    <div class="grid grid-cols-2 gap-4">
      <TextField
        {...given(f, 'fromYear')}
        inputMode="numeric"
        label={kind === 'rkt' ? f.w.year : f.w.fromYear}
        required
      />
      {kind === 'renstra' && (
        <TextField {...given(f, 'untilYear')} inputMode="numeric" label={f.w.untilYear} required />
      )}
    </div>
    <TextField {...given(f, 'decree')} label={f.w.decree} hint={f.w.decreeHint} />
    {kind === 'renstra' && <TextField {...given(f, 'reviews')} label={f.w.reviews} hint={f.w.reviewsHint} />}
  </>
)

/** Number, year, revision and day of a budget document. */
export const BudgetHeadFields = (f: Fields & { readonly kind: BudgetKind }) => (
  <>
    <TextField {...given(f, 'number')} label={f.w.number} hint={f.w.numberHint} required />
    <div class="grid grid-cols-2 items-end gap-4">
      <TextField {...given(f, 'year')} inputMode="numeric" label={f.w.budgetYear} required />
      <TextField
        {...given(f, 'revision')}
        inputMode="numeric"
        label={f.w.revisionNo}
        hint={f.w.revisionHint}
        required
      />
    </div>
    <DayInput {...given(f, 'approvedOn')} label={f.w.approvedOn} />
  </>
)

export const ObjectiveFields = (f: Fields) => (
  <div class="grid gap-4 sm:grid-cols-[6rem_1fr]">
    <TextField {...given(f, 'no')} label={f.w.objectiveNo} />
    <TextField {...given(f, 'text')} label={f.w.objective} required />
  </div>
)

type IndicatorProps = Fields & {
  readonly context: PageContext
  readonly kind: PlanKind
  readonly years: readonly number[]
}

/** One indicator with its level, its mark and a target a year. */
export const IndicatorFields = ({ context, kind, years, ...f }: IndicatorProps) => {
  const { w } = f
  const { levels, officeKinds, otherwise } = context.agency
  const kinds = [...officeKinds, otherwise]
  return (
    <>
      <TextField {...given(f, 'text')} label={w.indicator} hint={w.wordingHint} required />
      <div class="grid gap-4 sm:grid-cols-2">
        <SelectField
          {...given(f, 'level')}
          label={w.level}
          choices={[
            { value: '', label: w.levelNone },
            ...levels.map((l) => ({ value: l.id, label: l.name[context.language] })),
          ]}
        />
        {kind === 'renstra' && (
          <SelectField
            {...given(f, 'offices')}
            label={w.offices}
            choices={[
              { value: '', label: w.officesOwn },
              ...kinds.map((k) => ({ value: k.id, label: k.label[context.language] })),
            ]}
          />
        )}
      </div>
      {kind === 'renstra' && (
        <div class="grid items-end gap-4 sm:grid-cols-2">
          <CheckField name="iku" label={w.ikuMark} value={f.inputs['iku'] === '1'} />
          <TextField {...given(f, 'decree')} label={w.ikuDecree} />
        </div>
      )}
      <fieldset>
        <legend class="text-[0.875rem] text-soft">{w.targetHint}</legend>
        <div class="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-5">
          {years.map((year) => (
            <TextField key={year} {...given(f, `target${year}`)} label={fill(w.target, { year })} />
          ))}
        </div>
      </fieldset>
    </>
  )
}

/** An indicator as the fields of its form. */
export const indicatorInputs = (i: PlanIndicatorContent): Inputs => ({
  text: i.text,
  level: i.level ?? '',
  offices: i.offices ?? '',
  iku: i.iku ? '1' : '',
  decree: i.decree ?? '',
  ...Object.fromEntries(i.targets.map((t) => [`target${t.year}`, t.target])),
})
