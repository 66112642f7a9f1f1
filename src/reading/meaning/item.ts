import type { Box } from '../../core/agreement/reading.ts'
import type { Page, Table } from '../page.ts'
import { type Columns, headerKind, readHeader } from './columns.ts'
import { isPageFooter } from './cue.ts'
import { type GridRow, gridOf } from './grid.ts'
import { guessColumns } from './guess-columns.ts'
import { joinSignatureTables } from './join-tables.ts'
import { linesOfTable } from './table-lines.ts'
import { type Piece, squash } from './traced.ts'

/** One line of running text. `text` has single spaces; `wide` keeps the printed gaps, which part columns. */
export type LineItem = { readonly kind: 'line'; readonly text: string; readonly wide: string; readonly piece: Piece }

/** Rows that belong to an annex or budget table; `columns` is null where the header was not repeated or is missing. */
export type RowsItem = {
  readonly kind: 'rows'
  readonly columns: Columns | null
  /** What the columns are by what stands in them, where there is no header; null where they do not look like an annex. */
  readonly guess: Columns | null
  readonly rows: readonly GridRow[]
}

export type Item = LineItem | RowsItem

export const lineItem = (wide: string, file: number, page: number, box: Box | null, confidence: number): LineItem => ({
  kind: 'line',
  text: squash(wide),
  wide,
  piece: { text: squash(wide), file, page, box, confidence },
})

/** All pages as one stream of lines and table parts; tables that are forms or signatures become lines. */
export const itemsOf = (pages: readonly Page[]): Item[] =>
  pages.flatMap((page) =>
    withoutFooters(
      joinSignatureTables(page.blocks).flatMap((block) => {
        if (block.kind === 'line') return [lineItem(block.text, page.file, page.number, block.box, block.confidence)]
        return tableItems(block, page)
      }),
    ),
  )

const withoutFooters = (items: readonly Item[]): Item[] =>
  items.filter((i) => i.kind !== 'line' || !isPageFooter(i.text))

/** A table cut at each header it holds; a table without any stays whole where its rows look like rows of an annex. */
const tableItems = (table: Table, page: Page): Item[] => {
  const rows = gridOf(table, page.file, page.number)
  const starts = rows.flatMap((row, i) => (headerKind(row) === null ? [] : [i]))
  const first = starts[0] ?? rows.length
  const items: Item[] = []
  if (first > 0) items.push(...headless(rows.slice(0, first), page))
  starts.forEach((start, i) => {
    const header = readHeader(rows, start)
    if (header === null) return
    const body = rows.slice(header.next, Math.max(header.next, starts[i + 1] ?? rows.length))
    items.push({ kind: 'rows', columns: header.columns, guess: null, rows: body })
  })
  return items
}

const headless = (rows: readonly GridRow[], page: Page): Item[] => {
  const lines = linesOfTable(rows)
  return lines === null
    ? [{ kind: 'rows', columns: null, guess: guessColumns(rows), rows }]
    : lines.map((l) => lineItem(l.text, page.file, page.number, l.box, l.confidence))
}
