import type { ReadContext } from '../limits/read-context.ts'
import { printedBytes } from '../limits/reading-limits.ts'
import { refusal } from '../limits/reading-refusal.ts'

/** Refuses a picture before it is decoded if its pixels (four bytes each) would not fit into what a file may unfold to. */
export const allowPicture = (width: number, height: number, context: ReadContext): void => {
  if (!(width > 0 && height > 0)) throw refusal('file/broken', context.fileName)
  const { decompressedBytes } = context.limits
  if (width * height * 4 > decompressedBytes) {
    throw refusal('file/too-much-decompressed', context.fileName, { limit: printedBytes(decompressedBytes) })
  }
}
