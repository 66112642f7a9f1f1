import type { KnownValues } from '../core/agreement/known-values.ts'
import { typedLevel, typedTarget } from '../core/agreement/typed-value.ts'
import type { BudgetDocument } from '../core/plan/budget-document.ts'
import type { Plan, PlanIndicator, YearTarget } from '../core/plan/plan.ts'
import { ok, type Result } from '../core/result.ts'
import type { BudgetContent, PlanContent, PlanIndicatorContent } from './plan-view.ts'

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
const tidyOrNull = (text: string | null): string | null => (text === null ? null : tidy(text) || null)

/** An indicator as it was typed; the first value that is none is refused, at `at`. */
const indicatorOf = (i: PlanIndicatorContent, at: string, known: KnownValues): Result<PlanIndicator> => {
  const level = typedLevel(`${at}/level`, i.level, known)
  if (!level.ok) return level
  const targets: YearTarget[] = []
  for (const { year, target } of i.targets) {
    const read = typedTarget(`${at}/target`, target, known)
    if (!read.ok) return read
    if (read.value !== null) targets.push({ year, target: read.value })
  }
  return ok({
    text: tidy(i.text),
    level: level.value,
    offices: tidyOrNull(i.offices),
    iku: i.iku,
    decree: tidyOrNull(i.decree),
    targets: targets.sort((a, b) => a.year - b.year),
  })
}

/** A plan as it was typed, or the first value of it that is none. */
export const planOfContent = (c: PlanContent, known: KnownValues): Result<Plan> => {
  const objectives: Plan['objectives'][number][] = []
  for (const [i, o] of c.objectives.entries()) {
    const indicators: PlanIndicator[] = []
    for (const [j, indicator] of o.indicators.entries()) {
      const read = indicatorOf(indicator, `objectives/${i}/indicators/${j}`, known)
      if (!read.ok) return read
      indicators.push(read.value)
    }
    objectives.push({ no: tidyOrNull(o.no), text: tidy(o.text), indicators })
  }
  return ok({
    kind: c.kind,
    title: tidy(c.title),
    from: c.fromYear,
    until: c.untilYear,
    decree: tidyOrNull(c.decree),
    reviews: [...new Set(c.reviews.map(tidy).filter((day) => day !== ''))].sort(),
    objectives,
  })
}

export const contentOfPlan = (p: Plan): PlanContent => ({
  kind: p.kind,
  title: p.title,
  fromYear: p.from,
  untilYear: p.until,
  decree: p.decree,
  reviews: p.reviews,
  objectives: p.objectives.map((o) => ({
    ...o,
    indicators: o.indicators.map((i) => ({
      ...i,
      targets: i.targets.map(({ year, target }) => ({ year, target: target.raw })),
    })),
  })),
})

export const budgetOfContent = (c: BudgetContent): BudgetDocument => ({
  ...c,
  number: tidy(c.number),
  items: c.items.map((i) => ({ ...i, code: tidy(i.code), text: tidy(i.text), amount: BigInt(i.amount) })),
})

export const contentOfBudget = (d: BudgetDocument): BudgetContent => ({
  kind: d.kind,
  year: d.year,
  number: d.number,
  revision: d.revision,
  approvedOn: d.approvedOn,
  items: d.items.map((i) => ({ ...i, amount: Number(i.amount) })),
})
