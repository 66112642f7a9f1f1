import type { ReadContext } from '../limits/read-context.ts'
import type { Page } from '../page.ts'
import { childrenOf, elementsOf, type XmlElement } from '../xml/xml-element.ts'
import { type DocxPackage, openDocx } from './docx-package.ts'
import { readNumbering } from './numbering.ts'
import { pagesOf } from './page-assembly.ts'
import { type SectionStories, sectionsOf } from './sections.ts'
import { storyReader } from './story.ts'
import { readStyles } from './styles.ts'

/** A Word file that says less than this, in letters, and shows pictures is a scan that was pasted into Word. */
const LEAST_TEXT = 200

/**
 * Reads a Word file into pages of lines and tables: numbers of lists printed, merged cells merged, text boxes and
 * letterheads in place, tracked changes accepted. Pages follow the breaks the file states or Word last made.
 */
export const readDocx = (bytes: Uint8Array, file: number, context: ReadContext): readonly Page[] =>
  pagesOfDocx(openDocx(bytes, context), file, context)

/** The pictures of a Word file without text of its own, in their order: the pages of a scan. None where it has text. */
export const scannedPictures = (
  bytes: Uint8Array,
  pages: readonly Page[],
  context: ReadContext,
): readonly Uint8Array[] => {
  let letters = 0
  for (const { blocks } of pages) {
    for (const block of blocks) letters += block.kind === 'line' ? block.text.length : LEAST_TEXT
  }
  if (letters >= LEAST_TEXT) return []
  const docx = openDocx(bytes, context)
  return [...new Set(pictureIds(docx.document))].map(docx.picture).filter((picture) => picture !== null)
}

const pictureIds = (element: XmlElement): readonly string[] =>
  elementsOf(element).flatMap((child) => {
    const id = child.attributes['r:embed'] ?? (child.name === 'v:imagedata' ? child.attributes['r:id'] : undefined)
    return [...(id === undefined ? [] : [id]), ...pictureIds(child)]
  })

const pagesOfDocx = (docx: DocxPackage, file: number, context: ReadContext): readonly Page[] => {
  const styles = readStyles(docx.styles)
  const reader = storyReader(context, styles, readNumbering(docx.numbering, styles))
  const bodies = childrenOf(docx.document, 'w:body')
  const stories: SectionStories = (id) => {
    const part = docx.related(id)
    return part === null ? [] : reader.read(part)
  }
  return pagesOf(
    sectionsOf(
      bodies.flatMap((body) => reader.read(body)),
      stories,
    ),
    file,
    context,
  )
}
