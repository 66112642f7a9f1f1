import { type Rupiah, sumRupiah } from '../money.ts'
import type { Agreement, Budget, BudgetLine, Indicator, Objective, Party } from './agreement.ts'
import {
  type AgreementDifference,
  alike,
  type Changed,
  differenceOf,
  type ListDifference,
  type ObjectiveChange,
} from './difference.ts'
import type { IndicatorPlace } from './edit.ts'

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
/** An objective as a reader finds it: by its printed number, else its place from 1. */
export type ObjectiveNamed = { readonly no: string; readonly text: string }
/** `from` is the objective it stood under, where that is another one. */
export type ReadIndicator = ReadRow<Indicator> & { readonly from: ObjectiveNamed | null }
/** `leaving` are the indicators that stood under it and stand under another objective now. */
export type ReadObjective = ReadRow<ObjectiveHead> & {
  readonly indicators: readonly ReadIndicator[]
  readonly leaving: readonly { readonly indicator: Indicator; readonly to: ObjectiveNamed }[]
}
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

/** Where a row stands in the old list and in the new one. */
type Places = { readonly was: number | null; readonly now: number | null }

const rowsInOrder = <T, C, R>(
  before: readonly T[],
  after: readonly T[],
  list: ListDifference<T, C>,
  read: (row: ReadRow<T>, change: C | null, at: Places) => R,
): readonly R[] => {
  const struck = [...list.struck]
  const rows: R[] = []
  const strike = (upTo: number) => {
    while (struck[0] !== undefined && struck[0].from < upTo) {
      const at = { was: struck[0].from, now: null }
      rows.push(read({ fate: 'struck', isMoved: false, before: struck[0].value, after: null }, null, at))
      struck.shift()
    }
  }
  let furthest = -1
  for (const [i, row] of list.rows.entries()) {
    const now = after[i] ?? null
    if (row.kind === 'added')
      rows.push(read({ fate: 'added', isMoved: false, before: null, after: now }, null, { was: null, now: i }))
    else {
      strike(row.from)
      const isMoved = row.from < furthest
      furthest = Math.max(furthest, row.from)
      const change = row.kind === 'changed' ? row.change : null
      const at = { was: row.from, now: i }
      rows.push(read({ fate: row.kind, isMoved, before: before[row.from] ?? null, after: now }, change, at))
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

const named = (objectives: readonly Objective[], index: number): ObjectiveNamed => ({
  no: objectives[index]?.no ?? String(index + 1),
  text: objectives[index]?.text ?? '',
})

/** How the objectives of two versions are read: each with its own indicators, those that came to it, and those that left it. */
const objectiveReader = (before: Agreement, after: Agreement, { moves }: AgreementDifference) => {
  const old = (place: IndicatorPlace) => before.objectives[place.objective]?.indicators[place.indicator] ?? null
  const readIndicator = (
    row: ReadRow<Indicator>,
    objective: number | null,
    indicator: number | null,
  ): ReadIndicator => {
    const move = moves.find((m) => m.to.objective === objective && m.to.indicator === indicator)
    const was = move ? old(move.from) : null
    if (row.fate !== 'added' || !move || was === null) return { ...row, from: null }
    const fate = row.after !== null && alike(was, row.after) ? 'same' : 'changed'
    return { fate, isMoved: true, before: was, after: row.after, from: named(before.objectives, move.from.objective) }
  }
  return (
    row: ReadRow<Objective>,
    change: ObjectiveChange | null,
    { was: wasAt, now: nowAt }: Places,
  ): ReadObjective => {
    const [was, is] = [row.before?.indicators ?? [], row.after?.indicators ?? []]
    const left = moves.filter((m) => m.from.objective === wasAt)
    const isLeft = (indicator: number | null) => left.some((m) => m.from.indicator === indicator)
    const all = { isMoved: false, before: null, after: null }
    const rows =
      change !== null
        ? rowsInOrder(was, is, change.indicators, (one, _, at) => ({ one, at }))
        : row.fate === 'struck'
          ? was.map((one, i) => ({ one: { ...all, fate: row.fate, before: one }, at: { was: i, now: null } }))
          : is.map((one, i) => ({
              one: { ...all, fate: row.fate, before: was[i] ?? null, after: one },
              at: { was: null, now: i },
            }))
    const stays = rows.filter(({ one, at }) => !(one.fate === 'struck' && isLeft(at.was)))
    return {
      ...row,
      fate: change !== null && change.head === null ? 'same' : row.fate,
      before: headOf(row.before),
      after: headOf(row.after),
      indicators: stays.map(({ one, at }) => readIndicator(one, nowAt, at.now)),
      leaving: left.flatMap((m) => {
        const indicator = old(m.from)
        return indicator === null ? [] : [{ indicator, to: named(after.objectives, m.to.objective) }]
      }),
    }
  }
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
    objectives: rowsInOrder(
      before.objectives,
      after.objectives,
      difference.objectives,
      objectiveReader(before, after, difference),
    ),
    lines: linesOf(before.budget, after.budget, difference.lines),
    total: { ...total, by: rise(total.before, total.after) },
  }
}
