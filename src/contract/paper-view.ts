import type { PaperActor, PaperDifference, PaperPlaces, PaperVerdict } from '../core/agreement/paper-difference.ts'
import type { Problem } from '../core/problem.ts'

/** What somebody said of a difference that was read for certain. */
export type PaperJudgementView = {
  readonly verdict: PaperVerdict
  readonly by: string
  readonly as: PaperActor
  readonly at: string
  readonly reason: string
}

/** A difference with what people say of it; `pictures` tells of which of its places there is one to see. */
export type PaperDifferenceView = Omit<PaperDifference, 'places'> & {
  readonly pictures: Readonly<Record<keyof PaperPlaces, boolean>>
  /** True where people may judge that the recogniser is wrong. */
  readonly open: boolean
  readonly judgement: PaperJudgementView | null
}

/** A scan that was rejected because the paper says something else. */
export type PaperRejection = {
  readonly scan: string
  readonly difference: Omit<PaperDifference, 'places'>
  readonly judgement: PaperJudgementView
}

/** The scan of a signed sheet, and how it stands to what was printed. Moments are ISO 8601, days YYYY-MM-DD. */
export type PaperScanView = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly by: string
  /** True where the reader brought it in. */
  readonly own: boolean
  readonly uploadedAt: string
  readonly state: 'waiting' | 'reading' | 'read' | 'failed' | 'bound'
  readonly page: number
  readonly pages: number | null
  readonly problem: Problem | null
  readonly differences: readonly PaperDifferenceView[]
  /** How many of the differences still forbid binding it, and how many ask for a written reason. */
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
  /** The latest first. */
  readonly rejections: readonly PaperRejection[]
  /** As whom the reader may act here; null where they may only look. */
  readonly as: PaperActor | null
  /** True where a print may be taken now. */
  readonly ready: boolean
}
