import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { AnnexForm, AnnexRow, BudgetForm, SignatureForm, SigningForm } from '../../core/agreement/form/form.ts'
import { mm } from './paragraphs.ts'

/** The width between the margins, in millimetres. */
const TEXT_WIDTH = 165

const LONG_LETTERS = 900
const SMALL_BUDGET = 8
const DOTTED = '................................................'

type CellOptions = {
  readonly bold?: boolean
  readonly alignment?: 'left' | 'center' | 'right'
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly fill?: string
  readonly size?: number
  readonly keepNext?: boolean
  readonly middle?: boolean
}

const cell = (text: string, width: number, options: CellOptions = {}): TableCell =>
  new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    verticalAlign: options.middle ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(options.rowSpan === undefined ? {} : { rowSpan: options.rowSpan }),
    ...(options.columnSpan === undefined ? {} : { columnSpan: options.columnSpan }),
    ...(options.fill === undefined ? {} : { shading: { fill: options.fill } }),
    children: [
      new Paragraph({
        alignment:
          AlignmentType[options.alignment === 'center' ? 'CENTER' : options.alignment === 'right' ? 'RIGHT' : 'LEFT'],
        keepNext: options.keepNext ?? false,
        spacing: { after: 0 },
        children: [new TextRun({ text, bold: options.bold ?? false, size: options.size ?? 21 })],
      }),
    ],
  })

const table = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths.reduce((a, b) => a + b, 0)), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    rows: [...rows],
  })

const headRow = (labels: readonly string[], widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: labels.map((label, i) =>
      cell(label, widths[i] ?? 0, { bold: true, alignment: 'center', fill: 'E0E0E0', middle: true, keepNext: true }),
    ),
  })

const numberRow = (widths: readonly number[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: widths.map((width, i) => cell(`(${i + 1})`, width, { alignment: 'center', size: 17, keepNext: true })),
  })

const bodyRow = (row: AnnexRow, widths: readonly number[], keepNext: boolean): TableRow => {
  if (row.kind === 'heading') {
    const fill = row.depth === 1 ? 'E6E6E6' : 'F2F2F2'
    return new TableRow({
      cantSplit: true,
      children: [cell(row.text, TEXT_WIDTH, { bold: true, columnSpan: widths.length, fill, keepNext: true })],
    })
  }
  return new TableRow({
    cantSplit: row.cells.every((c) => c.text.length <= LONG_LETTERS),
    children: row.cells.map((c) =>
      cell(c.text, widths[c.column] ?? 0, {
        alignment: c.column === 0 || c.column === widths.length - 1 ? 'center' : 'left',
        keepNext,
        ...(c.rows > 1 ? { rowSpan: c.rows } : {}),
      }),
    ),
  })
}

/** The annex table with merged cells; its two header rows repeat on every page, its end keeps with the signatures. */
export const annexTable = (annex: AnnexForm): Table => {
  const widths = annex.columns.length === 5 ? [10, 33, 45, 55, 22] : [11, 58, 71, 25]
  const kept = annex.budget === null ? annex.split.head.length : Number.POSITIVE_INFINITY
  const body = annex.rows.map((row, i) => bodyRow(row, widths, i >= kept))
  return table(widths, [headRow(annex.columns, widths), numberRow(widths), ...body])
}

/** The budget table; a short one keeps with the signatures that follow it. */
export const budgetTable = (budget: BudgetForm): Table => {
  const widths = budget.numbered ? [11, 108, 46] : [119, 46]
  const numbers = budget.numbered ? ['No.'] : []
  const last = budget.rows.length - 1
  const keepNext = (i: number): boolean => budget.rows.length <= SMALL_BUDGET || i >= last - 1
  const lines = budget.rows.map(
    (row, i) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...(budget.numbered ? [cell(row.no, 11, { alignment: 'center', keepNext: keepNext(i) })] : []),
          cell(row.text, widths.at(-2) ?? 0, { keepNext: keepNext(i) }),
          cell(row.amount, 46, { alignment: 'right', keepNext: keepNext(i) }),
        ],
      }),
  )
  const total =
    budget.total === null
      ? []
      : [
          new TableRow({
            cantSplit: true,
            children: [
              cell(budget.total.label, TEXT_WIDTH - 46, {
                bold: true,
                alignment: 'center',
                columnSpan: widths.length - 1,
                keepNext: true,
              }),
              cell(budget.total.amount, 46, { bold: true, alignment: 'right', keepNext: true }),
            ],
          }),
        ]
  return table(widths, [headRow([...numbers, budget.label, budget.amountLabel], widths), ...lines, ...total])
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

type SignatureLine = {
  readonly text: string
  readonly bold?: boolean
  readonly before?: number
  readonly size?: number
}

const signatureCell = (lines: readonly SignatureLine[], last: boolean): TableCell =>
  new TableCell({
    width: { size: mm(TEXT_WIDTH / 2), type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 40, right: 40 },
    children: (lines.length === 0 ? [{ text: '' } satisfies SignatureLine] : lines).map(
      (line: SignatureLine) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: !last,
          keepLines: true,
          spacing: { before: line.before ?? 0, after: 20 },
          children: [new TextRun({ text: line.text, bold: line.bold ?? false, size: line.size ?? 24 })],
        }),
    ),
  })

const opening = (form: SignatureForm | null): SignatureLine[] =>
  form === null ? [] : [...(form.heading === null ? [] : [{ text: form.heading }]), { text: `${form.position},` }]

/** A long name steps down to stay on one line. */
const nameSize = (name: string): number => (name.length <= 34 ? 24 : name.length <= 40 ? 22 : 20)

const closing = (form: SignatureForm | null): SignatureLine[] => {
  if (form === null) return []
  if (form.name === null) return [{ text: DOTTED, before: 1250 }]
  return [{ text: form.name, bold: true, before: 1250, size: nameSize(form.name) }]
}

/** The signature blocks: second party left, first party right under place and date, both names on one height. */
export const signingTable = (signing: SigningForm): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: [mm(TEXT_WIDTH / 2), mm(TEXT_WIDTH / 2)],
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
    },
    rows: [
      { left: [], right: [{ text: signing.placeDate }], last: false },
      { left: opening(signing.left), right: opening(signing.right), last: false },
      { left: closing(signing.left), right: closing(signing.right), last: true },
    ].map(
      ({ left, right, last }) =>
        new TableRow({ cantSplit: true, children: [signatureCell(left, last), signatureCell(right, last)] }),
    ),
  })
