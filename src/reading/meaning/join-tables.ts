import type { Block, Table } from '../page.ts'
import { looksLikeAmount } from './amount.ts'
import { headerKind } from './columns.ts'
import { gridOf } from './grid.ts'
import { isSignatureRow } from './table-lines.ts'
import { looksLikeTarget } from './target-cell.ts'

/**
 * Signatures side by side are cut into several tables where blank lines leave room for the pens: the names' table joins the
 * one that holds "Pihak Kedua" and "Pihak Pertama".
 */
export const joinSignatureTables = (blocks: readonly Block[]): Block[] => {
  const out: Block[] = []
  let open: number | null = null
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (block.text !== '') open = null
      out.push(block)
      continue
    }
    const before: Block | undefined = open === null ? undefined : out[open]
    if (before?.kind === 'table' && open !== null && goesOn(block, before)) {
      out[open] = stacked(before, block)
      continue
    }
    open = gridOf(block, 0, 1).some(isSignatureRow) ? out.length : null
    out.push(block)
  }
  return out
}

const goesOn = (block: Table, before: Table): boolean =>
  block.columns <= Math.max(3, before.columns) &&
  block.rows <= 8 &&
  !gridOf(block, 0, 1).some((row) => headerKind(row) !== null) &&
  !block.cells.some((c) => looksLikeTarget(c.text) || looksLikeAmount(c.text))

const stacked = (a: Table, b: Table): Table => ({
  ...a,
  rows: a.rows + b.rows,
  columns: Math.max(a.columns, b.columns),
  cells: [...a.cells, ...b.cells.map((c) => ({ ...c, row: c.row + a.rows }))],
})
