import { withoutMarkup } from './markup.ts'
import { MOST_COLUMNS } from './text-table.ts'

/** A line of a table: its cells, or `null` for the line of dashes under a Markdown header. */
export type TableLine = { readonly form: 'tabs' | 'markdown'; readonly cells: readonly string[] | null }

const RULE = /^\|?(?:\s{0,20}:?-{2,200}:?\s{0,20}\|){1,60}(?:\s{0,20}:?-{2,200}:?\s{0,20})?\|?$/

/** Cells between bars; a bar behind a backslash belongs to the text. */
const barCells = (line: string): string[] => {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map(withoutMarkup)
}

/** A row of a Markdown table without bars at its ends; what it is shows only beside the rule below its header. */
const BARS = /^[^|]{0,2000}[^|\\]\|/

/** Whether a line is the header of a Markdown table that has no bars at its ends: the rule below it has as many columns. */
export const headsBars = (line: string, below: string): boolean =>
  !line.trim().startsWith('|') &&
  BARS.test(line.trim()) &&
  below.length < 2000 &&
  below.includes('|') &&
  RULE.test(below.trim()) &&
  barCells(line).length === barCells(below).length

/** Reads one line as the row of a tab-separated or Markdown table (`within` one without bars at its ends); null where it is neither. */
export const tableLine = (line: string, within = false): TableLine | null => {
  const trimmed = line.trim()
  if (within && trimmed.includes('|')) {
    const rule = trimmed.length < 2000 && RULE.test(trimmed)
    return { form: 'markdown', cells: rule ? null : line.split(/(?<!\\)\|/).map(withoutMarkup) }
  }
  if (trimmed.startsWith('|')) {
    if (trimmed.length < 2000 && RULE.test(trimmed)) return { form: 'markdown', cells: null }
    const cells = barCells(trimmed)
    return cells.length >= 2 && (trimmed.endsWith('|') || cells.length >= 3) ? { form: 'markdown', cells } : null
  }
  if (line.includes('\t')) {
    const cells = line.split('\t', 2 * MOST_COLUMNS).map((cell) => withoutMarkup(unquoted(cell)))
    return cells.some((c) => c !== '') ? { form: 'tabs', cells } : null
  }
  return null
}

const unquoted = (cell: string): string => {
  const t = cell.trim()
  return t.length >= 2 && t.startsWith('"') && t.endsWith('"') ? t.slice(1, -1).replaceAll('""', '"') : t
}
