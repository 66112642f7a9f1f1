import type { AnnexRow, CellForm } from './form.ts'

/** The last rows of a table, kept on one page with the signatures below them. */
export type SplitRows = { readonly head: readonly AnnexRow[]; readonly tail: readonly AnnexRow[] }

const TALLEST_TAIL = 6

const reachOf = (row: AnnexRow): number => (row.kind === 'heading' ? 1 : Math.max(...row.cells.map((c) => c.rows), 1))

/** Where the last rows that hang together by merged cells begin, with the headings right above them. */
const lastGroup = (rows: readonly AnnexRow[]): number => {
  let start = 0
  let end = 0
  rows.forEach((row, i) => {
    if (i >= end) start = i
    end = Math.max(end, i + reachOf(row))
  })
  while (start > 0 && rows[start - 1]?.kind === 'heading') start -= 1
  return start
}

const cutCells = (row: AnnexRow, i: number, cut: number): AnnexRow =>
  row.kind === 'heading' ? row : { ...row, cells: row.cells.map((c) => ({ ...c, rows: Math.min(c.rows, cut - i) })) }

/** A merged cell that is cut goes on below as an empty one. */
const goingOn = (rows: readonly AnnexRow[], cut: number): CellForm[] =>
  rows
    .slice(0, cut)
    .flatMap((row, i) =>
      row.kind === 'heading'
        ? []
        : row.cells
            .filter((c) => i + c.rows > cut)
            .map((c) => ({ column: c.column, rows: i + c.rows - cut, text: '' })),
    )

/**
 * Splits off the last objective (or activity) with its headings. One of more than six rows is cut before its last two: the
 * merged cells go on as empty ones, which is how such tables continue over pages.
 */
export const splitTail = (rows: readonly AnnexRow[]): SplitRows => {
  const group = lastGroup(rows)
  if (rows.length - group <= TALLEST_TAIL) return { head: rows.slice(0, group), tail: rows.slice(group) }
  const cut = rows.length - 2
  const tail = rows
    .slice(cut)
    .map(
      (row, i): AnnexRow =>
        i === 0 && row.kind === 'cells' ? { ...row, cells: [...goingOn(rows, cut), ...row.cells] } : row,
    )
  return { head: rows.slice(0, cut).map((row, i) => cutCells(row, i, cut)), tail }
}
