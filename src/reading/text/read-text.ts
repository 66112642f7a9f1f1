import { type Block, line, type Page } from '../page.ts'
import { htmlTable } from './html-table.ts'
import { withoutMarkup } from './markup.ts'
import { textPages } from './page-marks.ts'
import { headsBars, type TableLine, tableLine } from './table-line.ts'
import { tableOf } from './text-table.ts'

/** A line longer than this is cut: no line of a document is, and what follows must stay quick on hostile input. */
const LONGEST_LINE = 20_000

/** How many lines without columns may stand inside a table of text: a cell that was broken over lines. */
const LOOSE_LINES = 3

/**
 * Recognised text as pages of blocks: tab-separated, Markdown and HTML tables become tables, all else lines; markup is
 * dropped, wording stays. A blank line stays as an empty line, for it parts a signature's position from its name.
 */
export const readText = (text: string, fileIndex: number): Page[] =>
  textPages(text).map((lines, i) => ({
    number: i + 1,
    file: fileIndex,
    width: null,
    height: null,
    blocks: blocksOf(lines.map((l) => (l.length > LONGEST_LINE ? l.slice(0, LONGEST_LINE) : l))),
  }))

const blocksOf = (lines: readonly string[]): Block[] => {
  const blocks: Block[] = []
  for (let i = 0; i < lines.length; ) {
    const text = lines[i] ?? ''
    const barred = headsBars(text, lines[i + 1] ?? '')
    const row = tableLine(text, barred)
    if (/^\s{0,20}<table\b/i.test(text)) {
      const end = endOfHtml(lines, i)
      blocks.push(htmlTable(lines.slice(i, end).join('\n')))
      i = end
    } else if (row !== null) {
      const { rows, end } = rowsFrom(lines, i, row, barred)
      if (rows.length > 0) blocks.push(tableOf(rows))
      i = end
    } else {
      addWords(blocks, withoutMarkup(text), /^ {4,400}/.exec(text)?.[0] ?? '')
      i += 1
    }
  }
  return blocks
}

/** The indent stays: it tells the column of a line in text that keeps the layout of its page. */
const addWords = (blocks: Block[], words: string, indent: string): void => {
  const last = blocks.at(-1)
  if (words !== '') for (const part of words.split('\n')) blocks.push(line(indent + part.trim()))
  else if (last?.kind === 'line' && last.text !== '') blocks.push(line(''))
}

const endOfHtml = (lines: readonly string[], from: number): number => {
  for (let i = from; i < lines.length; i += 1) if (/<\/table\s{0,3}>/i.test(lines[i] ?? '')) return i + 1
  return lines.length
}

/** The rows of the table that begins at `from`, with lines inside it that lost their columns as rows of one cell. */
const rowsFrom = (
  lines: readonly string[],
  from: number,
  first: TableLine,
  barred: boolean,
): { readonly rows: readonly (readonly string[])[]; readonly end: number } => {
  const rows: (readonly string[])[] = first.cells === null ? [] : [first.cells]
  let end = from + 1
  while (end < lines.length) {
    const next = tableLine(lines[end] ?? '', barred)
    if (next !== null && next.form === first.form) {
      if (next.cells !== null) rows.push(next.cells)
      end += 1
      continue
    }
    const loose = first.form === 'tabs' ? looseWithin(lines, end) : 0
    if (loose === 0) break
    for (const text of lines.slice(end, end + loose)) rows.push([withoutMarkup(text)])
    end += loose
  }
  return { rows, end }
}

const looseWithin = (lines: readonly string[], from: number): number => {
  for (let n = 0; n <= LOOSE_LINES; n += 1) {
    const text = lines[from + n]
    if (text === undefined || text.trim() === '') return 0
    if (text.includes('\t')) return n
  }
  return 0
}
