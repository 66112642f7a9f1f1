import type { CascadeMatrixView, CascadeRow } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import { Icon } from '../kit/icon.tsx'
import { cascadeAddress, type RowFilter, rowKey } from './cascade-address.ts'
import { doorText, StandingTag } from './cascade-marks.tsx'
import { Row } from './cascade-row.tsx'
import { cascadeWordsOf } from './cascade-words.ts'
import type { PageContext } from './page-context.ts'

type GridProps = {
  readonly context: PageContext
  readonly view: CascadeMatrixView
  readonly rows: readonly CascadeRow[]
  readonly filter: RowFilter
}

const ColumnHead = ({ context, view, index }: GridProps & { readonly index: number }) => {
  const w = cascadeWordsOf(context.language)
  const column = view.columns[index]
  return column ? (
    <th scope="col">
      <button type="submit" name="kolom" value={index} id={`c-${index}`} class="matrix-head">
        <span class="matrix-text">{column.unit}</span>
        <span class="matrix-meta">{fill(w.columnCount, { n: column.carried, all: view.rows.length })}</span>
        {column.weaker > 0 && (
          <span class="matrix-flag">
            <Icon name="down" class="icon-small" /> {fill(w.columnWeaker, { n: column.weaker })}
          </span>
        )}
        {column.unsourced > 0 && (
          <span class="matrix-flag">
            <Icon name="warning" class="icon-small" /> {fill(w.columnUnsourced, { n: column.unsourced })}
          </span>
        )}
        {column.door !== 'open' && <span class="matrix-meta">{doorText(column, context)}</span>}
      </button>
    </th>
  ) : null
}

/** The rows of each objective, in their order. */
const byObjective = (rows: readonly CascadeRow[]): readonly (readonly CascadeRow[])[] => {
  const groups: CascadeRow[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0]?.objective === row.objective) last.push(row)
    else groups.push([row])
  }
  return groups
}

/** The table: each of its cells and heads is a button of one form that opens it; without script by a new page. */
export const CascadeGrid = (props: GridProps) => {
  const { context, view, rows, filter } = props
  const w = cascadeWordsOf(context.language)
  return (
    <form action={`${cascadeAddress(view)}#panel`} class="matrix-scroll" id="matriks-form">
      <input type="hidden" name="unit" value={view.unitId} />
      <input type="hidden" name="tahun" value={view.year} />
      {filter !== 'semua' && <input type="hidden" name="lihat" value={filter} />}
      <table class="matrix" id="matriks">
        <caption class="sr-only">{fill(w.caption, { unit: view.unit, year: view.year })}</caption>
        <thead>
          <tr>
            <th scope="col">{fill(w.indicator, { unit: view.unit })}</th>
            {view.columns.map((column, index) => (
              <ColumnHead key={column.unitId} {...props} index={index} />
            ))}
          </tr>
        </thead>
        {byObjective(rows).map((group) => (
          <tbody key={group[0]?.objective}>
            <tr class="matrix-objective">
              <th scope="rowgroup" colSpan={view.columns.length + 1}>
                <span>
                  {group[0]?.no ? `${group[0].no} ` : ''}
                  {group[0]?.heading}
                </span>
              </th>
            </tr>
            {group.map((row) => (
              <Row key={rowKey(row)} view={view} row={row} w={w} />
            ))}
          </tbody>
        ))}
      </table>
    </form>
  )
}

/** On a phone the rows stand one below the other, each leading to its units. */
export const CascadeList = ({ context, view, rows, filter }: GridProps) => {
  const w = cascadeWordsOf(context.language)
  const more = filter === 'semua' ? '' : `&lihat=${filter}`
  return (
    <ol class="matrix-list">
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <a href={cascadeAddress(view, `${more}&baris=${rowKey(row)}#panel`)}>
            <span class="font-semibold wrap-anywhere">{row.text}</span>
            <span class="matrix-meta">{row.target ? fill(w.target, { target: row.target }) : w.noTarget}</span>
            <StandingTag row={row} w={w} />
          </a>
        </li>
      ))}
    </ol>
  )
}
