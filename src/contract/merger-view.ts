import type { Capacity } from '../core/organisation/tenure.ts'
import type { Problem } from '../core/problem.ts'

/** Units that are to be one with another from a day on; `moved` are tenures that go on at its head. */
export type NewMerger = {
  readonly unitIds: readonly string[]
  readonly from: string
  readonly moved: readonly string[]
}

/** The same, as it was seen before: `plan` of the preview; null takes it as it is. */
export type ConfirmedMerger = NewMerger & { readonly plan: string | null }

type Named = { readonly id: string; readonly name: string }

/** What a merger would do, and every reason why it cannot be. */
export type MergerView = {
  readonly into: Named
  readonly from: string
  readonly closes: readonly Named[]
  /** Units that come to stand below `into`; `above` is where they stand today. */
  readonly moves: readonly (Named & { readonly above: string })[]
  readonly holders: readonly (Named & {
    readonly unit: string
    readonly capacity: Capacity
    readonly isMoved: boolean
  })[]
  /** The last day of those who hold the posts. */
  readonly lastDay: string
  /** How many roles users hold for the units that close: these end with nothing to be for. */
  readonly roles: number
  readonly problems: readonly Problem[]
  /** What tells this plan from another, to be sent along with its confirmation. */
  readonly plan: string
}
