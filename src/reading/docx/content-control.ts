import { childOf, textOf, type XmlElement } from '../xml/xml-element.ts'

/** What a content control (`w:sdt`) holds; null where it only shows Word's prompt to fill it in. */
export const controlContent = (control: XmlElement): XmlElement | null => {
  const content = childOf(control, 'w:sdtContent')
  const isPlaceholder = childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') !== null
  return content !== null && isPlaceholder && PROMPT.test(textOf(content).trim()) ? null : content
}

const PROMPT = /^\[?(?:click|tap|choose|enter|select|type|klik|ketuk|pilih|masukkan|ketik)\b/i
