import type { Match } from '../text-match.ts'

/** Where an indicator stands in a family; indexes from 0. */
export type IndicatorPlace = { readonly agreement: number; readonly objective: number; readonly indicator: number }

/**
 * One of a superior's indicators carried down (blueprint §5): by `derivation` it became a subordinate's objective, and
 * `indicator` is null; by `adoption` it became a subordinate's indicator.
 */
export type Link = {
  readonly method: 'derivation' | 'adoption'
  readonly source: IndicatorPlace
  readonly agreement: number
  readonly objective: number
  readonly indicator: number | null
  readonly match: Match
}

/** What goes down from one superior to its direct subordinates. */
export type Cascade = {
  readonly superior: number
  readonly subordinates: readonly number[]
  readonly links: readonly Link[]
  /** Subordinates' objectives that come from nowhere in the superior's agreement. */
  readonly unsourced: readonly { readonly agreement: number; readonly objective: number }[]
}
