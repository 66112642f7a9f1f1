import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Pictures above this many pixels are not decoded: a page that is one picture is drawn and recognised instead. */
const LARGEST_PICTURE = 1_000_000

/**
 * Opens a PDF for its text and drawing commands, without scripts, network or system fonts. The bytes are copied.
 * Refuses a locked file (file/encrypted), one that cannot be opened (file/broken), and one with too many pages.
 */
export const openPdf = async (bytes: Uint8Array, context: ReadContext): Promise<PDFDocumentProxy> => {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: LARGEST_PICTURE,
    cMapUrl: `${join(home, 'cmaps')}/`,
    standardFontDataUrl: `${join(home, 'standard_fonts')}/`,
    iccUrl: `${join(home, 'iccs')}/`,
    wasmUrl: `${join(home, 'wasm')}/`,
  })
  let document: PDFDocumentProxy
  try {
    document = await task.promise
  } catch (error) {
    await task.destroy()
    const name = error instanceof Error ? error.name : ''
    throw refusal(name === 'PasswordException' ? 'file/encrypted' : 'file/broken', context.fileName)
  }
  if (document.numPages > context.limits.pages) {
    const pages = document.numPages
    await task.destroy()
    throw refusal('file/too-many-pages', context.fileName, { pages, limit: context.limits.pages })
  }
  return document
}
