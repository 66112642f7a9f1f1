import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'
import { openArchive } from '../zip/archive.ts'
import { decompressionBudget } from '../zip/decompression-budget.ts'

/** The parts of a Word file that carry text, found through its relationships rather than by their usual names. */
export type DocxPackage = {
  readonly document: XmlElement
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  /** A part the document refers to by relationship id (headers and footers); null where it is missing. */
  readonly related: (id: string) => XmlElement | null
  /** The bytes of a part the document refers to (a picture); null where it is missing. */
  readonly picture: (id: string) => Uint8Array | null
}

/** Opens a DOCX. A file without a document part is `file/broken`. */
export const openDocx = (bytes: Uint8Array, context: ReadContext): DocxPackage => {
  const archive = openArchive(bytes, decompressionBudget(context), context)
  const names = new Map(archive.names.map((name) => [name.toLowerCase(), name]))
  const parsed = new Map<string, XmlElement | null>()
  const part = (path: string): XmlElement | null => {
    const key = path.toLowerCase()
    const known = parsed.get(key)
    if (known !== undefined) return known
    const held = archive.read(names.get(key) ?? '')
    const root = held === null ? null : parseXml(held, context)
    parsed.set(key, root)
    return root
  }
  const mainPath = relationshipsOf(part('_rels/.rels'), '').find((r) => r.type === 'officeDocument')?.path
  const path = mainPath ?? 'word/document.xml'
  const document = part(path)
  if (document === null) throw refusal('file/broken', context.fileName)
  const slash = path.lastIndexOf('/')
  const folder = path.slice(0, slash + 1)
  const relationships = relationshipsOf(part(`${folder}_rels/${path.slice(slash + 1)}.rels`), folder)
  const byType = (type: string): XmlElement | null => {
    const found = relationships.find((r) => r.type === type)
    return found === undefined ? null : part(found.path)
  }
  return {
    document,
    styles: byType('styles'),
    numbering: byType('numbering'),
    related: (id) => {
      const found = relationships.find((r) => r.id === id)
      return found === undefined ? null : part(found.path)
    },
    picture: (id) => {
      const found = relationships.find((r) => r.id === id && r.type === 'image')
      return found === undefined ? null : archive.read(names.get(found.path.toLowerCase()) ?? '')
    },
  }
}

type Relationship = { readonly id: string; readonly type: string; readonly path: string }

/** Relationships to parts inside the file; what points outside is never followed. */
const relationshipsOf = (root: XmlElement | null, folder: string): readonly Relationship[] =>
  childrenOf(root, 'Relationship')
    .filter((element) => attributeOf(element, 'TargetMode') !== 'External')
    .map((element) => ({
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
      path: resolved(folder, attributeOf(element, 'Target') ?? ''),
    }))

const resolved = (folder: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = []
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
