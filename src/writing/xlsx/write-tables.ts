import { type CellStyle, type CellValue, type WriteSheet, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { SheetToWrite } from '../../core/workbook.ts'
import { datedPackage } from '../office-package.ts'
import { amountValue, RUPIAH } from './cell-value.ts'

const HEAD: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '7A1F1F' } },
  alignment: { vertical: 'center', wrapText: true },
}
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } }
const NOTE: CellStyle = { ...TEXT, font: { color: { rgb: '6B6B6B' } } }
const DAY: CellStyle = { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top' } }
const AMOUNT: CellStyle = { numFmt: RUPIAH, alignment: { vertical: 'top' } }
const STYLES = { text: TEXT, note: NOTE, day: DAY, amount: AMOUNT } as const

/** Rows below the last one that are still ready to be filled in. */
const ROOM = 500

const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : `${letterOf(Math.floor(column / 26) - 1)}${letterOf(column % 26)}`

/** What a spreadsheet would take for an escaped letter is escaped itself. */
const literal = (text: string): string => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')

const cellOf = (text: string, kind: SheetToWrite['columns'][number]['kind']): CellValue => {
  if (text === '') return null
  if (kind === 'day' && /^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00Z`)
  if (kind === 'amount' && /^-?\d+$/.test(text)) return amountValue(BigInt(text), text).value
  return literal(text)
}

const table = ({ name, columns, rows, filtered = false }: SheetToWrite): WriteSheet => {
  const last = rows.length + 1
  return {
    name,
    columns: columns.map(({ width, kind }) => ({ width, style: STYLES[kind] })),
    rows: [columns.map((c) => c.heading), ...rows.map((row) => columns.map((c, i) => cellOf(row[i] ?? '', c.kind)))],
    cells: new Map(columns.map((c, i) => [`0,${i}`, { value: c.heading, style: HEAD }])),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1, columns: 1 },
    ...(filtered && { autoFilter: { range: `A1:${letterOf(columns.length - 1)}${last}` } }),
    dataValidations: columns.flatMap(({ choices }, i) =>
      choices.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              values: [...choices],
              allowBlank: true,
              showErrorMessage: false,
              range: `${letterOf(i)}2:${letterOf(i)}${last + ROOM}`,
            },
          ],
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

const text = ({ name, lines }: SheetToWrite): WriteSheet => ({
  name,
  columns: [{ width: 110 }],
  rows: lines.map((line) => [literal(line.text)]),
  cells: new Map(
    lines.map((line, i) => [
      `${i},0`,
      {
        value: literal(line.text),
        style: { alignment: { wrapText: true, vertical: 'top' }, ...(line.strong && { font: { bold: true } }) },
      },
    ]),
  ),
})

/** A workbook of plain tables, to be worked on in a spreadsheet: text stays text, days are dates, headings stay in sight. */
export const writeTables = async (title: string, sheets: readonly SheetToWrite[]): Promise<Uint8Array> => {
  const bytes = await writeWorkbook({
    sheets: sheets.map((sheet) => (sheet.columns.length > 0 ? table(sheet) : text(sheet))),
    properties: { title, creator: 'Ikrar' },
    defaultFont: { name: 'Calibri', size: 11 },
  })
  return datedPackage(bytes, null)
}
