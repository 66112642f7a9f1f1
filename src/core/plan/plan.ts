import type { Target } from '../indicator/target.ts'
import type { Level } from '../profile/agency-profile.ts'

/** A renstra (five years, with reviews) or an RKT (one year). */
export const PLAN_KINDS = ['renstra', 'rkt'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

/** What is promised of an indicator at the end of one year. */
export type YearTarget = { readonly year: number; readonly target: Target }

export type PlanIndicator = {
  readonly text: string
  /** The level whose agreements are to carry it; null where the plan does not say. */
  readonly level: Level | null
  /** Kind of the offices it is for, an id of the agency profile; null for the plan's own office alone. */
  readonly offices: string | null
  /** A key indicator (Indikator Kinerja Utama), and the decree that set it as one. */
  readonly iku: boolean
  readonly decree: string | null
  /** In the order of the years, one a year at most. */
  readonly targets: readonly YearTarget[]
}

export type PlanObjective = {
  readonly no: string | null
  readonly text: string
  readonly indicators: readonly PlanIndicator[]
}

/** What an office set out to achieve (blueprint §1: renstra, rkt), from the first to the last year of its period. */
export type Plan = {
  readonly kind: PlanKind
  readonly title: string
  readonly from: number
  readonly until: number
  /** The decree or regulation that set the plan; null while there is none. */
  readonly decree: string | null
  /** Days ("2027-06-30") on which it is to be looked at again, in their order. */
  readonly reviews: readonly string[]
  readonly objectives: readonly PlanObjective[]
}

export const coversYear = (plan: Pick<Plan, 'from' | 'until'>, year: number): boolean =>
  plan.from <= year && year <= plan.until

/** The years of a period, in order. */
export const yearsOf = ({ from, until }: Pick<Plan, 'from' | 'until'>): readonly number[] =>
  Array.from({ length: Math.max(0, until - from + 1) }, (_, i) => from + i)
