import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { withoutUnseen } from '../unseen.ts'
import { childOf, isElement, numberOf, settingOf, type XmlElement } from '../xml/xml-element.ts'
import { controlContent } from './content-control.ts'
import { type FieldState, fieldState } from './field-state.ts'
import type { Numbering } from './numbering.ts'
import { type Piece, paragraphPieces } from './paragraph-pieces.ts'
import type { Item, StoryReader } from './story-item.ts'
import { overlaid, type Styles, type TextProperties } from './styles.ts'
import { tableItems } from './table-items.ts'

/** A reader for all stories of one document: its lists count on from one to the next. */
export const storyReader = (context: ReadContext, styles: Styles, numbering: Numbering): StoryReader => {
  let rows = 0
  const limit = context.limits.tableRows
  const reader: StoryReader = {
    context,
    styles,
    numbering,
    countRow: () => {
      rows += 1
      if (rows > limit) throw refusal('file/too-many-rows', context.fileName, { limit })
    },
    read: (story) => storyItems(story, reader),
  }
  return reader
}

/** In twentieths of a point: six centimetres. */
const FAR_RIGHT = 3_400

const TRANSPARENT = new Set(['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent'])

/** The items of a story. Tracked changes count as accepted: inserted text stays, deleted and moved-away text goes. */
const storyItems = (story: XmlElement, reader: StoryReader): readonly Item[] => {
  const items: Item[] = []
  const fields = fieldState()
  let carried = ''
  const walk = (container: XmlElement): void => {
    for (const node of container.children) {
      if (!isElement(node)) continue
      if (node.name === 'w:p') carried = paragraphItems(node, carried, reader, fields, items)
      else if (node.name === 'w:tbl') items.push(...tableItems(node, reader))
      else if (node.name === 'w:sectPr') items.push({ kind: 'section', properties: node })
      else if (node.name === 'w:sdt') {
        const content = controlContent(node)
        if (content !== null) walk(content)
      } else if (TRANSPARENT.has(node.name)) walk(node)
      else if (node.name === 'mc:AlternateContent') walk(childOf(node, 'mc:Choice') ?? node)
    }
  }
  walk(story)
  if (carried !== '') pushLines(carried, items)
  return items
}

/** Adds a paragraph's items. Returns the text to put before the next paragraph, where this one's end was deleted. */
const paragraphItems = (
  paragraph: XmlElement,
  carried: string,
  reader: StoryReader,
  fields: FieldState,
  items: Item[],
): string => {
  const own = childOf(paragraph, 'w:pPr')
  const properties = overlaid(reader.styles.of(settingOf(own, 'w:pStyle')), own)
  const mark = childOf(own, 'w:rPr')
  const endDeleted = childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null
  const pieces = paragraphPieces(paragraph, properties, reader.styles, fields)
  // "Halaman 2 dari 10": what stands beside a page's number is no text of the agreement either.
  if (fields.passedPageNumber()) return carried
  const hasText = pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '')
  if (properties.pageBreakBefore === true) items.push({ kind: 'page', hard: true })
  const label = endDeleted && !hasText ? '' : labelOf(properties, reader.numbering)
  const lead = label === '' ? (hasText && isFarRight(own) ? '\t' : '') : `${label} `
  const rest = textItems(carried === '' ? lead : carried, pieces, endDeleted, items)
  for (const piece of pieces) if (piece.kind === 'box') items.push(...reader.read(piece.content))
  const section = childOf(own, 'w:sectPr')
  if (section !== null) items.push({ kind: 'section', properties: section })
  return rest
}

/** Indented by a third of the page or more: as good as a tab, where offices set the right of two signatures. */
const isFarRight = (own: XmlElement | null): boolean => {
  const indent = childOf(own, 'w:ind')?.attributes
  return (numberOf(indent?.['w:left'] ?? indent?.['w:start']) ?? 0) >= FAR_RIGHT
}

const labelOf = ({ numId, level }: TextProperties, numbering: Numbering): string =>
  numId === null || numId === 0 ? '' : numbering.next(numId, level ?? 0)

/**
 * Lines and page breaks in order. A soft break in the middle of a sentence comes after it, for the sentence is one;
 * a hard one cuts the text where it stands.
 */
const textItems = (start: string, pieces: readonly Piece[], open: boolean, items: Item[]): string => {
  let text = start
  let softAfter = 0
  for (const piece of pieces) {
    if (piece.kind === 'text') text += piece.text
    else if (piece.kind === 'page' && !piece.hard && text.trim() !== '') softAfter += 1
    else if (piece.kind === 'page') {
      pushLines(text, items)
      text = ''
      items.push({ kind: 'page', hard: piece.hard })
    }
  }
  if (!open) pushLines(text, items)
  for (let i = 0; i < softAfter; i += 1) items.push({ kind: 'page', hard: false })
  return open ? text : ''
}

/** Empty paragraphs become one empty line between two lines: it parts a signature's position from its name. */
const pushLines = (text: string, items: Item[]): void => {
  for (const one of text.split('\n')) {
    const clean = tidied(one)
    const last = items.at(-1)
    if (clean !== '' || (last?.kind === 'line' && last.text !== '')) items.push({ kind: 'line', text: clean })
  }
}

/** Without soft hyphens and zero-width marks. Tabs and runs of spaces stay, for they may set two signatures side by side. */
const tidied = (text: string): string =>
  withoutUnseen(text)
    .replace(/[^\S\t]/g, ' ')
    .trimEnd()
