import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import type { FileKind } from './file-kind.ts'

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** True for an OLE compound file: the office formats before 2007, and the envelope of today's encrypted ones. */
export const isCompoundFile = (bytes: Uint8Array): boolean => MARK.every((byte, i) => bytes[i] === byte)

/**
 * What a compound file holds, by the names of its streams ([MS-CFB] 2.6.1 keeps them in UTF-16). An envelope of an
 * encrypted document is refused as such.
 */
export const compoundKind = (bytes: Uint8Array, context: ReadContext): FileKind | null => {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string): boolean => held.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw refusal('file/encrypted', context.fileName)
  if (has('WordDocument')) return 'doc'
  if (has('Workbook') || has('Book')) return 'xls'
  return has('PowerPoint Document') ? 'ppt' : null
}
