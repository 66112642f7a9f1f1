import { strToU8, type Zippable, zipSync } from 'fflate'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type RawParts = {
  readonly styles?: string
  readonly numbering?: string
  /** Parts by relationship id, e.g. { rId9: ['header', '<w:hdr>…'] }. */
  readonly related?: Readonly<Record<string, readonly [kind: string, body: string]>>
  /** PNG pictures by relationship id. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>
  readonly extra?: Zippable
  readonly mainType?: string
  /** Stands between the XML declaration and the document element. */
  readonly prolog?: string
}

/** A Word file with this body, for what no writer of documents would write. */
export const rawDocx = (body: string, parts: RawParts = {}): Uint8Array => {
  const relations: string[] = []
  const files: Zippable = {}
  const relate = (id: string, kind: string, path: string, xml: string): void => {
    relations.push(`<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${path}"/>`)
    files[`word/${path}`] = strToU8(`${HEAD}${xml}`)
  }
  if (parts.styles) relate('rStyles', 'styles', 'styles.xml', `<w:styles ${WORD}>${parts.styles}</w:styles>`)
  if (parts.numbering) {
    relate('rNumbering', 'numbering', 'numbering.xml', `<w:numbering ${WORD}>${parts.numbering}</w:numbering>`)
  }
  for (const [id, [kind, inner]] of Object.entries(parts.related ?? {})) {
    const tag = kind === 'header' ? 'w:hdr' : 'w:ftr'
    relate(id, kind, `${kind}-${id}.xml`, `<${tag} ${WORD} ${RELATIONS}>${inner}</${tag}>`)
  }
  for (const [id, png] of Object.entries(parts.pictures ?? {})) {
    relations.push(`<Relationship Id="${id}" Type="${TYPES}/image" Target="media/${id}.png"/>`)
    files[`word/media/${id}.png`] = png
  }
  const mainType = parts.mainType ?? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${HEAD}${parts.prolog ?? ''}<w:document ${WORD} ${RELATIONS} ${OTHERS}><w:body>${body}</w:body></w:document>`,
    ),
    ...files,
    ...parts.extra,
  })
}

/** A paragraph; `properties` go into its w:pPr. */
export const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`

/** A run; `properties` go into its w:rPr. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A cell; `properties` go into its w:tcPr, and a text without markup becomes a paragraph. */
export const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`

export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`

export const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
