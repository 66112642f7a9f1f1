import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre'
import type { AgreementForm, SigningForm } from '../../src/core/agreement/form/form.ts'

/** How one office lays out its agreements in Excel. */
export type SheetHabit = {
  /** Lines around the cells of tables. */
  readonly ruled: boolean
  /** Percentages and amounts are numbers under a format, not text. */
  readonly numbers: boolean
  readonly merges: boolean
  /** All agreements below one another on one sheet. */
  readonly oneSheet: boolean
  /** An empty column at the left and one between the columns of the table. */
  readonly airy: boolean
}

type Value = { readonly value: string | number; readonly format?: string }

const thin = { style: 'thin' } as const
const RULED: CellStyle = { border: { top: thin, bottom: thin, left: thin, right: thin } }
const RUPIAH = '_-"Rp"* #,##0_-;\\-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'

/** The forms of agreements as an Excel file of this office. */
export const sheetByHand = (forms: readonly AgreementForm[], habit: SheetHabit): Promise<Uint8Array> => {
  const groups = habit.oneSheet ? [forms] : forms.map((form) => [form])
  return writeXlsx({ sheets: groups.map((group, i) => sheetOf(`PK ${i + 1}`, group, habit)) })
}

const sheetOf = (name: string, forms: readonly AgreementForm[], habit: SheetHabit): WriteSheet => {
  const cells = new Map<string, Cell>()
  const merges: MergeRange[] = []
  let row = 0
  const at = (column: number): number => (habit.airy ? 1 + column * 2 : column)
  const put = (column: number, { value, format }: Value, ruled = false, rows = 1, columns = 1): void => {
    const style = { ...(ruled && habit.ruled && RULED), ...(format !== undefined && { numFmt: format }) }
    const endCol = at(column + columns - 1)
    for (let r = row; r < row + rows; r += 1) {
      for (let c = at(column); c <= endCol; c += 1) {
        const first = r === row && c === at(column)
        if (first || (ruled && habit.ruled)) {
          const held = first ? value : ''
          cells.set(`${r},${c}`, { value: held, type: typeof held === 'number' ? 'number' : 'string', style })
        }
      }
    }
    if ((rows > 1 || columns > 1) && habit.merges) {
      merges.push({ startRow: row, endRow: row + rows - 1, startCol: at(column), endCol })
    }
  }
  const say = (text: string, column = 0, columns = 1): void => {
    if (text !== '') put(column, { value: text }, false, 1, columns)
    row += 1
  }
  const signing = ({ placeDate, left, right }: SigningForm, width: number): void => {
    const last = width - 1
    say(placeDate, last)
    for (const [a, b] of [
      [left?.heading ?? '', right.heading ?? ''],
      [left === null ? '' : `${left.position},`, `${right.position},`],
      ['', ''],
      ['', ''],
      ['', ''],
      [left?.name ?? '', right.name ?? ''],
    ]) {
      if (a) put(1, { value: a })
      if (b) put(last, { value: b })
      row += 1
    }
    row += 1
  }
  for (const { letterhead, statement, annex } of forms) {
    const width = annex.columns.length
    for (const text of letterhead?.lines ?? []) say(text, 0, width)
    say(statement.title, 0, width)
    say(statement.opening, 0, width)
    for (const party of statement.parties) {
      for (const { label, text } of party.rows) {
        put(0, { value: label })
        say(`: ${text}`, 1)
      }
      if (party.closing !== null) say(party.closing)
    }
    for (const text of statement.paragraphs) say(text, 0, width)
    row += 1
    signing(statement.signing, width)
    say(annex.heading, 0, width)
    for (const { label, text } of annex.facts) say(`${label} : ${text}`)
    row += 1
    annex.columns.forEach((text, column) => void put(column, { value: text }, true))
    row += 1
    for (const line of annex.rows) {
      if (line.kind === 'heading') put(0, { value: line.text }, true, 1, width)
      else
        for (const cell of line.cells)
          put(cell.column, typed(cell.text, cell.column === width - 1 && habit.numbers), true, cell.rows)
      row += 1
    }
    row += 1
    if (annex.budget !== null) {
      put(0, { value: 'No' }, true)
      put(1, { value: annex.budget.label }, true, 1, width - 2)
      put(width - 1, { value: 'Anggaran' }, true)
      row += 1
      annex.budget.rows.forEach((line, i) => {
        put(0, { value: i + 1 }, true)
        put(1, { value: line.text }, true, 1, width - 2)
        put(width - 1, amount(line.amount, line.value, habit.numbers), true)
        row += 1
      })
      if (annex.budget.total !== null) {
        put(0, { value: 'JUMLAH' }, true, 1, width - 1)
        put(width - 1, amount(annex.budget.total.amount, annex.budget.total.value, habit.numbers), true)
        row += 1
      }
      row += 1
    }
    signing(annex.signing, width)
  }
  return { name, rows: [], cells, merges }
}

const typed = (text: string, asNumber: boolean): Value => {
  const percent = asNumber ? /^(\d+)(?:,(\d+))?%$/.exec(text) : null
  if (percent === null) return { value: text }
  const decimals = percent[2] ?? ''
  return {
    value: Number(`${percent[1]}.${decimals}`) / 100,
    format: decimals === '' ? '0%' : `0.${'0'.repeat(decimals.length)}%`,
  }
}

const amount = (text: string, value: bigint | null, asNumber: boolean): Value =>
  asNumber && value !== null ? { value: Number(value), format: RUPIAH } : { value: text }
