import type { ComponentChildren } from 'preact'
import { CONTROL, describedBy, Field } from '../kit/field.tsx'

type AreaProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly problem?: string | undefined
  readonly rows?: number
}

/** A labelled text of several lines. */
export const TextArea = ({ name, label, hint, value, problem, rows = 3 }: AreaProps) => (
  <Field name={name} label={label} hint={hint} problem={problem}>
    <textarea
      id={name}
      name={name}
      rows={rows}
      class={CONTROL}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, problem)}
    >
      {value}
    </textarea>
  </Field>
)

/** A labelled day of the calendar. */
export const DayInput = ({ name, label, value, problem }: Omit<AreaProps, 'rows' | 'hint'>) => (
  <Field name={name} label={label} problem={problem}>
    <input
      type="date"
      id={name}
      name={name}
      value={value}
      required
      class={CONTROL}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, undefined, problem)}
    />
  </Field>
)

/** A labelled yes or no. */
export const CheckField = ({ name, label, value }: { name: string; label: string; value: boolean }) => (
  <label class="flex min-h-10 items-center gap-2 font-semibold">
    <input type="checkbox" name={name} value="1" checked={value} class="size-5 accent-accent" />
    {label}
  </label>
)

type PostProps = {
  readonly csrf: string
  readonly edition?: number
  /** As wide as its card, for tables of inputs. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** A form that changes something, of the edition it was made on. */
export const PostForm = ({ csrf, edition, wide, children }: PostProps) => (
  <form method="post" class={wide ? 'grid gap-4' : 'grid max-w-2xl gap-4'}>
    <input type="hidden" name="csrf" value={csrf} />
    {edition !== undefined && <input type="hidden" name="edition" value={edition} />}
    {children}
  </form>
)
