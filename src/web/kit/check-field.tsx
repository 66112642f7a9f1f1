type CheckFieldProps = {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
}

/** A labelled yes or no. */
export const CheckField = ({ name, value, label, checked }: CheckFieldProps) => (
  <label class="flex min-h-10 items-center gap-2 font-semibold">
    <input type="checkbox" name={name} value={value} checked={checked} class="size-4" />
    {label}
  </label>
)
