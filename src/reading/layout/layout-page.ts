import type { Box } from '../../core/agreement/reading.ts'
import { type Block, type Cell, line, type Table } from '../page.ts'
import { findColumns } from './borderless.ts'
import { cutTable } from './cut-table.ts'
import { findGrids, type Grid } from './grid.ts'
import { groupHangingValues } from './hanging-values.ts'
import type { Rule } from './rule.ts'
import { blockText, joinLines, lineText, type TextLine, toLines } from './text-line.ts'
import { findTwoSided } from './two-sided.ts'
import { boxAround, contains, jointConfidence, midX, midY, type Word } from './word.ts'

/** What is printed on one upright page: words and ruling lines in points. */
export type Printed = {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
}

const textOf = (text: TextLine): string => lineText(text.words)

/** One line of meaning; a value of several lines is read from top to bottom after its label. */
const lineBlock = (group: readonly TextLine[]): Block => {
  const words = group.flatMap((text) => text.words)
  const [first, ...others] = group
  const box = boxAround(group.map((text) => text.box))
  if (first === undefined || others.length === 0) return line(lineText(words), box, jointConfidence(words))
  const colon = first.words.findIndex((word) => word.text.includes(':'))
  const label = first.words.slice(0, colon + 1)
  const value = { words: first.words.slice(colon + 1), box: first.box }
  const values = [value, ...others].sort((a, b) => a.box.y0 - b.box.y0).map(textOf)
  return line(joinLines([lineText(label), ...values]), box, jointConfidence(words))
}

const lineBlocks = (lines: readonly TextLine[]): Block[] => groupHangingValues(lines).map(lineBlock)

const ruledTable = (grid: Grid, words: readonly Word[]): Table => {
  const cells: Cell[] = grid.cells.map((cell) => {
    const own = words.filter((w) => contains(cell.box, midX(w.box), midY(w.box)))
    return { ...cell, ...blockText(own) }
  })
  return { kind: 'table', rows: grid.rows, columns: grid.columns, cells, box: grid.box, spansKnown: true }
}

const sideBlocks = (lines: readonly TextLine[], keep: (word: Word) => boolean): Block[] =>
  lineBlocks(toLines(lines.flatMap((text) => text.words.filter(keep))))

/** Lines outside tables: two blocks side by side are read one after the other, left first. */
const flowLines = (lines: readonly TextLine[], width: number): Block[] => {
  const blocks: Block[] = []
  let at = 0
  for (const { from, to, middle } of findTwoSided(lines, width)) {
    blocks.push(...lineBlocks(lines.slice(at, from)))
    const own = lines.slice(from, to)
    blocks.push(...sideBlocks(own, (w) => midX(w.box) < middle))
    blocks.push(...sideBlocks(own, (w) => midX(w.box) >= middle))
    at = to
  }
  blocks.push(...lineBlocks(lines.slice(at)))
  return blocks
}

/** Text between two ruled tables: tables without lines are cut out, the rest stays lines. */
const flowBlocks = (words: readonly Word[], width: number): Block[] => {
  const lines = toLines(words)
  const blocks: Block[] = []
  let at = 0
  for (const columns of findColumns(lines)) {
    blocks.push(...flowLines(lines.slice(at, columns.from), width))
    blocks.push(cutTable(lines, columns))
    at = columns.to
  }
  blocks.push(...flowLines(lines.slice(at), width))
  return blocks
}

const inside = (box: Box, word: Word): boolean => contains(box, midX(word.box), midY(word.box))

/** Lays out a page: ruled tables, tables without lines, and lines of text, from top to bottom. */
export const layoutPage = ({ width, words, rules }: Printed): Block[] => {
  const grids = findGrids(rules).filter((grid) => words.some((word) => inside(grid.box, word)))
  const outer = grids.filter((a) => !grids.some((b) => b !== a && holds(b.box, a.box)))
  const free = words.filter((word) => !outer.some((grid) => inside(grid.box, word)))
  const blocks: Block[] = []
  let rest = free
  for (const grid of outer) {
    const above = rest.filter((word) => midY(word.box) < grid.box.y0)
    blocks.push(...flowBlocks(above, width), ruledTable(grid, words))
    rest = rest.filter((word) => midY(word.box) >= grid.box.y0)
  }
  blocks.push(...flowBlocks(rest, width))
  return blocks
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x0 >= outer.x0 - 1 && inner.x1 <= outer.x1 + 1 && inner.y0 >= outer.y0 - 1 && inner.y1 <= outer.y1 + 1
