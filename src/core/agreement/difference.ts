import { matchWording, type Wording, wordingOf } from '../text-match.ts'
import type { Agreement, BudgetLine, Indicator, Objective } from './agreement.ts'
import { type IndicatorMove, indicatorMoves } from './indicator-moves.ts'

/** One row of the new list: as it was at `from`, changed from it, or added. */
export type RowDifference<T, C> =
  | { readonly kind: 'same'; readonly from: number }
  | { readonly kind: 'changed'; readonly from: number; readonly change: C }
  | { readonly kind: 'added'; readonly value: T }

/** A list as it is now, in its new order, and what was struck from the old one. */
export type ListDifference<T, C> = {
  readonly rows: readonly RowDifference<T, C>[]
  readonly struck: readonly { readonly from: number; readonly value: T }[]
}

export type Changed<T> = { readonly before: T; readonly after: T }

type ObjectiveHead = Omit<Objective, 'indicators'>

export type ObjectiveChange = {
  readonly head: Changed<ObjectiveHead> | null
  readonly indicators: ListDifference<Indicator, Changed<Indicator>>
}

/** What differs between two versions as a reader of law expects it: other facts, rows of the annex, lines of the budget. */
export type AgreementDifference = {
  readonly facts: Changed<Partial<Agreement>>
  readonly objectives: ListDifference<Objective, ObjectiveChange>
  /** Null where either version has no budget; the whole of it is then among the facts. */
  readonly lines: ListDifference<BudgetLine, Changed<BudgetLine>> | null
  /** Which indicators that were struck under one objective are those added under another. */
  readonly moves: readonly IndicatorMove[]
}

/** Whether two values say the same, however deep. */
export const alike = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [x, y] = [Object.entries(a), new Map(Object.entries(b))]
  return x.length === y.size && x.every(([key, value]) => y.has(key) && alike(value, y.get(key)))
}

type Worded = { readonly text: string }

/** Rows of the old and of the new list that take no part in it. */
type Apart = { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> }
const NOWHERE: Apart = { before: new Set(), after: new Set() }

/** Half of the words in common make one row that was reworded, less than that two rows. */
const REWORDED = 0.5
/** Above this many pairs that are left nothing is sought among them. */
const MOST_PAIRS = 40_000

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** The share of words that two texts have in common, from 0 to 1. */
const sharedWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size + b.size === 0) return 0
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

/**
 * For each new row the old one it comes from: the same to the letter first, then the most alike wording, then what was reworded
 * and still shares most of its words, `saying` being all that a row says. Rows that stand apart come from elsewhere, or went there.
 */
const origins = <T extends Worded>(
  before: readonly T[],
  after: readonly T[],
  saying: (row: T) => string,
  apart: Apart = NOWHERE,
): readonly (number | null)[] => {
  const found: (number | null)[] = after.map(() => null)
  const free = new Set([...before.keys()].filter((was) => !apart.before.has(was)))
  const pair = (now: number, was: number | undefined) => {
    if (was === undefined) return
    found[now] = was
    free.delete(was)
  }
  for (const [i, row] of after.entries())
    if (!apart.after.has(i))
      pair(
        i,
        [...free].find((was) => alike(before[was], row)),
      )
  const worded = new Map<number, Wording>([...free].map((was) => [was, wordingOf(before[was]?.text ?? '')]))
  const candidates = after.flatMap((row, now) => {
    if (found[now] !== null || apart.after.has(now)) return []
    const own = wordingOf(row.text)
    return [...worded].flatMap(([was, wording]) => {
      const match = matchWording(wording, own)
      return match ? [{ now, was, score: match.score }] : []
    })
  })
  const pairBest = (among: readonly { readonly now: number; readonly was: number; readonly score: number }[]) => {
    for (const { now, was } of among.toSorted((a, b) => b.score - a.score || a.now - b.now || a.was - b.was)) {
      if (found[now] === null && free.has(was)) pair(now, was)
    }
  }
  pairBest(candidates)
  const left = after.flatMap((row, now) =>
    found[now] === null && !apart.after.has(now) ? [{ now, words: wordsIn(saying(row)) }] : [],
  )
  if (left.length * free.size > MOST_PAIRS) return found
  const old = [...free].map((was) => ({ was, words: wordsIn(before[was] ? saying(before[was]) : '') }))
  pairBest(
    left.flatMap(({ now, words }) =>
      old.flatMap((one) => {
        const score = sharedWords(words, one.words)
        return score >= REWORDED ? [{ now, was: one.was, score }] : []
      }),
    ),
  )
  return found
}

const listDifference = <T extends Worded, C>(
  before: readonly T[],
  after: readonly T[],
  changeOf: (was: T, now: T) => C,
  from: readonly (number | null)[] = origins(before, after, (row) => row.text),
): ListDifference<T, C> => {
  const rows = after.map((value, i): RowDifference<T, C> => {
    const index = from[i] ?? null
    const was = index === null ? undefined : before[index]
    if (index === null || was === undefined) return { kind: 'added', value }
    return alike(was, value)
      ? { kind: 'same', from: index }
      : { kind: 'changed', from: index, change: changeOf(was, value) }
  })
  const struck = before.flatMap((value, index) => (from.includes(index) ? [] : [{ from: index, value }]))
  return { rows, struck }
}

const applyList = <T, C>(before: readonly T[], list: ListDifference<T, C>, now: (was: T, change: C) => T): T[] =>
  list.rows.map((row) => {
    if (row.kind === 'added') return row.value
    const was = before[row.from]
    if (was === undefined) throw new RangeError(`no row ${row.from} in the version that was to change`)
    return row.kind === 'same' ? was : now(was, row.change)
  })

const changed = <T>(before: T, after: T): Changed<T> => ({ before, after })

const headOf = ({ indicators: _, ...head }: Objective): ObjectiveHead => head

const objectiveChange = (was: Objective, now: Objective, apart: Apart): ObjectiveChange => ({
  head: alike(headOf(was), headOf(now)) ? null : changed(headOf(was), headOf(now)),
  indicators: listDifference(
    was.indicators,
    now.indicators,
    changed,
    origins(was.indicators, now.indicators, (x) => x.text, apart),
  ),
})

/** What an objective says with all its indicators, by which it is known again when it is reworded. */
const wholeObjective = ({ text, indicators }: Objective): string => [text, ...indicators.map((i) => i.text)].join(' ')

/** The difference from one version to the next; `applyDifference` of it to the first gives the second. */
export const differenceOf = (before: Agreement, after: Agreement): AgreementDifference => {
  const keys = (Object.keys(after) as (keyof Agreement)[]).filter(
    (key) => key !== 'objectives' && !alike(before[key], after[key]),
  )
  const only = (a: Agreement) => Object.fromEntries(keys.map((key) => [key, a[key]])) as Partial<Agreement>
  const from = origins(before.objectives, after.objectives, wholeObjective)
  const moves = indicatorMoves(before.objectives, after.objectives, from)
  const apart = (was: Objective, now: Objective): Apart => ({
    before: new Set(moves.flatMap((m) => (before.objectives[m.from.objective] === was ? [m.from.indicator] : []))),
    after: new Set(moves.flatMap((m) => (after.objectives[m.to.objective] === now ? [m.to.indicator] : []))),
  })
  const change = (was: Objective, now: Objective) => objectiveChange(was, now, apart(was, now))
  return {
    facts: changed(only(before), only(after)),
    objectives: listDifference(before.objectives, after.objectives, change, from),
    moves,
    lines: before.budget && after.budget && listDifference(before.budget.lines, after.budget.lines, changed),
  }
}

/** The new version from the old one; throws where the difference was made from another. */
export const applyDifference = (before: Agreement, difference: AgreementDifference): Agreement => {
  const { facts, objectives, lines } = difference
  const next = { ...before, ...facts.after }
  const after = <T>(_: T, change: Changed<T>): T => change.after
  return {
    ...next,
    objectives: applyList(before.objectives, objectives, (was, { head, indicators }) => ({
      ...(head?.after ?? was),
      indicators: applyList(was.indicators, indicators, after),
    })),
    budget:
      next.budget && before.budget && lines
        ? { ...next.budget, lines: applyList(before.budget.lines, lines, after) }
        : next.budget,
  }
}
