import type { PaperActor, PaperDifference } from '../core/agreement/paper.ts'
import type { Problem } from '../core/problem.ts'

/** The scan of a signed sheet, and how it stands to what was printed. Moments are ISO 8601, days YYYY-MM-DD. */
export type PaperScanView = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly by: string
  readonly uploadedAt: string
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'bound'
  readonly page: number
  readonly pages: number | null
  readonly problem: Problem | null
  readonly differences: readonly PaperDifference[]
  /** How many of the differences forbid binding it, and how many ask for a written reason. */
  readonly refusing: number
  readonly doubtful: number
  readonly signedOn: string | null
  readonly boundAs: PaperActor | null
  readonly reason: string | null
}

/** A copy as it is signed on paper; `print` is null until one is taken. */
export type PaperView = {
  readonly print: { readonly by: string; readonly takenAt: string } | null
  readonly scan: PaperScanView | null
  /** As whom the reader may act here; null where they may only look. */
  readonly as: PaperActor | null
  /** True where a print may be taken now. */
  readonly ready: boolean
}
