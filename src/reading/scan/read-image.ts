import type { ReadContext } from '../limits/read-context.ts'
import type { Page } from '../page.ts'
import { atWorkingSize } from './page-size.ts'
import { picturePages } from './picture-pages.ts'
import { recognisePage } from './recognise-page.ts'
import { sharedRecogniser } from './recogniser.ts'

/** Reads a JPEG, PNG or TIFF of a document by recognising each of its pages. */
export const readImage = async (bytes: Uint8Array, fileIndex: number, context: ReadContext): Promise<Page[]> => {
  const pictures = picturePages(bytes, context)
  const pages: Page[] = []
  for (const [i, picture] of pictures.entries()) {
    context.onPage(i + 1, pictures.length)
    const { raster, width, height, points } = atWorkingSize(picture())
    const blocks = await recognisePage(raster, points, sharedRecogniser())
    pages.push({ number: i + 1, file: fileIndex, width, height, blocks })
  }
  return pages
}
