import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { guardedXml } from '../xml/parse-xml.ts'
import type { Archive } from '../zip/archive.ts'
import type { FileKind } from './file-kind.ts'

const CONTENT_TYPES = '[Content_Types].xml'

/** What a ZIP holds: an office document, or files. Macros are refused here, whatever the file is called. */
export const archiveKind = (archive: Archive, context: ReadContext): FileKind | null => {
  if (archive.has(CONTENT_TYPES)) return officeKind(archive, context)
  if (archive.has('mimetype')) {
    const mime = new TextDecoder().decode(archive.read('mimetype') ?? undefined)
    if (mime.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
    if (mime.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods'
    if (mime.startsWith('application/vnd.oasis.opendocument.presentation')) return 'odp'
  }
  return 'zip'
}

const officeKind = (archive: Archive, context: ReadContext): FileKind | null => {
  const types = guardedXml(archive.read(CONTENT_TYPES) ?? new Uint8Array(), context)
  const holdsMacros =
    archive.names.some((name) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name)) ||
    /vnd\.ms-office\.vbaProject|ms-excel\.(?:intl)?macrosheet|(?:ms-word\.(?:document|template)|ms-excel\.(?:sheet|template|addin))\.macroEnabled/i.test(
      types,
    )
  if (holdsMacros) throw refusal('file/macros', context.fileName)
  if (/wordprocessingml\.(?:document|template)\.main\+xml/.test(types)) return 'docx'
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml/.test(types)) return 'xlsx'
  if (/presentationml\.\w+\.main\+xml/.test(types)) return 'pptx'
  return null
}
