import { type Rupiah, sumRupiah } from '../money.ts'
import type { Agreement, Budget, BudgetLine, Indicator, Objective, Party } from './agreement.ts'
import { type Changed, differenceOf, type ListDifference, type ObjectiveChange } from './difference.ts'

export const FATES = ['same', 'changed', 'added', 'struck'] as const
export type Fate = (typeof FATES)[number]

/** A row as it was and as it is; `isMoved` where it stands elsewhere among the others now. */
export type ReadRow<T> = {
  readonly fate: Fate
  readonly isMoved: boolean
  readonly before: T | null
  readonly after: T | null
}

export type ObjectiveHead = Omit<Objective, 'indicators'>
export type ReadObjective = ReadRow<ObjectiveHead> & { readonly indicators: readonly ReadRow<Indicator>[] }
/** `by` is what the amount rose by, where both are known. */
export type ReadLine = ReadRow<BudgetLine> & { readonly by: Rupiah | null }

/** Facts beside the rows that a reader is told of, by their place in the agreement. */
export const FACTS = [
  'title',
  'year',
  'satker',
  'unit',
  'firstParty',
  'secondParty',
  'place',
  'statementDate',
  'annexDate',
  'annexYear',
  'annexColumns',
  'letterhead',
] as const
export type Fact = (typeof FACTS)[number]

/** The difference of two versions in the order in which it is read: what was struck stands where it stood. */
export type ReadDifference = {
  readonly facts: readonly { readonly at: Fact; readonly before: string | null; readonly after: string | null }[]
  readonly objectives: readonly ReadObjective[]
  readonly lines: readonly ReadLine[]
  readonly total: { readonly before: Rupiah | null; readonly after: Rupiah | null; readonly by: Rupiah | null }
}

const rowsInOrder = <T, C, R>(
  before: readonly T[],
  after: readonly T[],
  list: ListDifference<T, C>,
  read: (row: ReadRow<T>, change: C | null) => R,
): readonly R[] => {
  const struck = [...list.struck]
  const rows: R[] = []
  const strike = (upTo: number) => {
    while (struck[0] !== undefined && struck[0].from < upTo) {
      rows.push(read({ fate: 'struck', isMoved: false, before: struck[0].value, after: null }, null))
      struck.shift()
    }
  }
  let furthest = -1
  for (const [i, row] of list.rows.entries()) {
    const now = after[i] ?? null
    if (row.kind === 'added') rows.push(read({ fate: 'added', isMoved: false, before: null, after: now }, null))
    else {
      strike(row.from)
      const isMoved = row.from < furthest
      furthest = Math.max(furthest, row.from)
      const change = row.kind === 'changed' ? row.change : null
      rows.push(read({ fate: row.kind, isMoved, before: before[row.from] ?? null, after: now }, change))
    }
  }
  strike(Number.POSITIVE_INFINITY)
  return rows
}

const headOf = (o: Objective | null): ObjectiveHead | null => {
  if (o === null) return null
  const { indicators: _, ...head } = o
  return head
}

const readObjective = (row: ReadRow<Objective>, change: ObjectiveChange | null): ReadObjective => {
  const [was, is] = [row.before?.indicators ?? [], row.after?.indicators ?? []]
  const all = { isMoved: false, before: null, after: null }
  const indicators =
    change !== null
      ? rowsInOrder(was, is, change.indicators, (one) => one)
      : row.fate === 'struck'
        ? was.map((before) => ({ ...all, fate: row.fate, before }))
        : is.map((after, i) => ({ ...all, fate: row.fate, before: was[i] ?? null, after }))
  const fate = change !== null && change.head === null ? 'same' : row.fate
  return { ...row, fate, before: headOf(row.before), after: headOf(row.after), indicators }
}

const rise = (before: Rupiah | null, after: Rupiah | null): Rupiah | null =>
  before === null || after === null ? null : after - before

const readLine = (row: ReadRow<BudgetLine>): ReadLine => ({
  ...row,
  by: row.before && row.after && rise(row.before.amount, row.after.amount),
})

const linesOf = (
  before: Budget | null,
  after: Budget | null,
  lines: ListDifference<BudgetLine, Changed<BudgetLine>> | null,
): readonly ReadLine[] => {
  if (before && after && lines) return rowsInOrder(before.lines, after.lines, lines, readLine)
  const one = (fate: Fate, was: BudgetLine | null, is: BudgetLine | null): ReadLine =>
    readLine({ fate, isMoved: false, before: was, after: is })
  return [
    ...(before?.lines ?? []).map((line) => one('struck', line, null)),
    ...(after?.lines ?? []).map((line) => one('added', null, line)),
  ]
}

const totalOf = (budget: Budget | null): Rupiah | null =>
  budget && sumRupiah(budget.lines.flatMap((line) => (line.amount === null ? [] : [line.amount])))

const partyText = (party: Party | null): string | null =>
  party && [party.name, `${party.acting ? 'Plt. ' : ''}${party.position}`].filter((part) => part).join(', ')

/** A fact as it is printed; days and years as they are kept. */
const factText = (a: Agreement, at: Fact): string | null => {
  if (at === 'firstParty' || at === 'secondParty') return partyText(a[at])
  if (at === 'annexColumns') return a.annexColumns.join(' | ')
  if (at === 'letterhead') {
    const { lines = [], address, phone, email } = a.letterhead ?? {}
    const text = [...lines, address, phone, email].filter((line) => line).join('\n')
    return text === '' ? null : text
  }
  const value = a[at]
  return value === null ? null : String(value)
}

/** What a reader of law is shown of two versions: each row as it was and as it is, and what came of it. */
export const readDifference = (before: Agreement, after: Agreement): ReadDifference => {
  const difference = differenceOf(before, after)
  const total = { before: totalOf(before.budget), after: totalOf(after.budget) }
  return {
    facts: FACTS.filter((at) => at in difference.facts.after).flatMap((at) => {
      const [was, is] = [factText(before, at), factText(after, at)]
      return was === is ? [] : [{ at, before: was, after: is }]
    }),
    objectives: rowsInOrder(before.objectives, after.objectives, difference.objectives, readObjective),
    lines: linesOf(before.budget, after.budget, difference.lines),
    total: { ...total, by: rise(total.before, total.after) },
  }
}
