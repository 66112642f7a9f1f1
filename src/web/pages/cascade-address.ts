import type { CascadeMatrixView, CascadeRow } from '../../contract/cascade-view.ts'

export const ROW_FILTERS = ['semua', 'celah', 'masalah'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** What of a matrix is looked at: one cell (`column` set), one row, one column, or none of them. */
export type CascadePlace =
  | { readonly kind: 'cell'; readonly row: CascadeRow; readonly column: number }
  | { readonly kind: 'row'; readonly row: CascadeRow }
  | { readonly kind: 'column'; readonly column: number }

export type CascadeState = { readonly filter: RowFilter; readonly place: CascadePlace | null }

type Asked = { readonly unitId: string; readonly year: number }

export const cascadeAddress = ({ unitId, year }: Asked, more = ''): string =>
  `/penjenjangan?unit=${unitId}&tahun=${year}${more}`

/** A row's name in addresses: "3.0" is the first indicator of the fourth objective. */
export const rowKey = (row: Pick<CascadeRow, 'objective' | 'indicator'>): string => `${row.objective}.${row.indicator}`

export const cellKey = (row: CascadeRow, column: number): string => `${rowKey(row)}.${column}`

const rowNamed = (view: CascadeMatrixView, key: string): CascadeRow | null =>
  view.rows.find((row) => rowKey(row) === key) ?? null

const placeIn = (view: CascadeMatrixView, query: URLSearchParams): CascadePlace | null => {
  const cell = /^(\d{1,5}\.\d{1,5})\.(\d{1,4})$/.exec(query.get('kotak') ?? '')
  const row = rowNamed(view, cell?.[1] ?? query.get('baris') ?? '')
  if (cell) {
    const column = Number(cell[2])
    return row !== null && column < view.columns.length ? { kind: 'cell', row, column } : null
  }
  if (row !== null) return { kind: 'row', row }
  const column = query.get('kolom') ?? ''
  return /^\d{1,4}$/.test(column) && Number(column) < view.columns.length
    ? { kind: 'column', column: Number(column) }
    : null
}

export const cascadeStateOf = (view: CascadeMatrixView, query: URLSearchParams): CascadeState => ({
  filter: ROW_FILTERS.find((f) => f === query.get('lihat')) ?? 'semua',
  place: placeIn(view, query),
})

const hasProblem = (row: CascadeRow): boolean =>
  row.standing === 'doubled' ||
  row.standing === 'parts-differ' ||
  row.cells.some((c) => c.relation === 'weaker' || c.relation === 'unit-changed')

export const rowsShown = (view: CascadeMatrixView, filter: RowFilter): readonly CascadeRow[] =>
  view.rows.filter((row) => filter === 'semua' || (filter === 'celah' ? row.standing === 'gap' : hasProblem(row)))
