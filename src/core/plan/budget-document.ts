import { isDay } from '../calendar/term.ts'
import { type Rupiah, sumRupiah } from '../money.ts'
import { type Problem, problem } from '../problem.ts'

/** The budget plan (RKA) and the approved budget (DIPA) of an office for a year. */
export const BUDGET_KINDS = ['dipa', 'rka'] as const
export type BudgetKind = (typeof BUDGET_KINDS)[number]

/** A programme, or an activity that stands below the programme before it. */
export type BudgetItem = {
  readonly kind: 'program' | 'activity'
  /** "076.01.CQ", "3355". */
  readonly code: string
  readonly text: string
  /** Whole rupiah. */
  readonly amount: Rupiah
}

/** One state of a budget: revision 0 is the first, each later one is a whole budget again with its own day. */
export type BudgetDocument = {
  readonly kind: BudgetKind
  readonly year: number
  readonly number: string
  readonly revision: number
  /** Day of approval ("2024-11-28"). */
  readonly approvedOn: string
  readonly items: readonly BudgetItem[]
}

/** A programme with the activities below it; `programme` null for activities that stand before any programme. */
export type ProgrammeOfBudget = {
  readonly programme: BudgetItem | null
  readonly activities: readonly BudgetItem[]
  readonly amount: Rupiah
}

export const programmesOf = (items: readonly BudgetItem[]): readonly ProgrammeOfBudget[] => {
  const found: { programme: BudgetItem | null; activities: BudgetItem[] }[] = []
  for (const item of items) {
    if (item.kind === 'program') found.push({ programme: item, activities: [] })
    else {
      if (found.length === 0) found.push({ programme: null, activities: [] })
      found.at(-1)?.activities.push(item)
    }
  }
  return found.map((p) => ({ ...p, amount: p.programme?.amount ?? sumRupiah(p.activities.map((a) => a.amount)) }))
}

/** What the whole budget amounts to: its programmes, and activities that stand below none. */
export const totalOf = (items: readonly BudgetItem[]): Rupiah => sumRupiah(programmesOf(items).map((p) => p.amount))

const LONGEST = 500
const MOST_ITEMS = 2_000
/** A sum that JSON and the database still carry exactly. */
const MOST_RUPIAH = BigInt(Number.MAX_SAFE_INTEGER)

const wrong = (at: string, reason: string): Problem => problem('input/invalid', at, { field: at, reason })

/** Everything that is not right with a budget document, in its order. */
export const budgetFaults = (d: BudgetDocument): readonly Problem[] => [
  ...(Number.isInteger(d.year) && d.year >= 1900 && d.year <= 2200 ? [] : [wrong('year', 'reason/year')]),
  ...(d.number.trim() === '' ? [wrong('number', 'reason/missing')] : []),
  ...(d.number.length > LONGEST ? [wrong('number', 'reason/too-long')] : []),
  ...(Number.isInteger(d.revision) && d.revision >= 0 && d.revision <= 99 ? [] : [wrong('revision', 'reason/form')]),
  ...dayFaults(d),
  ...(d.items.length > MOST_ITEMS ? [wrong('lines', 'reason/too-many')] : d.items.flatMap(itemFaults)),
  ...sumFaults(d.items),
]

/** A budget is approved in its year or late in the one before; revisions may come as late as its last day. */
const dayFaults = ({ approvedOn, year }: BudgetDocument): readonly Problem[] => {
  if (!isDay(approvedOn)) return [wrong('approvedOn', 'reason/day')]
  const of = Number(approvedOn.slice(0, 4))
  return of === year || of === year - 1 ? [] : [wrong('approvedOn', 'reason/budget-year')]
}

const itemFaults = ({ code, text, amount }: BudgetItem, i: number): readonly Problem[] => {
  const at = `lines/${i}`
  return [
    ...(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/.test(code) && code.length <= 60
      ? []
      : [wrong(`${at}/code`, 'reason/budget-code')]),
    ...(text.trim() === '' ? [wrong(`${at}/text`, 'reason/missing')] : []),
    ...(text.length > 2_000 ? [wrong(`${at}/text`, 'reason/too-long')] : []),
    ...(amount < 0n || amount > MOST_RUPIAH ? [wrong(`${at}/amount`, 'reason/amount')] : []),
  ]
}

const sumFaults = (items: readonly BudgetItem[]): readonly Problem[] => {
  const programmes = programmesOf(items)
  const over = programmes.find(
    (p) => p.programme && p.activities.length > 0 && sumRupiah(p.activities.map((a) => a.amount)) > p.programme.amount,
  )
  if (over?.programme) return [wrong(`lines/${items.indexOf(over.programme)}/amount`, 'reason/activities-exceed')]
  return totalOf(items) > MOST_RUPIAH ? [wrong('lines', 'reason/amount')] : []
}
