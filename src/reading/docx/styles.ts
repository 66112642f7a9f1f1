import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from '../xml/xml-element.ts'

/** What a style, or a paragraph or run itself, says of its text; null where it says nothing. */
export type TextProperties = {
  readonly numId: number | null
  readonly level: number | null
  readonly caps: boolean | null
  readonly hidden: boolean | null
  readonly pageBreakBefore: boolean | null
}

export type Styles = {
  /** Properties by style id with those of the styles it is based on; the default paragraph style where the id is null. */
  readonly of: (id: string | null) => TextProperties
}

const NOTHING: TextProperties = { numId: null, level: null, caps: null, hidden: null, pageBreakBefore: null }

/** Reads `styles.xml`; without it every style says nothing. */
export const readStyles = (root: XmlElement | null): Styles => {
  const styles = new Map<string, XmlElement>()
  let standard: string | null = null
  for (const style of childrenOf(root, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? ''
    styles.set(id, style)
    if (style.attributes['w:type'] === 'paragraph' && isOn(style.attributes['w:default'])) standard = id
  }
  const resolved = new Map<string, TextProperties>()
  const of = (id: string, depth: number): TextProperties => {
    const known = resolved.get(id)
    if (known !== undefined) return known
    const style = styles.get(id)
    if (style === undefined || depth > 20) return NOTHING
    const base = settingOf(style, 'w:basedOn')
    const inherited = base === null ? NOTHING : of(base, depth + 1)
    const own = overlaid(overlaid(inherited, childOf(style, 'w:pPr')), childOf(style, 'w:rPr'))
    resolved.set(id, own)
    return own
  }
  return { of: (id) => (id === null && standard === null ? NOTHING : of(id ?? standard ?? '', 0)) }
}

/** The properties with those that `w:pPr` or `w:rPr` sets itself laid over them. */
export const overlaid = (under: TextProperties, properties: XmlElement | null): TextProperties => {
  if (properties === null) return under
  const numbering = childOf(properties, 'w:numPr')
  return {
    numId: numberOf(settingOf(numbering, 'w:numId')) ?? under.numId,
    level: numberOf(settingOf(numbering, 'w:ilvl')) ?? under.level,
    caps: toggle(properties, 'w:caps') ?? under.caps,
    hidden: toggle(properties, 'w:vanish') ?? under.hidden,
    pageBreakBefore: toggle(properties, 'w:pageBreakBefore') ?? under.pageBreakBefore,
  }
}

/** A switch is on when it stands there, unless it says otherwise. */
const toggle = (properties: XmlElement, name: string): boolean | null => {
  const found = childOf(properties, name)
  return found === null ? null : isOn(found.attributes['w:val'] ?? 'true')
}

const isOn = (value: string | undefined): boolean => value !== undefined && !/^(?:0|false|off|none)$/i.test(value)
