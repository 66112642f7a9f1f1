import type { IndicatorPlace } from '../agreement/edit.ts'
import type { CascadeMethod, Link } from './link.ts'
import type { Matrix, MatrixCarrier, MatrixRow } from './matrix.ts'
import type { RowToTake } from './take-rows.ts'

/** How indicators are to be carried. */
export type Carrying = { readonly way: Link['method']; readonly method: CascadeMethod }

/**
 * What somebody asks of the matrix, columns by their index: one cell carried, or its method said; its link taken off; a column
 * with what nobody carries yet (`gaps`) or all that it does not carry itself; a row for all units; everything as a year ago.
 */
export type Fill =
  | ({ readonly kind: 'cell'; readonly place: IndicatorPlace; readonly column: number } & Carrying)
  | { readonly kind: 'unlink'; readonly place: IndicatorPlace; readonly column: number }
  | ({ readonly kind: 'column'; readonly column: number; readonly which: 'gaps' | 'all' } & Carrying)
  | ({ readonly kind: 'row'; readonly place: IndicatorPlace } & Carrying)
  | { readonly kind: 'last-year' }

/** A word on a row that is there already; null where it is not to carry the source. */
export type RowDecision = {
  readonly source: IndicatorPlace
  readonly at: string
  readonly method: CascadeMethod | null
}

/** What a fill does to one column. */
export type ColumnFill = {
  readonly column: number
  readonly take: readonly RowToTake[]
  readonly decide: readonly RowDecision[]
}

const isAt = (row: MatrixRow, place: IndicatorPlace): boolean =>
  row.place.objective === place.objective && row.place.indicator === place.indicator

/** What one column gets; columns that get nothing are left out. `lastYear` is asked for `last-year` alone. */
export const planFill = (matrix: Matrix, fill: Fill, lastYear: () => readonly ColumnFill[]): readonly ColumnFill[] => {
  const plans =
    fill.kind === 'last-year' ? lastYear() : matrix.columns.map((_, column) => columnFill(matrix, fill, column))
  return plans.filter((p) => p.take.length > 0 || p.decide.length > 0)
}

const columnFill = (matrix: Matrix, fill: Exclude<Fill, { kind: 'last-year' }>, column: number): ColumnFill => {
  const none = { column, take: [], decide: [] }
  if (fill.kind !== 'row' && fill.column !== column) return none
  if (fill.kind === 'column') {
    const rows = matrix.rows.filter((row) =>
      fill.which === 'gaps' ? row.carriers === 0 : (row.cells[column] ?? []).length === 0,
    )
    return { ...none, take: rows.map((row) => toTake(row, fill)) }
  }
  const row = matrix.rows.find((r) => isAt(r, fill.place))
  const cells = row?.cells[column] ?? []
  if (row === undefined) return none
  if (fill.kind === 'unlink') return { ...none, decide: cells.map((cell) => decision(row, cell, null)) }
  if (cells.length === 0) return { ...none, take: [toTake(row, fill)] }
  return fill.kind === 'row' ? none : { ...none, decide: cells.map((cell) => decision(row, cell, fill.method)) }
}

const toTake = ({ place }: MatrixRow, { way, method }: Carrying): RowToTake => ({ source: place, way, method })

const decision = ({ place }: MatrixRow, { at }: MatrixCarrier, method: CascadeMethod | null): RowDecision => ({
  source: place,
  at,
  method,
})
