import type { ReadContext } from '../limits/read-context.ts'
import type { Page } from '../page.ts'
import { childOf } from '../xml/xml-element.ts'
import { openDocx } from './docx-package.ts'
import { readNumbering } from './numbering.ts'
import { pagesOf } from './page-assembly.ts'
import { type SectionStories, sectionsOf } from './sections.ts'
import { storyReader } from './story.ts'
import { readStyles } from './styles.ts'

/**
 * Reads a Word file into pages of lines and tables: numbers of lists printed, merged cells merged, text boxes and
 * letterheads in place, tracked changes accepted. Pages follow the breaks the file states or Word last made.
 */
export const readDocx = (bytes: Uint8Array, file: number, context: ReadContext): readonly Page[] => {
  const docx = openDocx(bytes, context)
  const styles = readStyles(docx.styles)
  const reader = storyReader(context, styles, readNumbering(docx.numbering, styles))
  const body = childOf(docx.document, 'w:body') ?? docx.document
  const stories: SectionStories = (id) => {
    const part = docx.related(id)
    return part === null ? [] : reader.read(part)
  }
  return pagesOf(sectionsOf(reader.read(body), stories), file, context)
}
