import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import fc from 'fast-check'
import { type MergeRange, type Cell as SheetCell, writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { readDocx } from '../../src/reading/docx/read-docx.ts'
import { DEFAULT_LIMITS } from '../../src/reading/limits/reading-limits.ts'
import type { Cell, Page } from '../../src/reading/page.ts'
import { readFile } from '../../src/reading/pipeline/read-file.ts'
import { readXlsx } from '../../src/reading/xlsx/read-xlsx.ts'
import { p, rawDocx, tbl, tc, tr } from './raw-docx.ts'
import { contextOf } from './told.ts'

type Placed = Pick<Cell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'>

const HEADS = ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Anggaran', 'Satuan']

const words = fc
  .array(fc.stringMatching(/^[A-Za-z0-9%.,/()&<>"'é–-]{1,12}$/), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '))

/** An annex-like table: a header, rows whose first cells may reach over several rows, group rows over the whole width. */
const annexes = fc
  .record({
    columns: fc.integer({ min: 2, max: HEADS.length }),
    blocks: fc.array(
      fc.record({ group: fc.boolean(), rows: fc.integer({ min: 1, max: 4 }), merged: fc.integer({ min: 0, max: 5 }) }),
      { minLength: 1, maxLength: 6 },
    ),
    texts: fc.array(words, { minLength: 1, maxLength: 40 }),
  })
  .map(({ columns, blocks, texts }) => {
    let n = 0
    const next = (): string => texts[n++ % texts.length] ?? 'x'
    const cells: Placed[] = HEADS.slice(0, columns).map((text, column) => ({
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
    }))
    let row = 1
    for (const block of blocks) {
      if (block.group) cells.push({ row: row++, column: 0, rowSpan: 1, columnSpan: columns, text: next() })
      const merged = Math.min(block.merged, columns - 1)
      for (let i = 0; i < block.rows; i += 1) {
        for (let column = 0; column < columns; column += 1) {
          if (column >= merged) cells.push({ row: row + i, column, rowSpan: 1, columnSpan: 1, text: next() })
          else if (i === 0) cells.push({ row, column, rowSpan: block.rows, columnSpan: 1, text: next() })
        }
      }
      row += block.rows
    }
    return { rows: row, columns, cells }
  })

const cellsOf = (pages: readonly Page[]): Placed[] =>
  pages
    .flatMap((page) => page.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.cells : []))
    .map(({ row, column, rowSpan, columnSpan, text }) => ({ row, column, rowSpan, columnSpan, text }))
    .sort((a, b) => a.row - b.row || a.column - b.column)

const sorted = (cells: readonly Placed[]): Placed[] => [...cells].sort((a, b) => a.row - b.row || a.column - b.column)

describe('whatever annex an office makes', () => {
  test('its cells come back from Word as they were, each in its place and over its span', async () => {
    await fc.assert(
      fc.asyncProperty(annexes, async ({ rows, cells }) => {
        const table = new Table({
          rows: Array.from({ length: rows }, (_, row) => {
            const own = cells.filter((cell) => cell.row === row)
            return new TableRow({
              children: own.map(
                ({ text, rowSpan, columnSpan }) =>
                  new TableCell({ rowSpan, columnSpan, children: [new Paragraph(text)] }),
              ),
            })
          }),
        })
        const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))
        expect(cellsOf(readDocx(new Uint8Array(bytes), 0, contextOf('pk.docx')))).toEqual(sorted(cells))
      }),
      { numRuns: 60 },
    )
  })

  test('and from Excel', async () => {
    const thin = { style: 'thin' } as const
    const style = { border: { top: thin, bottom: thin, left: thin, right: thin } }
    await fc.assert(
      fc.asyncProperty(annexes, async ({ cells }) => {
        const held = new Map<string, SheetCell>()
        const merges: MergeRange[] = []
        for (const { row, column, rowSpan, columnSpan, text } of cells) {
          for (let r = row; r < row + rowSpan; r += 1) {
            for (let c = column; c < column + columnSpan; c += 1)
              held.set(`${r},${c}`, { value: '', type: 'string', style })
          }
          held.set(`${row},${column}`, { value: text, type: 'string', style })
          if (rowSpan * columnSpan > 1) {
            merges.push({ startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + columnSpan - 1 })
          }
        }
        const bytes = await writeXlsx({ sheets: [{ name: 'PK', rows: [], cells: held, merges }] })
        expect(cellsOf(await readXlsx(bytes, 0, contextOf('pk.xlsx')))).toEqual(sorted(cells))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a file that was damaged on its way', () => {
  const whole = rawDocx(
    `${p('PERJANJIAN KINERJA TAHUN 2024')}${tbl(tr(tc('No'), tc('Sasaran')), tr(tc('1'), tc('Terwujudnya')))}`,
  )

  test('is read or refused, and never stops the reader', async () => {
    const sheet = await writeXlsx({
      sheets: [
        {
          name: 'PK',
          rows: [
            ['No', 'Sasaran'],
            [1, 'Terwujudnya'],
          ],
        },
      ],
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(['pk.docx', whole] as const, ['pk.xlsx', sheet] as const),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async ([name, bytes], flips, kept) => {
          const hurt = bytes.slice(0, Math.ceil(bytes.length * kept))
          for (const [at, value] of flips) hurt[at % hurt.length] = value
          const answer = await readFile({ name, bytes: hurt }, DEFAULT_LIMITS, KPU_PROFILE, () => undefined)
          expect(['document', 'archive']).toContain(answer.kind)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('and so are bytes of no meaning', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a', 'a.txt', 'a.docx', 'a.zip'),
        async (bytes, name) => {
          const answer = await readFile({ name, bytes }, DEFAULT_LIMITS, KPU_PROFILE, () => undefined)
          expect(answer.kind).toBe('document')
        },
      ),
      { numRuns: 300 },
    )
  })
})
