import { decodeText } from '../detect/decode-text.ts'
import type { FileKind } from '../detect/file-kind.ts'
import { pictureKind } from '../detect/picture-kind.ts'
import { readDocx, scannedPictures } from '../docx/read-docx.ts'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import type { Page } from '../page.ts'
import { readText } from '../text/read-text.ts'

/**
 * The pages of a file of a readable kind. The heavy readers (PDF, pictures, spreadsheets) are loaded when first needed:
 * a worker that only sees Word files starts in a fraction of the time.
 */
export const parsePages = async (kind: FileKind, bytes: Uint8Array, context: ReadContext): Promise<readonly Page[]> => {
  if (kind === 'text') return readText(decodeText(bytes) ?? '', 0)
  if (kind === 'docx') return readWord(bytes, context)
  if (kind === 'xlsx') return (await import('../xlsx/read-xlsx.ts')).readXlsx(bytes, 0, context)
  if (kind === 'pdf') return (await import('../pdf/read-pdf.ts')).readPdf(bytes, 0, context)
  if (kind === 'jpeg' || kind === 'png' || kind === 'tiff') {
    return (await import('../scan/read-image.ts')).readImage(bytes, 0, context)
  }
  throw refusal('file/unknown-format', context.fileName)
}

const readWord = async (bytes: Uint8Array, context: ReadContext): Promise<readonly Page[]> => {
  const pages = readDocx(bytes, 0, context)
  const pictures = scannedPictures(bytes, pages, context).filter((picture) => pictureKind(picture) !== null)
  if (pictures.length === 0) return pages
  const { readImage } = await import('../scan/read-image.ts')
  const scanned: Page[] = []
  for (const picture of pictures) {
    const counting = {
      ...context,
      onPage: (page: number) => context.onPage(scanned.length + page, Math.max(pictures.length, scanned.length + page)),
    }
    for (const page of await readImage(picture, 0, counting)) scanned.push({ ...page, number: scanned.length + 1 })
  }
  return scanned
}
