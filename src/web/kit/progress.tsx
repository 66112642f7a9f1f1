type ProgressProps = { readonly label: string; readonly value: number | null; readonly max: number | null }

/** How far a work has come; with no `max` it only says that it goes on. */
export const Progress = ({ label, value, max }: ProgressProps) =>
  value === null || max === null || max === 0 ? (
    <progress class="progress" aria-label={label} />
  ) : (
    <progress class="progress" aria-label={label} value={Math.min(value, max)} max={max} />
  )
