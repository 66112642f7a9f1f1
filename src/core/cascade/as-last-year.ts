import type { Agreement } from '../agreement/agreement.ts'
import { matchWording, type Wording, wordingOf } from '../text-match.ts'
import type { ColumnFill, RowDecision } from './fill.ts'
import type { CascadeMethod } from './link.ts'
import type { Matrix, MatrixCarrier, MatrixRow } from './matrix.ts'
import type { RowToTake } from './take-rows.ts'

/** An indicator of a year ago is the same one where its wording is at least so much alike. */
const FLOOR = 0.9

/** A year ago: its matrix, and the agreement of each column, null where there was none. */
export type YearBefore = { readonly matrix: Matrix; readonly agreements: readonly (Agreement | null)[] }

/**
 * What each column carried a year ago and does not now, in the same way; and the methods that were decided then, for rows of
 * which nobody has said anything yet. The columns of both years are those of the same units in the same order.
 */
export const asLastYear = (now: Matrix, before: YearBefore): readonly ColumnFill[] => {
  const earlier = before.matrix.rows.map((row) => ({ row, wording: wordingOf(row.indicator.text) }))
  const pairs = now.rows.flatMap((row) => {
    const then = theSame(wordingOf(row.indicator.text), earlier)
    return then ? [{ row, then }] : []
  })
  return now.columns.map((_, column) => ({
    column,
    take: pairs.flatMap(({ row, then }) =>
      (row.cells[column] ?? []).length > 0
        ? []
        : (then.cells[column] ?? []).slice(0, 1).map((cell) => asThen(row, cell, before.agreements[column] ?? null)),
    ),
    decide: pairs.flatMap(({ row, then }) => decidedThen(row, row.cells[column] ?? [], then.cells[column]?.[0])),
  }))
}

const theSame = (
  wording: Wording,
  earlier: readonly { readonly row: MatrixRow; readonly wording: Wording }[],
): MatrixRow | null => {
  let best: { readonly row: MatrixRow; readonly score: number } | null = null
  for (const one of earlier) {
    const match = matchWording(wording, one.wording, Math.max(FLOOR, best?.score ?? 0))
    if (match !== null && match.score > (best?.score ?? 0)) best = { row: one.row, score: match.score }
  }
  return best?.row ?? null
}

/** Where nobody said how, what the targets were like says it. */
const methodThen = ({ link, relation }: MatrixCarrier): CascadeMethod => {
  if (link.decided !== undefined) return link.decided
  if (link.method === 'derivation') return 'new'
  return relation === 'weaker' || relation === 'open' ? 'narrowed' : 'direct'
}

const asThen = (row: MatrixRow, cell: MatrixCarrier, own: Agreement | null): RowToTake => {
  const { method: way, objective } = cell.link
  const rows = own?.objectives[objective]?.indicators ?? []
  const indicators = way === 'derivation' && rows.length > 0 ? { indicators: rows } : {}
  return { source: row.place, way, method: methodThen(cell), ...indicators }
}

const decidedThen = (
  row: MatrixRow,
  cells: readonly MatrixCarrier[],
  then: MatrixCarrier | undefined,
): readonly RowDecision[] => {
  const method = then?.link.decided
  return method === undefined
    ? []
    : cells.filter((c) => c.link.decided === undefined).map(({ at }) => ({ source: row.place, at, method }))
}
