import type { CascadeCell, CascadeColumn, CascadeMatrixView, CascadeRow } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import type { CascadeWords } from '../../words/id/cascade.ts'
import { Icon } from '../kit/icon.tsx'
import type { IconName } from '../kit/icon-shapes.ts'
import { cascadeAddress, cellKey, type RowFilter, rowKey } from './cascade-address.ts'
import { cascadeWordsOf } from './cascade-words.ts'
import { draftingWordsOf } from './drafting-words.ts'
import type { PageContext } from './page-context.ts'

export const standingText = (row: CascadeRow, w: CascadeWords): string =>
  fill(w.standing[row.standing], { n: row.carriers, sum: row.sum ?? '', target: row.target ?? '' })

/** A label that may be a sentence: sign and words carry its meaning, colour only underlines it. */
export const StandingTag = ({ row, w }: { readonly row: CascadeRow; readonly w: CascadeWords }) => (
  <span class={row.standing === 'carried' ? 'matrix-standing matrix-good' : 'matrix-standing'}>
    <Icon name={row.standing === 'carried' ? 'ok' : 'warning'} class="icon-small" /> {standingText(row, w)}
  </span>
)

export const doorText = (column: CascadeColumn, context: PageContext): string =>
  fill(cascadeWordsOf(context.language).door[column.door], {
    state: column.state === null ? '' : draftingWordsOf(context.language).state[column.state],
  })

const FLAGS: Readonly<Record<'weaker' | 'unit-changed', IconName>> = { weaker: 'down', 'unit-changed': 'warning' }

/** What a cell says of one row that carries the indicator: how, with which target, and what is wrong with that. */
const Carried = ({ cell, w }: { readonly cell: CascadeCell; readonly w: CascadeWords }) => (
  <span class="matrix-carried">
    <span class="matrix-how">
      {w.way[cell.way]}
      {cell.decided === null ? ` · ${w.guessed}` : cell.decided === 'direct' ? '' : ` · ${w.method[cell.decided]}`}
    </span>
    <b>{cell.target ?? w.noTarget}</b>
    {(cell.relation === 'weaker' || cell.relation === 'unit-changed') && (
      <span class="matrix-flag">
        <Icon name={FLAGS[cell.relation]} class="icon-small" /> {w.relation[cell.relation]}
      </span>
    )}
  </span>
)

type RowProps = { readonly view: CascadeMatrixView; readonly row: CascadeRow; readonly w: CascadeWords }

const Row = ({ view, row, w }: RowProps) => {
  const byColumn = new Map<number, CascadeCell[]>()
  for (const cell of row.cells) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell])
  return (
    <tr>
      <th scope="row">
        <button type="submit" name="baris" value={rowKey(row)} id={`b-${rowKey(row)}`} class="matrix-head">
          <span class="matrix-text">{row.text}</span>
          <span class="matrix-meta">
            {row.target ? fill(w.target, { target: row.target }) : w.noTarget}
            {row.iku && ` · ${w.key}`}
          </span>
          <StandingTag row={row} w={w} />
        </button>
      </th>
      {view.columns.map((column, c) => {
        const cells = byColumn.get(c) ?? []
        const key = cellKey(row, c)
        return (
          <td key={column.unitId}>
            <button type="submit" name="kotak" value={key} id={`k-${key}`} class={cells.length > 0 ? 'on' : undefined}>
              {cells.map((cell) => (
                <Carried key={cell.at} cell={cell} w={w} />
              ))}
              {cells.length === 0 && (
                <>
                  <span aria-hidden="true">{column.door === 'open' ? '+' : '–'}</span>
                  <span class="sr-only">{column.door === 'open' ? w.carry : w.door.none}</span>
                </>
              )}
            </button>
          </td>
        )
      })}
    </tr>
  )
}

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
