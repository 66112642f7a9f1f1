import type { DifferenceView } from '../../contract/amendment-view.ts'
import { formatRupiah } from '../../core/money.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { Fates, isTold, type Row, sides, type TableProps } from './difference-tables.tsx'
import { ChangedText } from './difference-words.tsx'

type MoneyRow = Row & {
  readonly by: number | null
  readonly words: { readonly before: string | null; readonly after: string | null }
}

const money = (amount: number | null | undefined, none: string): string =>
  amount === null || amount === undefined ? none : formatRupiah(BigInt(amount))

const lineText = (line: DifferenceView['lines'][number]['before']): string | null =>
  line && [line.code, line.text].filter((part) => part).join(' ')

/** What a line adds to the total, or takes from it. */
const riseOf = ({ fate, before, after, by }: DifferenceView['lines'][number]): number | null => {
  if (fate === 'added') return after?.amount ?? null
  return fate === 'struck' && typeof before?.amount === 'number' ? -before.amount : by
}

/** What a line is called, and was called before where that changed. */
const LineName = ({ row, language }: { readonly row: MoneyRow; readonly language: Language }) => {
  const { before, after } = row.words
  return (
    <span class="grid gap-1">
      {before !== null && after !== null && before !== after && (
        <ChangedText before={before} after={after} side="before" language={language} />
      )}
      {before === after || after === null || before === null ? (
        <span class="font-semibold wrap-anywhere">{after ?? before}</span>
      ) : (
        <ChangedText before={before} after={after} side="after" language={language} />
      )}
      <Fates row={row} language={language} />
    </span>
  )
}

/** Amounts as they were and as they are, what they rose or fell by, and their totals. */
export const DifferenceBudget = ({ view, language, everything }: TableProps) => {
  const w = amendmentWordsOf(language)
  if (view.lines.length === 0) return null
  const lines = view.lines.map(
    (line, i): MoneyRow => ({
      key: `b${i}`,
      name: '',
      words: { before: lineText(line.before), after: lineText(line.after) },
      fate: line.fate,
      isMoved: line.isMoved,
      before: line.before && money(line.before.amount, w.noAmount),
      after: line.after && money(line.after.amount, w.noAmount),
      by: riseOf(line),
    }),
  )
  const { before, after, by } = view.total
  const total: MoneyRow = {
    key: 'total',
    name: '',
    fate: before === after ? 'same' : 'changed',
    isMoved: false,
    before: before === null ? null : money(before, ''),
    after: after === null ? null : money(after, ''),
    by,
    words: { before: w.total, after: w.total },
  }
  const labels = sides(view, language)
  const rise = ({ by: rose }: MoneyRow): string => {
    if (rose === null) return '—'
    if (rose === 0) return w.unchangedAmount
    return fill(rose > 0 ? w.up : w.down, { amount: formatRupiah(BigInt(Math.abs(rose))) })
  }
  const columns: readonly Column<MoneyRow>[] = [
    { label: w.line, kind: 'wide', cell: (row) => <LineName row={row} language={language} /> },
    ...(['before', 'after'] as const).map(
      (side): Column<MoneyRow> => ({
        label: labels[side],
        kind: 'number',
        cell: (row) => (
          <ChangedText before={row.before} after={row.after} side={side} language={language} whole="amount" />
        ),
      }),
    ),
    { label: w.by, kind: 'number', cell: rise },
  ]
  const told = lines.filter((row) => isTold(row, everything))
  return (
    <Card title={w.budget} id="anggaran" flush>
      <DataTable caption={w.budget} columns={columns} rows={[...told, total]} keyOf={(row) => row.key} />
    </Card>
  )
}
