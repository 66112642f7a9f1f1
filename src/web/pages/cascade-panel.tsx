import { fill } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { type CascadePlace, cascadeAddress } from './cascade-address.ts'
import { Carrying, Closed, type PanelProps } from './cascade-carrying.tsx'
import { CellPanel } from './cascade-cell-panel.tsx'
import { RowPanel } from './cascade-row-panel.tsx'
import { cascadeWordsOf } from './cascade-words.ts'

const titleOf = ({ context, view }: PanelProps, place: CascadePlace): string => {
  const w = cascadeWordsOf(context.language)
  if (place.kind === 'row') return w.panelRow
  const unit = view.columns[place.column]?.unit ?? ''
  return fill(place.kind === 'cell' ? w.panelCell : w.panelColumn, { unit })
}

/** What is open of the matrix: a cell, a row for all units, or a whole column. */
export const CascadePanel = (props: PanelProps) => {
  const { context, view, state } = props
  const w = cascadeWordsOf(context.language)
  const { place } = state
  if (place === null) return null
  const column = place.kind === 'column' ? view.columns[place.column] : undefined
  return (
    <section class="card mb-4 p-4" id="panel" aria-labelledby="panel-title">
      <header class="mb-2 flex items-start gap-3">
        <h2 id="panel-title" class="mr-auto text-lg font-semibold wrap-anywhere">
          {titleOf(props, place)}
        </h2>
        <span data-panel-close>
          <LinkButton look="quiet" icon="close" href={cascadeAddress(view)}>
            {w.close}
          </LinkButton>
        </span>
      </header>
      {place.kind === 'cell' && <CellPanel {...props} place={place} />}
      {place.kind === 'row' && <RowPanel {...props} row={place.row} />}
      {column && <Closed {...props} column={column} />}
      {column?.door === 'open' && <Carrying {...props} fields={{ kind: 'column', unitId: column.unitId }} />}
    </section>
  )
}
