import type { PDFiumDocument } from '@hyzyla/pdfium'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import type { Block, Page } from '../page.ts'
import { drawForRecognition, openForDrawing } from '../scan/rasterise.ts'
import { layOutKnownWords, recognisePage } from '../scan/recognise-page.ts'
import { sharedRecogniser } from '../scan/recogniser.ts'
import { bornDigitalBlocks } from './born-digital.ts'
import { openPdf } from './open-pdf.ts'
import { pageKind } from './page-kind.ts'
import { pdfDrawing } from './pdf-drawing.ts'
import { mainQuarter, pdfWords } from './pdf-text.ts'

/** Opens the file a second time for drawing, only when a page has to be seen. */
const drawingOf = (bytes: Uint8Array) => {
  let open: Promise<PDFiumDocument> | null = null
  return {
    page: async (number: number) => {
      open ??= openForDrawing(bytes)
      return drawForRecognition(await open, number)
    },
    close: async () => {
      const document = await open?.catch(() => null)
      document?.destroy()
    },
  }
}

const readPage = async (page: PDFPageProxy, drawing: ReturnType<typeof drawingOf>): Promise<Omit<Page, 'file'>> => {
  const viewport = page.getViewport({ scale: 1 })
  const sheet = { width: viewport.width, height: viewport.height }
  const words = await pdfWords(page, viewport)
  const drawn = await pdfDrawing(page, viewport)
  const kind = pageKind(words, drawn, sheet)
  let blocks: Block[]
  if (kind === 'text') blocks = bornDigitalBlocks(words, drawn, sheet)
  else {
    const { raster, points } = await drawing.page(page.pageNumber)
    blocks =
      kind === 'layered'
        ? layOutKnownWords(raster, points, words, mainQuarter(words))
        : await recognisePage(raster, points, sharedRecogniser())
  }
  return { number: page.pageNumber, ...sheet, blocks }
}

/**
 * Reads a PDF page by page: a page with text of its own by that text and its ruling lines, a scanned page by recognising
 * it. Documents may mix both. Refuses locked files, broken ones, and those with too many pages.
 */
export const readPdf = async (bytes: Uint8Array, fileIndex: number, context: ReadContext): Promise<Page[]> => {
  const document = await openPdf(bytes, context)
  const drawing = drawingOf(bytes)
  const pages: Page[] = []
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      context.onPage(number, document.numPages)
      const page = await document.getPage(number).catch(() => {
        throw refusal('file/broken', context.fileName, { page: number })
      })
      pages.push({ ...(await readPage(page, drawing)), file: fileIndex })
      page.cleanup()
    }
  } finally {
    await drawing.close()
    await document.loadingTask.destroy()
  }
  return pages
}
