import type { CascadeRow } from '../../contract/cascade-view.ts'
import { LinkButton } from '../kit/button.tsx'
import { cascadeAddress, cellKey, rowKey } from './cascade-address.ts'
import { Carrying, type PanelProps } from './cascade-carrying.tsx'
import { doorText } from './cascade-marks.tsx'
import { Source } from './cascade-source.tsx'
import { cascadeWordsOf } from './cascade-words.ts'

/** One indicator for all units. */
export const RowPanel = (props: PanelProps & { readonly row: CascadeRow }) => {
  const { context, view, row } = props
  const w = cascadeWordsOf(context.language)
  const at = view.rows.findIndex((r) => rowKey(r) === rowKey(row))
  const [before, after] = [view.rows[at - 1], view.rows[at + 1]]
  const href = (r: CascadeRow) => cascadeAddress(view, `&baris=${rowKey(r)}#panel`)
  const fields = { kind: 'row', objective: String(row.objective), indicator: String(row.indicator) }
  return (
    <>
      <Source row={row} context={context} />
      <ul class="mt-3 grid gap-2 md:grid-cols-2">
        {view.columns.map((column, c) => (
          <li key={column.unitId} class="rounded-md border border-line p-2">
            <a href={cascadeAddress(view, `&kotak=${cellKey(row, c)}#panel`)} class="font-semibold wrap-anywhere">
              {column.unit}
            </a>
            {row.cells
              .filter((cell) => cell.column === c)
              .map((cell) => (
                <span key={cell.at} class="block">
                  {w.way[cell.way]} · <b>{cell.target ?? w.noTarget}</b>
                  {cell.relation && ` · ${w.relation[cell.relation]}`}
                </span>
              ))}
            {!row.cells.some((cell) => cell.column === c) && (
              <span class="block text-soft">{column.door === 'open' ? w.standing.gap : doorText(column, context)}</span>
            )}
          </li>
        ))}
      </ul>
      {view.columns.some((column) => column.door === 'open') && <Carrying {...props} fields={fields} shared />}
      <p class="mt-3 flex flex-wrap gap-2">
        {before && (
          <LinkButton look="quiet" icon="up" href={href(before)}>
            {w.previous}
          </LinkButton>
        )}
        {after && (
          <LinkButton look="quiet" icon="down" href={href(after)}>
            {w.next}
          </LinkButton>
        )}
      </p>
    </>
  )
}
