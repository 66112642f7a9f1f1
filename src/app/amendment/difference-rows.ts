import {
  budgetLineToInterchange,
  indicatorToInterchange,
  objectiveToInterchange,
} from '../../contract/agreement-mapping.ts'
import type { DifferenceHead, DifferenceView } from '../../contract/amendment-view.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { type Fate, type ObjectiveHead, type ReadRow, readDifference } from '../../core/agreement/read-difference.ts'

type Rows = Pick<DifferenceView, 'counts' | 'facts' | 'objectives' | 'lines' | 'total'>

const out = <T, W>({ fate, isMoved, before, after }: ReadRow<T>, wire: (value: T) => W) => ({
  fate,
  isMoved,
  before: before && wire(before),
  after: after && wire(after),
})

const headToWire = (head: ObjectiveHead): DifferenceHead => {
  const { indicators: _, ...rest } = objectiveToInterchange({ ...head, indicators: [] })
  return rest
}

const amount = (rupiah: bigint | null): number | null => (rupiah === null ? null : Number(rupiah))

/** The difference of two agreements as it goes out at the door. */
export const differenceRows = (before: Agreement, after: Agreement): Rows => {
  const { facts, objectives, lines, total } = readDifference(before, after)
  const rows = [...objectives, ...objectives.flatMap((o) => o.indicators), ...lines]
  const moved = objectives.reduce((n, o) => n + o.leaving.length, 0)
  const count = (fate: Fate): number => rows.filter((row) => row.fate === fate).length
  return {
    counts: { added: count('added'), struck: count('struck'), changed: count('changed'), moved, facts: facts.length },
    facts,
    objectives: objectives.map((objective) => ({
      ...out(objective, headToWire),
      indicators: objective.indicators.map((row) => ({ ...out(row, indicatorToInterchange), from: row.from })),
      leaving: objective.leaving.map(({ indicator, to }) => ({ indicator: indicatorToInterchange(indicator), to })),
    })),
    lines: lines.map((line) => ({ ...out(line, budgetLineToInterchange), by: amount(line.by) })),
    total: { before: amount(total.before), after: amount(total.after), by: amount(total.by) },
  }
}
