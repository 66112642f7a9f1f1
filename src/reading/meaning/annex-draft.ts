import type { Target } from '../../core/indicator/target.ts'
import type { Doubt, Traced } from './traced.ts'

export type DraftIndicator = { text: Traced; target: Traced; unit: Traced; shared: boolean }

export type DraftObjective = {
  program: Traced | null
  programNo: string | null
  group: Traced | null
  groupNo: string | null
  no: Traced | null
  text: Traced
  indicators: DraftIndicator[]
  doubts: Doubt[]
}

export type ReadIndicator = { readonly text: Traced; readonly target: Target | null; readonly printed: Traced }
