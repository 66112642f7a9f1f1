import type { Agreement } from './agreement.ts'

/** A rectangle on a page, in points from the upper left corner. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/**
 * Where one value of an agreement came from. `at` is the field's path inside the agreement with indexes from 0:
 * "firstParty/name", "objectives/3/indicators/0/target", "budget/lines/1/amount".
 * `page` counts from 1 within the file `file` (index into the files that were read); `confidence` is 0 to 1.
 */
export type Origin = {
  readonly agreement: number
  readonly at: string
  readonly file: number
  readonly page: number
  readonly box: Box | null
  readonly confidence: number
}

/** The kinds of doubt a reader may have; each is a key of the words. */
export type DoubtCode =
  | 'doubt/low-confidence'
  | 'doubt/rebuilt-row'
  | 'doubt/garbled-text'
  | 'doubt/guessed-target'
  | 'doubt/guessed-number'
  | 'doubt/counted-number'
  | 'doubt/guessed-columns'
  | 'doubt/lost-text'
  | 'doubt/ambiguous-cell'
  | 'doubt/missing-statement'
  | 'doubt/missing-annex'
  | 'doubt/missing-name'
  | 'doubt/conflicting-text'
  /** Carried over or adopted: somebody has to say that the row holds for this year too. */
  | 'doubt/to-confirm'

/** One thing the reader is not sure of: kept and shown, never dropped and never silently guessed. */
export type ReadingNote = {
  readonly agreement: number
  readonly at: string
  readonly confidence: number
  readonly code: DoubtCode
  /** What was printed or recognised, word for word, where that helps. */
  readonly printed: string | null
}

/** What reading a document yields: agreements in the order of the document, with the origin and the doubts of each value. */
export type Reading = {
  readonly agreements: readonly Agreement[]
  readonly origins: readonly Origin[]
  readonly notes: readonly ReadingNote[]
}
