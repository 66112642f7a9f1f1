import type { ReadContext } from '../limits/read-context.ts'
import { printedBytes } from '../limits/reading-limits.ts'
import { refusal } from '../limits/reading-refusal.ts'

/** What one file may still unfold to: shared by all archives inside it, so that nesting gains nothing. */
export type DecompressionBudget = {
  /** Takes `bytes` off; refuses with `file/too-much-decompressed` when there is not enough left. */
  readonly spend: (bytes: number) => void
  /** Refuses when so many bytes are not left, without taking them. */
  readonly demand: (bytes: number) => void
  /** Gives back what was spent on something that was thrown away. */
  readonly refund: (bytes: number) => void
}

export const decompressionBudget = (context: ReadContext): DecompressionBudget => {
  const limit = context.limits.decompressedBytes
  let left = limit
  const demand = (bytes: number): void => {
    if (bytes > left) {
      throw refusal('file/too-much-decompressed', context.fileName, { limit: printedBytes(limit) })
    }
  }
  return {
    demand,
    spend: (bytes) => {
      demand(bytes)
      left -= bytes
    },
    refund: (bytes) => {
      left += bytes
    },
  }
}
