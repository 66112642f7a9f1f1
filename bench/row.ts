/** One measured figure. `ratio` is value ÷ baseline of the same run; `wanted` says what must hold, in words. */
export type BenchRow = {
  readonly area: 'reading' | 'writing' | 'checking' | 'serving' | 'tree' | 'editor' | 'matrix' | 'matrix-page' | 'load'
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly beside: string | null
  readonly ratio: number | null
  readonly wanted: string | null
  readonly holds: boolean | null
}

/** Makes the rows of one area that are told in milliseconds. */
export const millisecondsOf =
  (area: BenchRow['area']) =>
  (what: string, value: number, rest: Partial<BenchRow> = {}): BenchRow => ({
    area,
    what,
    value,
    unit: 'ms',
    beside: null,
    ratio: null,
    wanted: null,
    holds: null,
    ...rest,
  })

const figure = (n: number): string =>
  n >= 1000 ? Math.round(n).toLocaleString('en').replaceAll(',', ' ') : n >= 10 ? n.toFixed(1) : n.toPrecision(3)

/** The rows as one aligned table. */
export const printTable = (rows: readonly BenchRow[]): string => {
  const cells = [
    ['area', 'what', 'value', 'unit', 'ratio', 'beside', 'wanted', ''],
    ...rows.map((r) => [
      r.area,
      r.what,
      figure(r.value),
      r.unit,
      r.ratio === null ? '' : figure(r.ratio),
      r.beside ?? '',
      r.wanted ?? '',
      r.holds === null ? '' : r.holds ? 'holds' : 'MISSED',
    ]),
  ]
  const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => (row[i] ?? '').length)))
  return cells
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
