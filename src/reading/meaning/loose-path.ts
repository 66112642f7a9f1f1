import type { Choice } from './loose-choice.ts'
import type { Column } from './loose-part.ts'

/** A reading of all lines so far: its last choice, and the cells that are open after it. */
export type Path = {
  readonly score: number
  readonly back: Path | null
  readonly choice: Choice | null
  readonly objective: Column | null
  readonly indicator: Column | null
  readonly heading: Column | null
  readonly targeted: boolean
  readonly bare: boolean
  /** Objectives begun less indicators begun since the last heading. */
  readonly lead: number
}

export const START: Path = {
  score: 0,
  back: null,
  choice: null,
  objective: null,
  indicator: null,
  heading: null,
  targeted: true,
  bare: false,
  lead: 0,
}
