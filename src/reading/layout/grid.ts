import type { Box } from '../../core/agreement/reading.ts'
import { mergeRules, NEAR, type Rule } from './rule.ts'

/** A cell of a ruled table: its place and span in the grid and its rectangle on the page. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box
}

export type Grid = {
  readonly rows: number
  readonly columns: number
  readonly box: Box
  readonly cells: readonly GridCell[]
}

/** Rows and columns narrower than this are the width of a border, in points. */
const NARROWEST = 5

const crosses = (h: Rule, v: Rule): boolean =>
  v.at >= h.from - NEAR && v.at <= h.to + NEAR && h.at >= v.from - NEAR && h.at <= v.to + NEAR

/** Groups rules that touch one another, directly or through others. */
const connected = (rules: readonly Rule[]): Rule[][] => {
  const group = rules.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (group[at] !== at) at = group[at] ?? at
    return at
  }
  for (const [i, a] of rules.entries()) {
    for (const [j, b] of rules.entries()) {
      if (a.axis === 'horizontal' && b.axis === 'vertical' && crosses(a, b)) group[root(i)] = root(j)
    }
  }
  const groups = new Map<number, Rule[]>()
  for (const [i, rule] of rules.entries()) groups.set(root(i), [...(groups.get(root(i)) ?? []), rule])
  return [...groups.values()]
}

/** The grid's lines along one axis: where rules stand, and where the crossing rules end if they reach beyond. */
const gridLines = (along: readonly Rule[], across: readonly Rule[]): number[] => {
  const ends = [Math.min(...across.map((r) => r.from)), Math.max(...across.map((r) => r.to))]
  const lines: number[] = []
  for (const at of [...along.map((r) => r.at), ...ends].sort((a, b) => a - b)) {
    if (at - (lines.at(-1) ?? Number.NEGATIVE_INFINITY) >= NARROWEST) lines.push(at)
  }
  return lines
}

/** True if a rule of `rules` at `at` covers most of the way from `from` to `to`. */
const separated = (rules: readonly Rule[], at: number, from: number, to: number): boolean => {
  let covered = 0
  for (const rule of rules) {
    if (Math.abs(rule.at - at) >= NARROWEST) continue
    covered += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  }
  return covered >= 0.6 * (to - from)
}

type Places = { rows: number; columns: number; right: boolean[][]; below: boolean[][] }

/** Joins places without a line between them, as far as they make a rectangle: first to the right, then downward. */
const mergedCells = ({ rows, columns, right, below }: Places): Omit<GridCell, 'box'>[] => {
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  const cells: Omit<GridCell, 'box'>[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken[row]?.[column]) continue
      let columnSpan = 1
      while (
        column + columnSpan < columns &&
        !right[row]?.[column + columnSpan - 1] &&
        !taken[row]?.[column + columnSpan]
      ) {
        columnSpan += 1
      }
      const opens = (r: number): boolean => {
        for (let c = column; c < column + columnSpan; c += 1) {
          if (below[r]?.[c] || taken[r + 1]?.[c]) return false
          if (c > column && right[r + 1]?.[c - 1]) return false
        }
        const last = column + columnSpan - 1
        return (
          (last === columns - 1 || right[r + 1]?.[last] === true) &&
          (column === 0 || right[r + 1]?.[column - 1] === true)
        )
      }
      let rowSpan = 1
      while (row + rowSpan < rows && opens(row + rowSpan - 1)) rowSpan += 1
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) {
          const line = taken[r]
          if (line !== undefined) line[c] = true
        }
      }
      cells.push({ row, column, rowSpan, columnSpan })
    }
  }
  return cells
}

const gridOf = (rules: readonly Rule[]): Grid | null => {
  const horizontal = rules.filter((r) => r.axis === 'horizontal')
  const vertical = rules.filter((r) => r.axis === 'vertical')
  if (horizontal.length === 0 || vertical.length === 0) return null
  const ys = gridLines(horizontal, vertical)
  const xs = gridLines(vertical, horizontal)
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  // A frame around a text, or a stack of them, is no table.
  if (rows < 1 || columns < 2) return null
  const y = (i: number): number => ys[i] ?? 0
  const x = (i: number): number => xs[i] ?? 0
  const each = (edge: (row: number, column: number) => boolean): boolean[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => edge(r, c)))
  const right = each((r, c) => separated(vertical, x(c + 1), y(r), y(r + 1)))
  const below = each((r, c) => separated(horizontal, y(r + 1), x(c), x(c + 1)))
  const cells = mergedCells({ rows, columns, right, below }).map((cell) => ({
    ...cell,
    box: {
      x0: x(cell.column),
      y0: y(cell.row),
      x1: x(cell.column + cell.columnSpan),
      y1: y(cell.row + cell.rowSpan),
    },
  }))
  if (cells.length < 2) return null
  return { rows, columns, cells, box: { x0: x(0), y0: y(0), x1: x(columns), y1: y(rows) } }
}

/** Finds the ruled tables that a page's ruling lines draw; merged cells are known from the lines that are missing. */
export const findGrids = (rules: readonly Rule[]): Grid[] =>
  connected(mergeRules(rules))
    .map(gridOf)
    .filter((grid) => grid !== null)
    .sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0)
