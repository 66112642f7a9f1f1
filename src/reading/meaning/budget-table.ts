import { readAmount } from './amount.ts'
import { isNumber } from './annex-row.ts'
import type { Columns, Role } from './columns.ts'
import { type GridRow, ownCells } from './grid.ts'
import { plainNumber } from './heading.ts'
import { joined, type Piece, type Traced, traced } from './traced.ts'
import { endsOpen, startsLower } from './wording.ts'

export type DraftLine = { no: string | null; code: string | null; text: Traced; amount: Traced | null }

export type DraftBudget = { label: string; lines: DraftLine[]; total: Traced | null }

const CODE = /(?:\b\d{3}\.\d{2}\.[A-Z0-9]{2}(?:\.\d{4})?\b|\b[A-Z]{2}\.\d{4}(?:\.[A-Z]{3})?\b)/

/** A programme's code and its text without it: "Program X (076.01.CQ)", "076.01.CQ Program X", "3355 Pengelolaan …". */
export const splitCode = (text: string): { readonly code: string | null; readonly rest: string } => {
  const m = CODE.exec(text)
  if (m) {
    const rest = (text.slice(0, m.index) + text.slice(m.index + m[0].length)).replace(/\(\s*\)|\[\s*\]/g, ' ')
    return { code: m[0], rest: tidy(rest) }
  }
  const activity = /^(\d{4})\s*[-.:]?\s+(\p{Lu}.*)$/u.exec(text) ?? /^(.*\S)\s*\((\d{4})\)$/.exec(text)
  if (!activity) return { code: null, rest: text }
  const front = /^\d{4}$/.test(activity[1] ?? '')
  return { code: (front ? activity[1] : activity[2]) ?? null, rest: (front ? activity[2] : activity[1]) ?? '' }
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–:.]+|[\s\-–:=(]+$/g, '')
    .trim()

const isTotal = (text: string): boolean =>
  (/^(?:jumlah|total)\b/i.test(text) && text.length < 40) ||
  /^(?:pagu|(?:pagu )?anggaran)(?: (?:tahun|t\.?a\.?)(?: anggaran)? \d{4})?\W*$/i.test(text)

/** Adds the rows of a budget table: lines with their amounts, the printed total, and text that goes on from the row above. */
export const addBudgetRows = (budget: DraftBudget, rows: readonly GridRow[], columns: Columns): void => {
  for (const row of rows) for (const part of splitRow(row, columns)) addLine(budget, part)
}

type Parts = { readonly no: Traced; readonly code: Traced; readonly text: Traced; readonly amount: Traced }

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** The cells of a row by role; where one cell lists several numbered lines and another as many amounts, several parts. */
const splitRow = (row: GridRow, columns: Columns): Parts[] => {
  const of = (role: Role): { readonly text: string; readonly pieces: Piece[] } => {
    const cells = ownCells(row).filter((c) => columns.roles[c.column] === role)
    return {
      text: cells.map((c) => c.slot.text).join('\n'),
      pieces: cells.flatMap((c) => (c.slot.piece ? [c.slot.piece] : [])),
    }
  }
  const cells = { no: of('no'), code: of('code'), text: of('text'), amount: firstAmount(row, columns) }
  const texts = numberedLines(cells.text.text)
  const amounts = cells.amount.text.split('\n').filter((t) => t.trim() !== '')
  const numbers = cells.no.text.split('\n').filter((t) => t.trim() !== '')
  const plain = cells.text.text.split('\n').filter((t) => t.trim() !== '')
  const several =
    texts.length > 1 && texts.length === amounts.length
      ? texts
      : plain.length === amounts.length && plain.length > 1
        ? plain
        : null
  if (several === null)
    return [
      {
        no: traced(cells.no.text, cells.no.pieces),
        code: traced(cells.code.text, cells.code.pieces),
        text: traced(cells.text.text, cells.text.pieces),
        amount: traced(cells.amount.text, cells.amount.pieces),
      },
    ]
  return several.map((text, i) => ({
    no: traced(numbers[i] ?? '', cells.no.pieces),
    code: NONE,
    text: traced(text, cells.text.pieces),
    amount: traced(amounts[i] ?? '', cells.amount.pieces),
  }))
}

const firstAmount = (row: GridRow, columns: Columns): { readonly text: string; readonly pieces: Piece[] } => {
  const cells = ownCells(row)
  const own = cells.filter((c) => columns.roles[c.column] === 'amount')
  const used = own.length > 0 ? own : cells.slice(1).filter((c) => /^r[pо]\b|^rp/i.test(c.slot.text))
  return {
    text: used.map((c) => c.slot.text).join('\n'),
    pieces: used.flatMap((c) => (c.slot.piece ? [c.slot.piece] : [])),
  }
}

const numberedLines = (text: string): string[] => {
  const parts = text.split(/\n(?=\s*(?:\d{1,2}|[a-z])[.)]\s)/)
  return parts.length > 1 ? parts.map((p) => p.replace(/\s+/g, ' ')) : []
}

/** Adds one line: a total, the rest of the line above, or a line of its own. */
export const addLine = (budget: DraftBudget, parts: Parts): void => {
  const label = parts.text.text !== '' ? parts.text : parts.no
  const amount = parts.amount.text === '' ? null : parts.amount
  if (isTotal(label.text) || isTotal(parts.no.text)) {
    if (amount !== null) budget.total = amount
    return
  }
  const leading = /^(?:\(?(\d{1,2}|[a-z])[.)])\s*(?=\S)/.exec(parts.text.text)
  const no = isNumber(parts.no.text) ? plainNumber(parts.no.text) : (leading?.[1] ?? null)
  const cut = leading === null ? parts.text.text : parts.text.text.slice(leading[0].length)
  const found = splitCode(cut)
  const code = parts.code.text !== '' ? (CODE.exec(parts.code.text)?.[0] ?? parts.code.text) : found.code
  const text: Traced = { ...parts.text, text: found.rest }
  const last = budget.lines.at(-1)
  if (text.text === '' && last !== undefined) {
    if (code !== null) last.code ??= code
    if (amount !== null && last.amount === null) last.amount = amount
    else if (amount !== null && code === null && readAmount(amount.text)?.kind === 'amount') budget.total ??= amount
    return
  }
  if (
    last !== undefined &&
    no === null &&
    amount === null &&
    (startsLower(text.text) || endsOpen(last.text.text) || parts.text.text.startsWith('('))
  ) {
    last.text = joined(last.text, text)
    last.code ??= code
    return
  }
  if (text.text === '') {
    if (amount !== null && readAmount(amount.text)?.kind === 'amount') budget.total ??= amount
    return
  }
  budget.lines.push({ no, code, text, amount })
}
