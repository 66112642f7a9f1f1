import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { AgreementForm, AnnexForm, BudgetForm, Labelled, SigningForm } from '../../core/agreement/form/form.ts'
import { amountValue, styled, targetValue } from './cell-value.ts'
import { BOX, SheetRows } from './sheet-rows.ts'

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } })
const align = (horizontal: 'left' | 'center' | 'right' | 'justify', vertical: 'top' | 'center' = 'top'): CellStyle => ({
  alignment: { horizontal, vertical, wrapText: true },
})
const bold: CellStyle = { font: { name: 'Times New Roman', size: 11, bold: true } }

const HEAD: CellStyle = { ...bold, ...fill('E0E0E0'), ...align('center', 'center'), border: BOX }
const LEFT: CellStyle = { ...align('left'), border: BOX }
const CENTRE: CellStyle = { ...align('center'), border: BOX }
const RIGHT: CellStyle = { ...align('right'), border: BOX }
const DOTTED = '................................'

type Layout = { readonly rows: SheetRows; readonly columns: number; readonly firstHalf: number }

const across = ({ rows, columns }: Layout, value: string, style: CellStyle): void =>
  rows.add([{ column: 0, columns, value, style }])

const labelled = ({ rows, columns }: Layout, { label, text }: Labelled): void =>
  rows.add([
    { column: 0, columns: 2, value: label, style: align('left') },
    { column: 2, columns: columns - 2, value: `: ${text}`, style: align('left') },
  ])

const pair = (layout: Layout, left: string, right: string, style: CellStyle, height?: number): void => {
  const { rows, columns, firstHalf } = layout
  rows.add(
    [
      ...(left === '' ? [] : [{ column: 0, columns: firstHalf, value: left, style }]),
      { column: firstHalf, columns: columns - firstHalf, value: right, style },
    ],
    height,
  )
}

const signing = (layout: Layout, { placeDate, left, right }: SigningForm): void => {
  const centre = align('center')
  pair(layout, '', placeDate, centre)
  if (right.heading !== null) pair(layout, left?.heading ?? '', right.heading, centre)
  pair(layout, left === null ? '' : `${left.position},`, `${right.position},`, centre)
  layout.rows.skip(60)
  pair(layout, left === null ? '' : (left.name ?? DOTTED), right.name ?? DOTTED, { ...bold, ...centre })
}

const statement = (layout: Layout, form: AgreementForm): void => {
  const { statement: s, letterhead } = form
  for (const line of letterhead?.lines ?? []) across(layout, line, { ...bold, ...align('center') })
  for (const line of letterhead?.contacts ?? []) across(layout, line, align('center'))
  layout.rows.skip()
  across(layout, s.title, { ...bold, ...align('center') })
  layout.rows.skip()
  across(layout, s.opening, align('justify'))
  for (const party of s.parties) {
    for (const row of party.rows) labelled(layout, row)
    if (party.closing !== null) across(layout, party.closing, align('left'))
  }
  for (const text of s.paragraphs) across(layout, text, align('justify'))
  layout.rows.skip()
  signing(layout, s.signing)
  layout.rows.skip()
  layout.rows.breakPage()
}

const annexTable = ({ rows, columns }: Layout, annex: AnnexForm): void => {
  rows.add(
    annex.columns.map((value, column) => ({ column, value, style: HEAD })),
    20,
  )
  rows.add(annex.columns.map((_, column) => ({ column, value: `(${column + 1})`, style: CENTRE })))
  for (const row of annex.rows) {
    if (row.kind === 'heading') {
      const style = { ...bold, ...fill(row.depth === 1 ? 'E6E6E6' : 'F2F2F2'), ...LEFT }
      rows.add([{ column: 0, columns, value: row.text, style }])
      continue
    }
    rows.add(
      row.cells.map((cell) => {
        const style = cell.column === 0 || cell.column === columns - 1 ? CENTRE : LEFT
        const shown = cell.column === columns - 1 ? targetValue(cell.text) : { value: cell.text }
        return { column: cell.column, rows: cell.rows, ...styled(style, shown) }
      }),
    )
  }
}

const budgetTable = ({ rows, columns }: Layout, budget: BudgetForm): void => {
  const from = budget.numbered ? 1 : 0
  const text = { column: from, columns: columns - 1 - from }
  const last = columns - 1
  rows.add([
    ...(budget.numbered ? [{ column: 0, value: 'No.', style: HEAD }] : []),
    { ...text, value: budget.label, style: HEAD },
    { column: last, value: budget.amountLabel, style: HEAD },
  ])
  for (const line of budget.rows) {
    rows.add([
      ...(budget.numbered ? [{ column: 0, value: line.no, style: CENTRE }] : []),
      { ...text, value: line.text, style: LEFT },
      { column: last, ...styled(RIGHT, amountValue(line.value, line.amount)) },
    ])
  }
  if (budget.total === null) return
  const { value, amount } = budget.total
  rows.add([
    { column: 0, columns: last, value: budget.total.label, style: { ...bold, ...CENTRE } },
    { column: last, ...styled({ ...bold, ...RIGHT }, amountValue(value, amount)) },
  ])
}

export type AgreementSheet = {
  readonly sheet: WriteSheet
  /** The annex's header rows, to be repeated on each page: "$24:$25". */
  readonly titleRows: string
}

/** One agreement as one sheet: the statement on its page, then the annex with its tables, ready to print on A4. */
export const agreementSheet = (form: AgreementForm, name: string): AgreementSheet => {
  const { annex } = form
  const columns = annex.columns.length
  const layout = {
    rows: new SheetRows(columns === 5 ? [6, 22, 30, 38, 24] : [6, 40, 48, 24]),
    columns,
    firstHalf: columns === 5 ? 3 : 2,
  }
  statement(layout, form)
  across(layout, annex.heading, { ...bold, ...align('center') })
  for (const fact of annex.facts) labelled(layout, fact)
  layout.rows.skip()
  const head = layout.rows.next + 1
  annexTable(layout, annex)
  layout.rows.skip()
  if (annex.budget !== null) {
    budgetTable(layout, annex.budget)
    layout.rows.skip()
  }
  signing(layout, annex.signing)
  const sheet = layout.rows.sheet(name, {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.8, right: 0.6, top: 0.7, bottom: 0.8, header: 0.3, footer: 0.4 },
    },
    headerFooter: { oddFooter: '&R&9Halaman &P dari &N' },
  })
  return { sheet, titleRows: `$${head}:$${head + 1}` }
}
