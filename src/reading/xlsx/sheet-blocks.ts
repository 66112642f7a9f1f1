import type { Block } from '../page.ts'
import { layoutBlocks } from './layout-blocks.ts'
import type { SheetGrid } from './sheet-grid.ts'
import { sheetRows } from './sheet-rows.ts'
import { tableOfCells } from './table-of-cells.ts'

/**
 * A sheet mixes headings, tables and signatures in one grid. Rows with lines at both sides of their cells are tables; so
 * are rows under a row of short headings, as far as they go on, where a sheet has no lines. What is between is running text.
 */
export const sheetBlocks = (grid: SheetGrid): readonly Block[] => {
  const rows = sheetRows(grid)
  const blocks: Block[] = []
  for (let from = 0; from < rows.length; ) {
    const inTable = rows[from]?.inTable === true
    let to = from
    while (to < rows.length && rows[to]?.inTable === inTable) to += 1
    const run = rows.slice(from, to)
    blocks.push(
      ...(inTable ? [tableOfCells(run.flatMap((row) => row.cells))].filter((t) => t !== null) : layoutBlocks(run)),
    )
    from = to
  }
  return blocks
}
