/** An XML element with the prefixes of its namespace levelled to the usual ones ("w:p", whatever the file calls them). */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The first child element of this name. */
export const childOf = (element: XmlElement | null, name: string): XmlElement | null => {
  for (const node of element?.children ?? []) if (isElement(node) && node.name === name) return node
  return null
}

export const childrenOf = (element: XmlElement | null, name: string): readonly XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name === name)

export const elementsOf = (element: XmlElement | null): readonly XmlElement[] =>
  (element?.children ?? []).filter(isElement)

/** The attribute of the first child of this name: `w:numId` → `w:val`. Null where either is missing. */
export const settingOf = (element: XmlElement | null, child: string, attribute = 'w:val'): string | null =>
  childOf(element, child)?.attributes[attribute] ?? null

export const attributeOf = (element: XmlElement, name: string): string | null => element.attributes[name] ?? null

/** A whole number from an attribute; null for anything else. */
export const numberOf = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null

/** All text inside, in order. */
export const textOf = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('')
