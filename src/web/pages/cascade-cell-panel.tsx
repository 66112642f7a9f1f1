import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { type CascadePlace, cascadeAddress } from './cascade-address.ts'
import { Carrying, Choices, Closed, Hidden, methodChoices, type PanelProps } from './cascade-carrying.tsx'
import { Source } from './cascade-source.tsx'
import { cascadeWordsOf } from './cascade-words.ts'

/** One indicator in one unit: what carries it, and the acts that carry it or part it. */
export const CellPanel = (props: PanelProps & { readonly place: CascadePlace & { readonly kind: 'cell' } }) => {
  const { context, view, place } = props
  const w = cascadeWordsOf(context.language)
  const { row } = place
  const column = view.columns[place.column]
  if (!column) return null
  const cells = row.cells.filter((cell) => cell.column === place.column)
  const about = { unitId: column.unitId, objective: String(row.objective), indicator: String(row.indicator) }
  const decided = cells[0]?.decided ?? null
  const row0 = cells[0]
  return (
    <>
      <Source row={row} context={context} />
      {cells.map((cell) => (
        <div key={cell.at} class="mt-3 border-l-4 border-line-strong pl-3">
          <p class="wrap-anywhere">{cell.text}</p>
          <p>
            <b>{cell.target ?? w.noTarget}</b>
            {cell.relation && ` · ${w.relation[cell.relation]}`}
          </p>
          <p class="text-[0.875rem] text-soft">
            {w.way[cell.way]} · {cell.decided === null ? w.guessed : w.method[cell.decided]}
          </p>
        </div>
      ))}
      <Closed {...props} column={column} />
      {column.copyId !== null && row0 && (
        <p class="mt-2">
          <a href={`/penyusunan/${column.copyId}#${row0.at}`}>{w.openRow}</a>
        </p>
      )}
      <p class="mt-2">
        <a href={cascadeAddress(view, `&kolom=${place.column}#panel`)}>{fill(w.panelColumn, { unit: column.unit })}</a>
      </p>
      {column.door === 'open' && cells.length === 0 && <Carrying {...props} fields={{ kind: 'cell', ...about }} />}
      {column.door === 'open' && row0 && (
        <form method="post" action={cascadeAddress(view)} class="mt-3 grid gap-3">
          <Hidden {...props} fields={{ ...about, way: row0.way }} />
          <Choices
            name="method"
            label={w.methodLabel}
            choices={methodChoices(context)}
            value={decided ?? (row0.way === 'derivation' ? 'new' : 'direct')}
          />
          <p class="flex flex-wrap items-center gap-2">
            <Button look="primary" name="do" value="fill:cell">
              {w.setMethod}
            </Button>
            <Button look="danger" name="do" value="fill:unlink">
              {w.unlink}
            </Button>
            <span class="text-[0.875rem] text-soft">{w.unlinkHint}</span>
          </p>
        </form>
      )}
    </>
  )
}
