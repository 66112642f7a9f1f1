import type { Match } from '../text-match.ts'

/**
 * How a node stands in the cascade. Objectives: `top` has nobody above, `sourced` comes from above, `no-source` from nowhere.
 * Indicators: `weaker` or `unit-changed` against what they carry; else `carried` or `not-carried` by a subordinate; `lowest`
 * where there is no subordinate.
 */
export const STANDINGS = [
  'top',
  'sourced',
  'no-source',
  'carried',
  'not-carried',
  'lowest',
  'weaker',
  'unit-changed',
] as const

export type Standing = (typeof STANDINGS)[number]

/** What a node comes from and how sure that is; `same-objective` where the superior's objective stands below once more. */
export type NodeSource = {
  readonly id: string
  readonly method: 'derivation' | 'adoption' | 'same-objective'
  readonly match: Match
}

type Placed = {
  readonly id: string
  /** The one node above it; null for the office at the head. */
  readonly parent: string | null
  /** Levels of the organisation below the head of its tree. */
  readonly level: number
  readonly text: string
}

export type OfficeNode = Placed & { readonly kind: 'office' }

/** `agreement` is the index in the family, `at` the path within it (see core/agreement/reading.ts). */
type Promised = Placed & {
  readonly agreement: number
  readonly at: string
  readonly from: NodeSource | null
  readonly standing: Standing
}

export type ObjectiveNode = Promised & { readonly kind: 'objective' }

export type IndicatorNode = Promised & {
  readonly kind: 'indicator'
  /** As printed; null where none is. */
  readonly target: string | null
  readonly iku: boolean
}

export type PerformanceNode = OfficeNode | ObjectiveNode | IndicatorNode

/**
 * A relation besides the tree's own: `source` is a further source of a row, `same-wording` another unit's row that says the
 * same, `aligned` an indicator of the head office that an office below it carries.
 */
export type CrossLink = {
  readonly from: string
  readonly to: string
  readonly kind: 'source' | 'same-wording' | 'aligned'
  readonly match: Match
}

/** Objectives and indicators of a family as a forest with one root an office's tree; parents stand before their children. */
export type PerformanceTree = {
  readonly nodes: readonly PerformanceNode[]
  readonly crossLinks: readonly CrossLink[]
}

export const objectiveId = (key: string, objective: number): string => `${key}.${objective}`

export const indicatorId = (key: string, objective: number, indicator: number): string =>
  `${key}.${objective}.${indicator}`
