import type { Cell, Table } from '../page.ts'
import { withoutMarkup } from './markup.ts'
import { MOST_COLUMNS } from './text-table.ts'

const MOST_ROWS = 10_000
/** Grid places one table may cover: a merged cell of thousands by thousands is no table of an agreement. */
const MOST_PLACES = 400_000

const span = (attributes: string, name: string): number => {
  const m = new RegExp(`\\b${name}\\s{0,3}=\\s{0,3}["']?(\\d{1,4})`, 'i').exec(attributes)
  return m ? Math.max(1, Number(m[1])) : 1
}

/** Reads the inside of one `<table>` element, merged cells included; unclosed cells and rows end where the next begins. */
export const htmlTable = (html: string): Table => {
  const cells: Cell[] = []
  const taken = new Set<number>()
  let row = -1
  let columns = 0
  let open: { attributes: string; from: number } | null = null
  const close = (end: number): void => {
    if (open === null) return
    let column = 0
    while (taken.has(row * MOST_COLUMNS + column)) column += 1
    const rowSpan = taken.size > MOST_PLACES ? 1 : Math.min(span(open.attributes, 'rowspan'), 1000)
    const columnSpan = Math.min(span(open.attributes, 'colspan'), MOST_COLUMNS - column)
    const text = withoutMarkup(html.slice(open.from, end).replace(/<\/p>\s{0,20}<p[^<>]{0,200}>/gi, '<br>'))
    open = null
    if (columnSpan < 1) return
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) taken.add(r * MOST_COLUMNS + c)
    columns = Math.max(columns, column + columnSpan)
    cells.push({ text, row, column, rowSpan, columnSpan, box: null, confidence: 1 })
  }
  for (const tag of html.matchAll(/<(\/?)(tr|td|th)\b([^<>]{0,300})>/gi)) {
    const at = tag.index
    const name = (tag[2] ?? '').toLowerCase()
    close(at)
    if (name === 'tr') {
      if (tag[1] === '' && row + 1 < MOST_ROWS) row += 1
    } else if (tag[1] === '') {
      if (row < 0) row = 0
      open = { attributes: tag[3] ?? '', from: at + tag[0].length }
    }
  }
  close(html.length)
  const rows = row + 1
  const inside = cells.map((c) => ({ ...c, rowSpan: Math.min(c.rowSpan, rows - c.row) }))
  return { kind: 'table', rows, columns, cells: inside, box: null, spansKnown: true }
}
