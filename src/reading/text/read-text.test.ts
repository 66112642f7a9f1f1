import { describe, expect, it } from 'vitest'
import type { Page, Table } from '../page.ts'
import { readText } from './read-text.ts'

const tableIn = (page: Page | undefined): Table => {
  const table = page?.blocks.find((b) => b.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table was read')
  return table
}

const rowsOf = (table: Table): string[][] =>
  Array.from({ length: table.rows }, (_, r) =>
    Array.from({ length: table.columns }, (_, c) => table.cells.find((x) => x.row === r && x.column === c)?.text ?? ''),
  )

const linesOf = (page: Page | undefined): string[] =>
  (page?.blocks ?? []).flatMap((b) => (b.kind === 'line' ? [b.text] : []))

describe('recognised text becomes pages of lines and tables', () => {
  it('reads lines with tabs as rows of a table, empty cells included', () => {
    expect(rowsOf(tableIn(readText('No\tSasaran\tTarget\n1\t\t<b>90%</b>\n\nContoh', 0)[0]))).toEqual([
      ['No', 'Sasaran', 'Target'],
      ['1', '', '90%'],
    ])
  })

  it('reads a Markdown table without its rule of dashes, with escaped bars and line breaks in cells', () => {
    const text = '| No | **Sasaran** |\n|:--:|---|\n| 1 | Opini BPK \\| WTP<br>dan AKIP |'
    expect(rowsOf(tableIn(readText(text, 0)[0]))).toEqual([
      ['No', 'Sasaran'],
      ['1', 'Opini BPK | WTP\ndan AKIP'],
    ])
  })

  it('reads an HTML table with cells merged over rows and columns', () => {
    const html =
      '<table><tr><td rowspan="2">1</td><td>A</td><td>90%</td></tr>\n<tr><td colspan="2">B &amp; C</td></tr></table>'
    const table = tableIn(readText(html, 0)[0])
    expect(table.spansKnown).toBe(true)
    expect(table.cells.map((c) => [c.text, c.row, c.column, c.rowSpan, c.columnSpan])).toEqual([
      ['1', 0, 0, 2, 1],
      ['A', 0, 1, 1, 1],
      ['90%', 0, 2, 1, 1],
      ['B & C', 1, 1, 1, 2],
    ])
  })

  it('keeps a line that lost its columns inside the table it interrupts', () => {
    expect(tableIn(readText('1\tA\t90%\nyang tertib\n2\tB\t80%', 0)[0]).rows).toBe(3)
  })

  it('begins a page at a form feed and at a mark of the recogniser, and numbers it within its file', () => {
    const pages = readText('satu\fdua\n--- Page 3 ---\ntiga\n[Halaman 4 dari 9]\nempat', 7)
    expect(pages.map((p) => [p.number, p.file, linesOf(p)[0]])).toEqual([
      [1, 7, 'satu'],
      [2, 7, 'dua'],
      [3, 7, 'tiga'],
      [4, 7, 'empat'],
    ])
  })

  it('drops headings, bold, italics and entities of markup and keeps the words', () => {
    expect(linesOf(readText('## PERJANJIAN KINERJA\n**Pihak Kedua** dan _lain_ &amp; <i>e-gov</i>', 0)[0])).toEqual([
      'PERJANJIAN KINERJA',
      'Pihak Kedua dan lain & e-gov',
    ])
  })

  it('stays quick on one line of many megabytes and on rows of tens of thousands of tabs', () => {
    const started = process.cpuUsage()
    readText('a'.repeat(20_000_000), 0)
    const pages = readText(`${'\t'.repeat(40_000)}x\n`.repeat(20), 0)
    expect(pages).toHaveLength(1)
    // Of the processor, not of the clock: other tests want it as well.
    expect(process.cpuUsage(started).user / 1e6, 'seconds of work').toBeLessThan(5)
  })
})
