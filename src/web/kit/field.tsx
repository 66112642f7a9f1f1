import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { Icon } from './icon.tsx'

export const CONTROL =
  'w-full min-h-10 rounded-md border border-line-strong bg-paper px-3 py-1.5 text-ink placeholder:text-soft aria-invalid:border-error'

type FieldProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with it, in a sentence; the input is kept. */
  readonly problem?: string | undefined
  readonly children?: ComponentChildren
}

export const FieldProblem = ({ id, children }: { readonly id: string; readonly children: ComponentChildren }) => (
  <p id={id} class="mt-1 flex gap-1.5 text-[0.875rem] text-error">
    <Icon name="error" class="mt-0.5" />
    <span>{children}</span>
  </p>
)

/** Ids of what describes an input, for aria-describedby. */
export const describedBy = (name: string, hint: unknown, problem: unknown): string | undefined =>
  [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined

/** Label above, hint between, input, and what is wrong with it below. `children` is the input. */
export const Field = ({ name, label, hint, problem, children }: FieldProps) => (
  <div>
    <label for={name} class="block font-semibold">
      {label}
    </label>
    {hint && (
      <p id={`${name}-hint`} class="text-[0.875rem] text-soft">
        {hint}
      </p>
    )}
    <div class="mt-1">{children}</div>
    {problem && <FieldProblem id={`${name}-problem`}>{problem}</FieldProblem>}
  </div>
)

export type InputProps = FieldProps & {
  readonly type?: 'text' | 'password' | 'search' | 'email'
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'numeric'
  readonly value?: string
  readonly autocomplete?: string
  /** Id of a datalist with suggestions. */
  readonly list?: string
  readonly required?: boolean
  readonly minLength?: number
  readonly autoFocus?: boolean
}

/** A labelled one-line input. */
export const TextField = ({ name, label, hint, problem, children, type = 'text', ...rest }: InputProps) => (
  <Field name={name} label={label} hint={hint} problem={problem}>
    <input
      {...({ ...rest, type } as InputHTMLAttributes<HTMLInputElement>)}
      autocapitalize="none"
      spellcheck={false}
      id={name}
      name={name}
      class={CONTROL}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, problem)}
    />
    {children}
  </Field>
)
