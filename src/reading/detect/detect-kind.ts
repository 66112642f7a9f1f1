import type { ReadContext } from '../limits/read-context.ts'
import { printedBytes } from '../limits/reading-limits.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { openArchive } from '../zip/archive.ts'
import { decompressionBudget } from '../zip/decompression-budget.ts'
import { archiveKind } from './archive-kind.ts'
import { compoundKind, isCompoundFile } from './compound-file.ts'
import { claimedKind, contradicts, type FileKind, isReadable, printedKind, saveAs } from './file-kind.ts'
import { pictureKind } from './picture-kind.ts'
import { textKind } from './text-kind.ts'

/**
 * What a file is, by its bytes and structure. Refuses what is empty, too large, encrypted, holds macros, is named as
 * another kind, or is no kind we read.
 */
export const detectKind = (bytes: Uint8Array, context: ReadContext): FileKind => {
  const { fileName, limits } = context
  if (bytes.length === 0) throw refusal('file/empty', fileName)
  if (bytes.length > limits.fileBytes) {
    throw refusal('file/too-large', fileName, {
      size: printedBytes(bytes.length),
      limit: printedBytes(limits.fileBytes),
    })
  }
  const actual = kindByBytes(bytes, context)
  const claimed = claimedKind(fileName)
  if (actual === null) throw refusal(claimed === null ? 'file/unknown-format' : 'file/broken', fileName)
  // Before the name: a right name would not make it readable.
  if (actual !== 'zip' && !isReadable(actual)) {
    throw refusal('file/legacy-format', fileName, { format: printedKind(actual), wanted: saveAs(actual) })
  }
  if (contradicts(claimed, actual)) {
    throw refusal('file/wrong-extension', fileName, {
      actual: printedKind(actual),
      claimed: claimed === null ? '' : printedKind(claimed),
    })
  }
  return actual
}

const kindByBytes = (bytes: Uint8Array, context: ReadContext): FileKind | null => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    return archiveKind(openArchive(bytes, decompressionBudget(context), context), context)
  }
  if (isCompoundFile(bytes)) return compoundKind(bytes, context)
  const picture = pictureKind(bytes)
  if (picture !== null) return picture
  return holdsPdfMark(bytes) ? 'pdf' : textKind(bytes)
}

/** Readers accept "%PDF-" anywhere in the first 1024 bytes (ISO 32000-1, annex H): mailers put lines before it. */
const holdsPdfMark = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-')
