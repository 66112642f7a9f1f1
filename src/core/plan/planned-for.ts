import type { Target } from '../indicator/target.ts'
import type { Level } from '../profile/agency-profile.ts'
import { levelled } from '../text-match.ts'
import { coversYear, type Plan } from './plan.ts'

/** A key indicator that an office's agreements of one level are to carry in a year. */
export type KeyIndicator = {
  readonly text: string
  readonly level: Level
  /** Planned for the year; null where the plan names no target at all. */
  readonly target: Target | null
  readonly decree: string | null
  /** Title of the plan that names it. */
  readonly plan: string
}

/** What stands outside a family and yet bears on one of its agreements. */
export type PlannedFor = {
  /** The first DIPA of its office and year; null where none is noted. */
  readonly dipa: { readonly number: string; readonly approvedOn: string } | null
  readonly keyIndicators: readonly KeyIndicator[]
  /** Day it was handed in to the office above; null where it was not, or that is not known. */
  readonly handedIn: string | null
}

/** For each agreement of a family, in its order; null where nothing is planned for its office and year. */
export type Plans = readonly (PlannedFor | null)[]

/** A plan that may name key indicators for an office. */
export type PlanAbove = {
  readonly plan: Plan
  /** Whether it is the office's own, not one of an office above. */
  readonly own: boolean
}

/**
 * The key indicators of an office of a kind in a year: those of its own plans that are for no kind, and those that its own
 * plans or the ones above set for its kind. One that has targets, but none for the year, is not measured in it.
 */
export const keyIndicatorsOf = (
  plans: readonly PlanAbove[],
  officeKind: string,
  year: number,
): readonly KeyIndicator[] => {
  const found = new Map<string, KeyIndicator>()
  for (const { plan, own } of plans) {
    if (!coversYear(plan, year)) continue
    for (const i of plan.objectives.flatMap((o) => o.indicators)) {
      if (!i.iku || i.level === null || (i.offices === null ? !own : i.offices !== officeKind)) continue
      const target = i.targets.find((t) => t.year === year)?.target ?? null
      if (target === null && i.targets.length > 0) continue
      const key = `${i.level}|${levelled(i.text)}`
      if (!found.has(key)) found.set(key, { text: i.text, level: i.level, target, decree: i.decree, plan: plan.title })
    }
  }
  return [...found.values()]
}
