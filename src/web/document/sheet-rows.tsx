import { useMemo, useRef } from 'preact/hooks'
import type { AnnexForm, AnnexRow } from '../../core/agreement/form/form.ts'

/** Rows of the annex that stand together: no merged cell reaches out of them. `objectives` are how many stand above. */
export type RowRun = { readonly rows: readonly AnnexRow[]; readonly objectives: number }

const objectiveColumnOf = (form: AnnexForm): number => form.columns.length - 3

const begins = (row: AnnexRow, column: number): boolean =>
  row.kind === 'cells' && row.cells.some((c) => c.column === column)

/** The annex cut into runs of about `most` rows, for a window that shows a few of a thousand. */
export const rowRuns = (form: AnnexForm, most: number): readonly RowRun[] => {
  const column = objectiveColumnOf(form)
  const runs: RowRun[] = []
  let [from, reach, above, objectives] = [0, 0, 0, 0]
  form.rows.forEach((row, i) => {
    if (row.kind === 'cells') for (const cell of row.cells) reach = Math.max(reach, i + cell.rows)
    if (begins(row, column)) objectives += 1
    if (i + 1 < reach || i + 1 - from < most || row.kind === 'heading') return
    runs.push({ rows: form.rows.slice(from, i + 1), objectives: above })
    from = i + 1
    above = objectives
  })
  return from < form.rows.length || runs.length === 0
    ? [...runs, { rows: form.rows.slice(from), objectives: above }]
    : runs
}

/** A run as the body of a table; drawn anew only when what it says has changed. */
export const SheetRows = ({ form, run }: { readonly form: AnnexForm; readonly run: RowRun }) => {
  const says = JSON.stringify([run, form.columns.length])
  const held = useRef({ says, run })
  if (held.current.says !== says) held.current = { says, run }
  return useMemo(() => drawn(form.columns.length, held.current.run), [held.current])
}

const drawn = (columns: number, { rows, objectives }: RowRun) => {
  let objective = objectives - 1
  let indicator = 0
  return (
    <tbody>
      {rows.map((row, i) => {
        if (row.kind === 'heading') {
          return (
            <tr key={`${i}h`} class="sheet-heading">
              <td colSpan={columns}>{row.text}</td>
            </tr>
          )
        }
        const first = begins(row, columns - 3)
        objective += first ? 1 : 0
        indicator = first ? 0 : indicator + 1
        return (
          <tr key={`${objective}-${indicator}`} id={`objective-${objective}-${indicator}`}>
            {row.cells.map((c) => (
              <td
                key={c.column}
                rowSpan={c.rows}
                id={c.column === columns - 3 ? `objective-${objective}` : undefined}
                class={c.column === 0 ? 'sheet-no' : c.column === columns - 1 ? 'sheet-target' : undefined}
              >
                {c.text}
              </td>
            ))}
          </tr>
        )
      })}
    </tbody>
  )
}
