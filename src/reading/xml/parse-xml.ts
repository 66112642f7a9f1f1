import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { decodeReferences } from './decode-references.ts'
import { decodeXml } from './decode-xml.ts'
import { canonicalPrefixes } from './namespace-prefixes.ts'
import type { XmlElement, XmlNode } from './xml-element.ts'

/** What fast-xml-parser gives with `preserveOrder`: one key beside ":@", whose value are the children. */
type Ordered = Readonly<Record<string, unknown>>

const ATTRIBUTES = ':@'
const TEXT = '#text'

/**
 * Parses one XML part into its root element. Entities are not expanded (a document type or entity declaration is
 * refused with `file/xml-entities`), nesting is bounded, and anything that is not XML is `file/broken`.
 */
export const parseXml = (bytes: Uint8Array, context: ReadContext): XmlElement => {
  const text = guardedXml(bytes, context)
  // The parser mends what is cut off; half a document must not pass for a whole one.
  if (XMLValidator.validate(text) !== true) throw refusal('file/broken', context.fileName)
  let nodes: unknown
  try {
    nodes = parserFor(context.limits.elementDepth).parse(text)
  } catch (error) {
    if (/nested/i.test(String(error))) {
      throw refusal('file/too-deep', context.fileName, { limit: context.limits.elementDepth })
    }
    throw refusal('file/broken', context.fileName)
  }
  const rename = canonicalPrefixes(text)
  const root = (Array.isArray(nodes) ? nodes : [])
    .map((node) => nodeOf(node as Ordered, rename))
    .find((node): node is XmlElement => typeof node !== 'string' && !node.name.startsWith('?'))
  if (root === undefined) throw refusal('file/broken', context.fileName)
  return root
}

/** The text of an XML part, after refusing declarations that could expand or fetch. */
export const guardedXml = (bytes: Uint8Array, context: ReadContext): string => {
  const text = decodeXml(bytes)
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) {
    throw refusal('file/xml-entities', context.fileName)
  }
  return text
}

const parserFor = (maxNestedTags: number): XMLParser =>
  new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags,
    jPath: false,
  })

const nodeOf = (node: Ordered, rename: (name: string) => string): XmlNode => {
  if (TEXT in node) return decodeReferences(String(node[TEXT]))
  const tag = Object.keys(node).find((key) => key !== ATTRIBUTES) ?? ''
  const inner = node[tag]
  return {
    name: rename(tag),
    attributes: attributesOf(node[ATTRIBUTES], rename),
    children: Array.isArray(inner) ? inner.map((child) => nodeOf(child as Ordered, rename)) : [],
  }
}

const attributesOf = (attributes: unknown, rename: (name: string) => string): Record<string, string> => {
  const out: Record<string, string> = Object.create(null)
  if (typeof attributes !== 'object' || attributes === null) return out
  for (const [name, value] of Object.entries(attributes)) out[rename(name)] = decodeReferences(String(value))
  return out
}
