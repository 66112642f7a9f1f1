import { inflateSync } from 'node:zlib'
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a test asks of a PDF: its text and tags by page, its metadata, its attachments, and its bare objects. */
export type InspectedPdf = {
  readonly pages: readonly { readonly text: string; readonly roles: readonly string[] }[]
  readonly xmp: string
  readonly language: string | null
  readonly attachments: ReadonlyMap<string, Uint8Array>
  /** All objects with their streams inflated, as Latin-1: good for looking for a key. */
  readonly objects: string
}

/** Every object of a file, whatever stream it is packed in. */
export const inflated = (bytes: Uint8Array): string => {
  const raw = Buffer.from(bytes)
  const parts = [raw.toString('latin1')]
  let at = 0
  for (;;) {
    const start = raw.indexOf('stream', at)
    if (start < 0) return parts.join('\n')
    const end = raw.indexOf('endstream', start)
    if (end < 0) return parts.join('\n')
    const from = raw[start + 6] === 0x0d ? start + 8 : start + 7
    try {
      parts.push(inflateSync(raw.subarray(from, end)).toString('latin1'))
    } catch {
      // Not deflated (a font program, an attachment as it is): its dictionary is in the raw text.
    }
    at = end + 9
  }
}

type Tag = { readonly role?: string; readonly children?: readonly unknown[] }

const rolesOf = (node: unknown): string[] => {
  if (typeof node !== 'object' || node === null) return []
  const { role, children } = node as Tag
  return [...(role === undefined ? [] : [role]), ...(children ?? []).flatMap(rolesOf)]
}

const pageOf = async (document: PDFDocumentProxy, number: number) => {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  return { text: text.replace(/[^\S\n]+/g, ' '), roles: rolesOf(await page.getStructTree()) }
}

export const inspectPdf = async (bytes: Uint8Array): Promise<InspectedPdf> => {
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
  const document = await loading.promise
  const { info } = await document.getMetadata()
  const attachments = new Map<string, Uint8Array>()
  for (const [id, { filename }] of (await document.getAttachments()) ?? []) {
    const content = await document.getAttachmentContent(id)
    if (content !== null) attachments.set(filename, new Uint8Array(content))
  }
  const pages = []
  for (let n = 1; n <= document.numPages; n += 1) pages.push(await pageOf(document, n))
  const objects = inflated(bytes)
  await loading.destroy()
  return {
    pages,
    xmp: /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(objects)?.[0] ?? '',
    language: (info as { Language?: string }).Language ?? null,
    attachments,
    objects,
  }
}
