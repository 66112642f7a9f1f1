import { shownText } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { annexLines } from '../../../core/agreement/annex-lines.ts'

type Cell = { readonly text: string; readonly rows: number }

/** The lines `from` to `to` as a table: number, objective, indicator, target; an objective's cells once, over its lines. */
const tableOf = (a: Agreement, from: number, to: number): readonly (readonly (Cell | null)[])[] => {
  const lines = annexLines(a).slice(from, to + 1)
  return lines.map(({ objective, indicator }, i) => {
    const at = `objectives/${objective}`
    const rows = lines.filter((l) => l.objective === objective).length
    const head = (of: string) => (i === 0 || indicator === 0 ? { text: shownText(a, `${at}/${of}`), rows } : null)
    const own = (of: string) => ({ text: shownText(a, `${at}/indicators/${indicator}/${of}`), rows: 1 })
    return [head('no'), head('text'), own('text'), own('target')]
  })
}

const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Copied lines as spreadsheets and word processors take them: cells in text, and a table with its merged cells. */
export const copiedRows = (
  a: Agreement,
  from: number,
  to: number,
): { readonly text: string; readonly html: string } => {
  const table = tableOf(a, from, to)
  const text = table.map((row) => row.map((cell) => quoted(cell?.text ?? '')).join('\t')).join('\n')
  const cell = (c: Cell | null) =>
    c === null ? '' : `<td${c.rows > 1 ? ` rowspan="${c.rows}"` : ''}>${escaped(c.text)}</td>`
  const html = `<table border="1">${table.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
  return { text, html }
}
