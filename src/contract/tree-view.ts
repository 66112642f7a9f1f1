import type { Problem } from '../core/problem.ts'
import type { UnitRow } from './organisation-view.ts'

/** What stands directly below a unit, in order; `of` is null for the heads of trees. `more` are left out at the end. */
export type TreeBranch = { readonly of: string | null; readonly units: readonly UnitRow[]; readonly more: number }

/** The tree of units as far as it is open: each branch after the one its unit stands in. */
export type TreeView = {
  readonly branches: readonly TreeBranch[]
  /** Units that were searched for, closest first; their branches hold them and what is above them. Null without a search. */
  readonly hits: readonly string[] | null
  /** The units with all below them that the reader may change. */
  readonly administered: readonly string[]
  /** The day it is: the usual day of a change. */
  readonly today: string
}

/** A unit that another one may move to, or why it may not. */
export type UnitPlace = {
  readonly id: string
  readonly name: string
  readonly above: string | null
  readonly problem: Problem | null
}

/** Where a unit may move to. */
export type UnitPlaces = {
  /** How many open units would move with it. */
  readonly below: number
  readonly places: readonly UnitPlace[]
}
