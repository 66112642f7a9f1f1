import { parseRupiah } from '../money.ts'
import { levelled } from '../text-match.ts'
import type { SheetRows } from '../workbook.ts'
import type { BudgetItem } from './budget-document.ts'
import type { RowOutcome } from './plan-rows.ts'

/** The headings of a sheet of programmes and activities. */
export const BUDGET_HEADINGS = { kind: 'Jenis', code: 'Kode', text: 'Uraian', amount: 'Jumlah' } as const

type Field = keyof typeof BUDGET_HEADINGS
const FIELDS = Object.keys(BUDGET_HEADINGS) as Field[]

const KINDS: Readonly<Record<string, BudgetItem['kind']>> = {
  program: 'program',
  kegiatan: 'activity',
  programme: 'program',
  activity: 'activity',
}

const columnsOf = (headings: readonly string[]): ReadonlyMap<Field, number> | null => {
  const names = headings.map((name) => levelled(name).replace(/ \(?rp\)?$/, ''))
  const of = new Map(FIELDS.map((field) => [field, names.indexOf(levelled(BUDGET_HEADINGS[field]))]))
  return [...of.values()].includes(-1) ? null : of
}

export type ReadBudgetRows = {
  readonly items: readonly BudgetItem[]
  readonly rows: readonly RowOutcome[]
  /** Lines of the document that the sheet no longer holds. */
  readonly gone: readonly BudgetItem[]
}

const keyOf = (item: Pick<BudgetItem, 'kind' | 'code' | 'text'>): string =>
  `${item.kind} ${item.code} ${levelled(item.text)}`

/**
 * The lines that a sheet makes of a budget: the whole of it anew, told against what it was. A line is known by its kind,
 * code and wording. Null where no row holds the headings.
 */
export const readBudgetRows = (before: readonly BudgetItem[], sheet: SheetRows): ReadBudgetRows | null => {
  const head = sheet.findIndex((cells) => columnsOf(cells) !== null)
  const columns = columnsOf(sheet[head] ?? [])
  if (columns === null) return null
  const old = new Map(before.map((item) => [keyOf(item), item]))
  const items: BudgetItem[] = []
  const rows: RowOutcome[] = []
  for (const [i, cells] of sheet.slice(head + 1).entries()) {
    const cell = (field: Field): string => (cells[columns.get(field) ?? -1] ?? '').trim()
    const [code, text] = [cell('code'), cell('text')]
    if (`${code}${text}${cell('amount')}` === '') continue
    const row = head + 2 + i
    const kind = KINDS[levelled(cell('kind'))]
    const amount = parseRupiah(cell('amount'))
    const fault =
      kind === undefined
        ? { reason: 'reason/budget-kind', typed: cell('kind') }
        : text === ''
          ? { reason: 'reason/missing', typed: '' }
          : amount?.kind !== 'amount'
            ? { reason: 'reason/amount', typed: cell('amount') }
            : null
    if (fault !== null || kind === undefined || amount?.kind !== 'amount') {
      rows.push({ row, state: 'refused', text: text || code, fault })
      continue
    }
    const item: BudgetItem = { kind, code, text, amount: amount.amount }
    const was = old.get(keyOf(item))
    old.delete(keyOf(item))
    items.push(item)
    const state = was === undefined ? 'fresh' : was.amount === item.amount ? 'same' : 'changed'
    rows.push({ row, state, text, fault: null })
  }
  return { items, rows, gone: [...old.values()] }
}

/** The sheet of a budget's lines, headings first. */
export const sheetOfBudget = (items: readonly BudgetItem[]): SheetRows => [
  FIELDS.map((field) => BUDGET_HEADINGS[field]),
  ...items.map((item) => [item.kind === 'program' ? 'Program' : 'Kegiatan', item.code, item.text, String(item.amount)]),
]
