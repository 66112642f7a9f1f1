import type { CascadeMatrixView, FillPreview, PlannedRow } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { cascadeAddress } from './cascade-address.ts'
import { cascadeWordsOf } from './cascade-words.ts'
import type { PageContext } from './page-context.ts'

type PreviewProps = {
  readonly context: PageContext
  readonly view: CascadeMatrixView
  readonly preview: FillPreview
  /** The fields of the form that was looked at first; sent again it is done. */
  readonly fields: readonly (readonly [string, string])[]
}

const Planned = ({ row, context }: { readonly row: PlannedRow; readonly context: PageContext }) => {
  const w = cascadeWordsOf(context.language)
  const what = row.added ? w.previewAdded : row.method === null ? w.previewSevered : w.previewLinked
  return (
    <li class="border-t border-line py-2">
      <p class="text-[0.875rem] text-soft wrap-anywhere">{fill(w.previewObjective, { text: row.heading })}</p>
      <p class="wrap-anywhere">
        {row.text} · <b>{row.target ?? w.noTarget}</b>
      </p>
      <p class="text-[0.875rem] text-soft wrap-anywhere">
        {what} · {w.way[row.way]}
        {row.method && ` · ${w.method[row.method]}`}
        {row.toConfirm && ` · ${w.previewConfirm}`} · {fill(w.previewSource, { source: row.source })}
      </p>
    </li>
  )
}

/** What a fill would do, unit by unit, with the button that does it. */
export const CascadePreview = ({ context, view, preview, fields }: PreviewProps) => {
  const w = cascadeWordsOf(context.language)
  const rows = preview.columns.reduce((n, column) => n + column.rows.length, 0)
  return (
    <div class="mb-4">
      <Card title={w.previewTitle} id="panel">
        {rows === 0 && <p>{w.previewNone}</p>}
        {preview.columns.map((column) => (
          <details key={column.unitId} open={preview.columns.length <= 3} class="mb-2">
            <summary class="cursor-pointer font-semibold">
              {fill(w.previewUnit, { unit: column.unit, n: column.rows.length })}
            </summary>
            <ul>
              {column.rows.map((row, i) => (
                <Planned key={i} row={row} context={context} />
              ))}
            </ul>
          </details>
        ))}
        {preview.skipped.map((one) => (
          <p key={one.unitId} class="text-soft">
            {fill(w.skipped, { unit: one.unit, why: fill(w.door[one.door], { state: '' }) })}
          </p>
        ))}
        <form method="post" action={cascadeAddress(view)} class="mt-3 flex flex-wrap gap-2">
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {rows > 0 && (
            <Button look="primary" icon="check" name="do" value="fill" autofocus>
              {fill(w.confirm, { n: rows })}
            </Button>
          )}
          <LinkButton look="quiet" href={cascadeAddress(view)}>
            {w.cancel}
          </LinkButton>
        </form>
      </Card>
    </div>
  )
}
