import { decodeText } from '../detect/decode-text.ts'
import type { FileKind } from '../detect/file-kind.ts'
import { readDocx } from '../docx/read-docx.ts'
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
  if (kind === 'docx') return readDocx(bytes, 0, context)
  if (kind === 'xlsx') return (await import('../xlsx/read-xlsx.ts')).readXlsx(bytes, 0, context)
  if (kind === 'pdf') return (await import('../pdf/read-pdf.ts')).readPdf(bytes, 0, context)
  if (kind === 'jpeg' || kind === 'png' || kind === 'tiff') {
    return (await import('../scan/read-image.ts')).readImage(bytes, 0, context)
  }
  throw refusal('file/unknown-format', context.fileName)
}
