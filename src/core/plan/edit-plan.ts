import type { Plan, PlanIndicator, PlanObjective } from './plan.ts'

const replaced = <T>(list: readonly T[], index: number, item: T): readonly T[] =>
  index >= 0 && index < list.length ? list.map((old, i) => (i === index ? item : old)) : [...list, item]

const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, i) => i !== index)

/** Puts an objective's number and wording at its place, or adds it at the end; its indicators stay. */
export const putObjective = (plan: Plan, index: number, given: Pick<PlanObjective, 'no' | 'text'>): Plan => ({
  ...plan,
  objectives: replaced(plan.objectives, index, { ...given, indicators: plan.objectives[index]?.indicators ?? [] }),
})

/** Takes an objective away with all its indicators. */
export const dropObjective = (plan: Plan, index: number): Plan => ({
  ...plan,
  objectives: without(plan.objectives, index),
})

const withIndicators = (
  plan: Plan,
  objective: number,
  change: (indicators: readonly PlanIndicator[]) => readonly PlanIndicator[],
): Plan => ({
  ...plan,
  objectives: plan.objectives.map((o, i) => (i === objective ? { ...o, indicators: change(o.indicators) } : o)),
})

/** Puts an indicator at its place below an objective, or adds it at the end. */
export const putIndicator = (plan: Plan, objective: number, index: number, given: PlanIndicator): Plan =>
  withIndicators(plan, objective, (indicators) => replaced(indicators, index, given))

export const dropIndicator = (plan: Plan, objective: number, index: number): Plan =>
  withIndicators(plan, objective, (indicators) => without(indicators, index))
