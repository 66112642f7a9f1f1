import { childOf, elementsOf, numberOf, settingOf, type XmlElement } from '../xml/xml-element.ts'
import type { Item, StoryReader } from './story-item.ts'
import { type GridCell, tableOfGrid } from './table-grid.ts'

type RawCell = {
  readonly column: number
  readonly span: number
  readonly merge: 'none' | 'start' | 'continue'
  readonly items: readonly Item[]
}

/** A Word table as one table item; a frame around other tables or around text becomes what it holds. */
export const tableItems = (table: XmlElement, reader: StoryReader): readonly Item[] => {
  let merging: ReadonlySet<number> = new Set()
  const rows = rowsOf(table).map((row) => {
    const cells = cellsOf(row, merging, reader)
    merging = new Set(cells.filter((cell) => cell.merge !== 'none').map((cell) => cell.column))
    return cells
  })
  const cells = rows.flat()
  if (isFrame(cells)) return cells.flatMap((cell) => cell.items)
  const grid: GridCell[] = []
  const open = new Map<number, number>()
  rows.forEach((row, r) => {
    const stillOpen = new Map<number, number>()
    for (const cell of row) {
      const above = cell.merge === 'continue' ? open.get(cell.column) : undefined
      const anchor = above === undefined ? undefined : grid[above]
      if (above !== undefined && anchor !== undefined) {
        grid[above] = { ...anchor, rowSpan: r - anchor.row + 1 }
        stillOpen.set(cell.column, above)
        continue
      }
      if (cell.merge !== 'none') stillOpen.set(cell.column, grid.length)
      grid.push({ row: r, column: cell.column, rowSpan: 1, columnSpan: cell.span, text: textOfItems(cell.items) })
    }
    open.clear()
    for (const [column, index] of stillOpen) open.set(column, index)
  })
  const built = tableOfGrid(grid, rows.length)
  if (built === null) return []
  const begins = breaksIn(rows[0] ?? []) > 0
  const breaksInside = rows.slice(1).reduce((sum, row) => sum + breaksIn(row), 0)
  const item: Item = { kind: 'table', table: built, breaksInside }
  return begins ? [{ kind: 'page', hard: false }, item] : [item]
}

/** Rows in order, also those in content controls; a row whose deletion is tracked is gone. */
const rowsOf = (table: XmlElement): readonly XmlElement[] =>
  elementsOf(table).flatMap((node) => {
    if (node.name === 'w:tr') return childOf(childOf(node, 'w:trPr'), 'w:del') === null ? [node] : []
    return isWrapper(node) ? rowsOf(node) : []
  })

const isWrapper = (node: XmlElement): boolean =>
  ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml'].includes(node.name)

/** The cells of a row; `merging` are the columns in which a merged cell comes down from the row above. */
const cellsOf = (row: XmlElement, merging: ReadonlySet<number>, reader: StoryReader): readonly RawCell[] => {
  reader.countRow()
  let column = numberOf(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore')) ?? 0
  const cells: RawCell[] = []
  for (const cell of cellElementsOf(row)) {
    const properties = childOf(cell, 'w:tcPr')
    const span = Math.min(Math.max(1, numberOf(settingOf(properties, 'w:gridSpan')) ?? 1), 63)
    const beside = cells.at(-1)
    const merged = childOf(properties, 'w:hMerge')
    if (merged !== null && merged.attributes['w:val'] !== 'restart' && beside !== undefined) {
      cells[cells.length - 1] = { ...beside, span: beside.span + span }
    } else if (childOf(properties, 'w:cellDel') === null) {
      const merge = mergeOf(properties, merging.has(column))
      cells.push({ column, span, merge, items: merge === 'continue' ? [] : reader.read(cell) })
    }
    column += span
  }
  return cells
}

const cellElementsOf = (row: XmlElement): readonly XmlElement[] =>
  elementsOf(row).flatMap((node) => (node.name === 'w:tc' ? [node] : isWrapper(node) ? cellElementsOf(node) : []))

/** A merge that continues nothing begins one: the cell's own text is the text to be seen. */
const mergeOf = (properties: XmlElement | null, fromAbove: boolean): RawCell['merge'] => {
  const merge = childOf(properties, 'w:vMerge')
  if (merge === null) return 'none'
  return merge.attributes['w:val'] === 'restart' || !fromAbove ? 'start' : 'continue'
}

/** A table that only lays out: one cell around lines, or cells whose tables hold more than they say themselves. */
const isFrame = (cells: readonly RawCell[]): boolean => {
  const filled = cells.filter((cell) => cell.items.some(says))
  if (filled.length === 1) return true
  const inner = filled.reduce((sum, cell) => sum + innerCells(cell.items), 0)
  const plain = filled.filter((cell) => innerCells(cell.items) === 0).length
  return inner > 1 && inner >= plain
}

const says = (item: Item): boolean => item.kind === 'table' || (item.kind === 'line' && item.text !== '')

const innerCells = (items: readonly Item[]): number =>
  items.reduce(
    (sum, item) => sum + (item.kind === 'table' ? item.table.cells.filter((c) => c.text !== '').length : 0),
    0,
  )

/** A cell's text: its paragraphs and lines parted by "\n" (an empty line stays), a table inside it cell by cell. */
const textOfItems = (items: readonly Item[]): string =>
  items
    .flatMap((item) => {
      if (item.kind === 'line') return [item.text.replace(/\s+/g, ' ').trim()]
      return item.kind === 'table' ? item.table.cells.map((cell) => cell.text).filter((text) => text !== '') : []
    })
    .join('\n')
    .trim()

const breaksIn = (row: readonly RawCell[]): number =>
  Math.max(0, ...row.map((cell) => cell.items.filter((item) => item.kind === 'page').length))
