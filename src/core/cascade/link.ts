import type { Match } from '../text-match.ts'

/**
 * What a person may decide of a link (blueprint §5): the measure is adopted as it is; its scope is narrowed; it is a part, and
 * the parts add up to the whole; or the subordinate measures its share by something new.
 */
export const CASCADE_METHODS = ['direct', 'narrowed', 'component', 'new'] as const
export type CascadeMethod = (typeof CASCADE_METHODS)[number]

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
  /** How a person decided that it is carried; absent where the link was found by its wording. */
  readonly decided?: CascadeMethod
}

/** A person's word on a row of a subordinate: it carries the source in this way, or, with null, it does not. */
export type DecidedLink = Pick<Link, 'source' | 'agreement' | 'objective' | 'indicator'> & {
  readonly decided: CascadeMethod | null
}

/** What goes down from one superior to its direct subordinates. */
export type Cascade = {
  readonly superior: number
  readonly subordinates: readonly number[]
  readonly links: readonly Link[]
  /** Subordinates' objectives that come from nowhere in the superior's agreement. */
  readonly unsourced: readonly { readonly agreement: number; readonly objective: number }[]
}
