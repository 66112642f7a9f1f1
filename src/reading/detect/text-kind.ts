import { decodeText } from './decode-text.ts'
import type { FileKind } from './file-kind.ts'

/** Text, rich text, an interchange file, or null where the bytes are no text of a document. */
export const textKind = (bytes: Uint8Array): FileKind | null => {
  const text = decodeText(bytes)
  if (text === null) return null
  const head = text.slice(0, 2_000).trimStart()
  if (/^\{\\rtf/.test(head)) return 'rtf'
  if (/^<!doctype\s+html|^<html[\s>]|^<\?xml\s/i.test(head)) return null
  if (head.startsWith('{') && /"format"\s*:\s*"ikrar\/agreements@/.test(text)) return 'interchange'
  return 'text'
}
