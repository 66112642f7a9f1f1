import type { Box } from './reading.ts'

/** What about a scanned sheet is not as it was printed. `code`: the code on the page; `row-…`: a row of annex or budget. */
export const PAPER_DIFFERENCES = [
  'pages-missing',
  'pages-more',
  'page-absent',
  'page-twice',
  'pages-order',
  'code-other',
  'code-unread',
  'name',
  'position',
  'year',
  'date',
  'text',
  'target',
  'amount',
  'row-missing',
  'row-added',
] as const

/** Who may bring a signed sheet in: who is on it, or whoever drew it up, on their behalf. */
export const PAPER_ACTORS = ['first-party', 'second-party', 'author'] as const
export type PaperActor = (typeof PAPER_ACTORS)[number]

/** `refuses`: what is signed is not what was printed. `doubtful`: somebody must say that it is. `note`: good to know. */
export type PaperWeight = 'refuses' | 'doubtful' | 'note'

/** A place on a page (from 1) of the print or of the scan. */
export type PaperPlace = { readonly page: number; readonly box: Box }

/** Where the two values of a difference stand; null where nobody knows. */
export type PaperPlaces = { readonly scan: PaperPlace | null; readonly print: PaperPlace | null }

/** One difference: what was printed and what was read (null where nothing was), and the scan's page from 1 where it is known. */
export type PaperDifference = {
  readonly kind: (typeof PAPER_DIFFERENCES)[number]
  readonly weight: PaperWeight
  /** Words that say of which row or whose name it is; empty where the kind says all. */
  readonly of: string
  readonly printed: string | null
  readonly read: string | null
  readonly page: number | null
  /** Absent in what an earlier Ikrar compared. */
  readonly places?: PaperPlaces
}

/** What somebody who looked says of a value that was read otherwise for certain. */
export const PAPER_VERDICTS = ['same', 'differs'] as const
export type PaperVerdict = (typeof PAPER_VERDICTS)[number]

/**
 * True where the recogniser may be wrong though it is sure, so that people judge by the pictures of both places. A page that
 * is missing or another document's code is no matter of reading.
 */
export const mayBeJudged = ({ kind, weight }: PaperDifference): boolean =>
  weight === 'refuses' && (kind === 'name' || kind === 'target' || kind === 'amount')
