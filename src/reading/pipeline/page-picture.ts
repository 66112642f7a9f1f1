import type { InputFile } from '../../ports.ts'
import { detectKind } from '../detect/detect-kind.ts'
import { formatOf } from '../detect/file-kind.ts'
import type { ReadContext } from '../limits/read-context.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal } from '../limits/reading-refusal.ts'
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
  if (detectsArchive(file)) {
    const inner = expandArchive(file.bytes, contextFor('')).find(({ name }) => file.name.endsWith(name))
    return inner?.bytes == null ? null : pictureOf({ name: file.name, bytes: inner.bytes }, page, width, limits)
  }
  const kind = detectKind(file.bytes, contextFor(file.name))
  if (kind !== 'pdf' && formatOf(kind) !== 'image') return null
  const { renderPage } = await import('../scan/page-picture.ts')
  return renderPage(file.bytes, page, width, contextFor(file.name))
}

const detectsArchive = ({ bytes }: InputFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b
