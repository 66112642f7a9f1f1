import type { Agreement, BudgetLine } from '../agreement/agreement.ts'
import { type GroundLine, nameOf } from '../cascade/budget-left.ts'
import { sumRupiah } from '../money.ts'
import type { BudgetItem } from '../plan/budget-document.ts'
import { belongs } from './programme-amounts.ts'

/** What an own budget is laid beside: agreements of the same office and year, and the items of its budget document. */
export type BesideBudget = {
  readonly own: Agreement
  readonly superior: Agreement | null
  /** The superior's other subordinates. */
  readonly beside: readonly Agreement[]
  readonly below: readonly Agreement[]
  readonly plan: readonly BudgetItem[]
}

const linesOf = (a: Agreement | null): readonly BudgetLine[] => a?.budget?.lines ?? []

/** The lines of one agreement that are of a programme: those that are the very same, else its parts. */
const carriedOf = (programme: BudgetLine, a: Agreement): readonly BudgetLine[] => {
  const kinds = linesOf(a).map((line) => belongs(programme, line))
  const kind = kinds.includes('same') ? 'same' : 'part'
  return linesOf(a).filter((_, i) => kinds[i] === kind)
}

const takenOf = (programme: BudgetLine, others: readonly Agreement[]) =>
  sumRupiah(others.flatMap((a) => carriedOf(programme, a)).map((line) => line.amount ?? 0n))

/** Every wording of one programme: its own, and the own budget's where that is written a little differently. */
const namesOf = (programme: BudgetLine, own: Agreement): readonly string[] => [
  ...new Set([programme, ...carriedOf(programme, own)].map((line) => nameOf(line.text)).filter((name) => name !== '')),
]

/** Everything that an own budget's lines can be laid beside while they are typed (core/cascade/budget-left). */
export const budgetGround = ({ own, superior, beside, below, plan }: BesideBudget): readonly GroundLine[] => [
  ...linesOf(superior).map((line) => ({
    ground: 'above' as const,
    code: line.code,
    names: namesOf(line, own),
    has: line.amount ?? 0n,
    taken: takenOf(line, beside),
    part: false,
  })),
  ...plan.map(({ kind, code, text, amount }, i) => ({
    ground: 'plan' as const,
    code,
    names: namesOf({ no: null, code, text, amount }, own),
    has: amount,
    taken: 0n,
    part: kind === 'activity' && plan.slice(0, i).some((item) => item.kind === 'program'),
  })),
  ...(below.some((a) => linesOf(a).length > 0) ? linesOf(own) : []).map((line) => ({
    ground: 'below' as const,
    code: line.code,
    names: [nameOf(line.text)],
    has: null,
    taken: takenOf(line, below),
    part: false,
  })),
]
