import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Tab,
  TextRun,
} from 'docx'
import type { Labelled, LetterheadForm } from '../../core/agreement/form/form.ts'

export const mm = convertMillimetersToTwip

/** Letter sizes are in half points, spacing in twentieths of a point. */
export const plain = (
  text: string,
  options: IParagraphOptions = {},
  run: { bold?: boolean; size?: number } = {},
): Paragraph => new Paragraph({ ...options, children: [new TextRun({ text, ...run })] })

export const centred = (
  text: string,
  run: { bold?: boolean; size?: number } = {},
  options: IParagraphOptions = {},
): Paragraph => plain(text, { alignment: AlignmentType.CENTER, ...options }, run)

export const title = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    ...options,
    children: [new TextRun({ text })],
  })

/** The names of the office, then its address, over a double rule. */
export const letterheadParagraphs = (head: LetterheadForm | null): Paragraph[] => {
  if (head === null) return []
  const rule = { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, space: 4, color: '404040' } }
  const lines = [
    ...head.lines.map((text) => ({ text, run: { bold: true, size: 28 } })),
    ...head.contacts.map((text) => ({ text, run: { size: 19 } })),
  ]
  return lines.map(({ text, run }, i) =>
    centred(text, run, i === lines.length - 1 ? { border: rule, spacing: { after: 240 } } : { spacing: { after: 0 } }),
  )
}

/** "Nama : …", the text hanging behind its colon. */
export const labelledParagraph = ({ label, text }: Labelled, indent: number, width: number): Paragraph =>
  new Paragraph({
    indent: { left: mm(indent + width + 4), hanging: mm(width + 4) },
    tabStops: [
      { type: 'left', position: mm(indent + width) },
      { type: 'left', position: mm(indent + width + 4) },
    ],
    spacing: { after: 40 },
    children: [new TextRun({ children: [label, new Tab(), ':', new Tab(), text] })],
  })
