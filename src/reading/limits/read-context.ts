import type { ReadingLimits } from './reading-limits.ts'

/** What a parser is given besides the bytes: how much it may cost, the name for its sentences, and where to tell its progress. */
export type ReadContext = {
  readonly limits: ReadingLimits
  readonly fileName: string
  /**
   * Told when page `page` (from 1) begins, and how many there are (null while unknown). The time allowed for a page
   * counts anew from each call, so a parser of many pages must call it for each.
   */
  readonly onPage: (page: number, pages: number | null) => void
}
