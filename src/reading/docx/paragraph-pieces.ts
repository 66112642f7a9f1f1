import { childOf, isElement, settingOf, textOf, type XmlElement } from '../xml/xml-element.ts'
import { controlContent } from './content-control.ts'
import type { FieldState } from './field-state.ts'
import { overlaid, type Styles, type TextProperties } from './styles.ts'

/** What a paragraph is made of: text ("\n" for a line break), page breaks, and text boxes anchored in it. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly hard: boolean }
  | { readonly kind: 'box'; readonly content: XmlElement }

/** Wrappers that only carry what is inside them. `w:ins` and `w:moveTo` are changes, and changes are accepted. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
])

const LITERAL: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}

/** The pieces of one paragraph in order; deletions, field codes, hidden text and the bodies of notes are left out. */
export const paragraphPieces = (
  paragraph: XmlElement,
  properties: TextProperties,
  styles: Styles,
  fields: FieldState,
): readonly Piece[] => {
  const pieces: Piece[] = []

  const inline = (element: XmlElement): void => {
    for (const node of element.children) {
      if (!isElement(node)) continue
      if (node.name === 'w:r') run(node)
      else if (TRANSPARENT.has(node.name)) inline(node)
      else if (node.name === 'w:sdt') contentControl(node)
      else if (node.name === 'w:fldSimple') {
        if (!fields.isPageNumber(node.attributes['w:instr'] ?? '')) inline(node)
      } else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') say(textOf(node))
      else if (node.name === 'mc:AlternateContent') alternate(node, inline)
    }
  }

  const contentControl = (element: XmlElement): void => {
    const content = controlContent(element)
    if (content !== null) inline(content)
  }

  const run = (element: XmlElement): void => {
    const own = childOf(element, 'w:rPr')
    const style = settingOf(own, 'w:rStyle')
    const named = style === null ? null : styles.of(style)
    const settled = overlaid(
      { ...properties, caps: named?.caps ?? properties.caps, hidden: named?.hidden ?? null },
      own,
    )
    if (settled.hidden !== true) runContent(element, settled.caps === true)
  }

  const runContent = (element: XmlElement, caps: boolean): void => {
    for (const node of element.children) {
      if (!isElement(node)) continue
      if (node.name === 'w:t') say(caps ? textOf(node).toUpperCase() : textOf(node))
      else if (node.name in LITERAL) say(LITERAL[node.name] ?? '')
      else if (node.name === 'w:br') lineBreak(node.attributes['w:type'])
      else if (node.name === 'w:lastRenderedPageBreak') pieces.push({ kind: 'page', hard: false })
      else if (node.name === 'w:fldChar') fields.mark(node.attributes['w:fldCharType'] ?? '')
      else if (node.name === 'w:instrText') fields.instruct(textOf(node))
      else if (node.name === 'mc:AlternateContent') alternate(node, (chosen) => runContent(chosen, caps))
      else if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object') boxes(node)
    }
  }

  const lineBreak = (type: string | undefined): void => {
    if (type === 'page') pieces.push({ kind: 'page', hard: true })
    else say('\n')
  }

  const say = (text: string): void => {
    if (fields.shows()) pieces.push({ kind: 'text', text })
  }

  /** Word writes a drawing twice, for new and for old readers: the text is taken from the first form that has any. */
  const alternate = (element: XmlElement, take: (chosen: XmlElement) => void): void => {
    const before = pieces.length
    for (const form of element.children) {
      if (!isElement(form)) continue
      take(form)
      if (pieces.length > before) return
    }
  }

  const boxes = (element: XmlElement): void => {
    for (const node of element.children) {
      if (!isElement(node)) continue
      if (node.name === 'w:txbxContent') pieces.push({ kind: 'box', content: node })
      else if (node.name === 'mc:AlternateContent') alternate(node, boxes)
      else boxes(node)
    }
  }

  inline(paragraph)
  return pieces
}
