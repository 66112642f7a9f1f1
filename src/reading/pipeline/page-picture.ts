import type { InputFile } from '../../ports/file.ts'
import { archiveKind } from '../detect/archive-kind.ts'
import { detectKind } from '../detect/detect-kind.ts'
import { formatOf } from '../detect/file-kind.ts'
import { readDocx, scannedPictures } from '../docx/read-docx.ts'
import type { ReadContext } from '../limits/read-context.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal } from '../limits/reading-refusal.ts'
import { openArchive } from '../zip/archive.ts'
import { decompressionBudget } from '../zip/decompression-budget.ts'
import { expandArchive } from './expand-archive.ts'

/**
 * A page of a PDF or a picture as PNG, `width` pixels wide; null for kinds without pages to see and for files that are
 * refused. A file out of an archive may be asked for by its long name ("arsip.zip/a.pdf") with the archive's bytes.
 */
export const pagePicture = async (
  file: InputFile,
  page: number,
  width: number,
  limits: ReadingLimits,
): Promise<Uint8Array | null> => {
  try {
    return await pictureOf(file, page, width, limits)
  } catch (error) {
    if (error instanceof ReadingRefusal) return null
    throw error
  }
}

const pictureOf = async (
  file: InputFile,
  page: number,
  width: number,
  limits: ReadingLimits,
): Promise<Uint8Array | null> => {
  const contextFor = (fileName: string): ReadContext => ({ limits, fileName, onPage: () => undefined })
  const bytes = holdsFiles(file.bytes, contextFor(file.name)) ? innerFile(file, contextFor('')) : file.bytes
  if (bytes === null) return null
  const context = contextFor(file.name)
  const kind = detectKind(bytes, context)
  const { renderPage } = await import('../scan/page-picture.ts')
  if (kind === 'docx') {
    const picture = scannedPictures(bytes, readDocx(bytes, 0, context), context)[page - 1]
    return picture === undefined ? null : renderPage(picture, 1, width, context)
  }
  return kind === 'pdf' || formatOf(kind) === 'image' ? renderPage(bytes, page, width, context) : null
}

const holdsFiles = (bytes: Uint8Array, context: ReadContext): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  archiveKind(openArchive(bytes, decompressionBudget(context), context), context) === 'zip'

/** The file of the archive whose name the long name ends with; of several the one that says most. */
const innerFile = (file: InputFile, context: ReadContext): Uint8Array | null =>
  expandArchive(file.bytes, context)
    .filter(({ name }) => file.name.endsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.bytes ?? null
