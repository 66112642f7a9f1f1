import type { CascadeCell, CascadeMatrixView, CascadeRow } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import type { CascadeWords } from '../../words/id/cascade.ts'
import { Icon } from '../kit/icon.tsx'
import type { IconName } from '../kit/icon-shapes.ts'
import { cellKey, rowKey } from './cascade-address.ts'
import { StandingTag } from './cascade-marks.tsx'

const FLAGS: Readonly<Record<'weaker' | 'unit-changed', IconName>> = { weaker: 'down', 'unit-changed': 'warning' }

type CarriedProps = { readonly cell: CascadeCell; readonly w: CascadeWords }

/** What a cell says of one row that carries the indicator: how, with which target, and what is wrong with that. */
const Carried = ({ cell, w }: CarriedProps) => (
  <>
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
  </>
)

type RowProps = { readonly view: CascadeMatrixView; readonly row: CascadeRow; readonly w: CascadeWords }

/** One indicator with a cell a unit. */
export const Row = ({ view, row, w }: RowProps) => {
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
        const [first, ...more] = cells
        const key = cellKey(row, c)
        const isOpen = column.door === 'open'
        // A table has some thousand of these: no part more than it needs.
        return (
          <td key={column.unitId}>
            {first ? (
              <button type="submit" name="kotak" value={key} id={`k-${key}`}>
                {more.length === 0 ? (
                  <Carried cell={first} w={w} />
                ) : (
                  cells.map((cell) => (
                    <span key={cell.at} class="matrix-carried">
                      <Carried cell={cell} w={w} />
                    </span>
                  ))
                )}
              </button>
            ) : (
              <button
                type="submit"
                name="kotak"
                value={key}
                id={`k-${key}`}
                aria-label={isOpen ? w.carry : w.door.none}
              >
                {isOpen ? '+' : '–'}
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
}
