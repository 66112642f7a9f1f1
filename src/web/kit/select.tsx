import { CONTROL, describedBy, Field } from './field.tsx'

export type Choice = { readonly value: string; readonly label: string }

type SelectProps = {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly hint?: string
  readonly problem?: string | undefined
}

/** A labelled choice of one. */
export const SelectField = ({ name, label, choices, value, hint, problem }: SelectProps) => (
  <Field name={name} label={label} hint={hint} problem={problem}>
    <select
      id={name}
      name={name}
      class={CONTROL}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, problem)}
    >
      {choices.map((c) => (
        <option key={c.value} value={c.value} selected={c.value === value}>
          {c.label}
        </option>
      ))}
    </select>
  </Field>
)
