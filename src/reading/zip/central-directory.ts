import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { decodeEntryName } from './entry-name.ts'

/** One entry as the archive's directory declares it; the sizes are claims until the entry is inflated. */
export type DirectoryEntry = {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly packedSize: number
  readonly declaredSize: number
  readonly headerOffset: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50

/** Reads a ZIP's central directory (APPNOTE 4.3.12), ZIP64 included. Damage is `file/broken`, too many entries are refused. */
export const readCentralDirectory = (bytes: Uint8Array, context: ReadContext): readonly DirectoryEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const { count, offset } = endOfDirectory(view)
    const limit = context.limits.archiveEntries
    if (count > limit) throw refusal('file/too-many-entries', context.fileName, { limit })
    const entries: DirectoryEntry[] = []
    let at = offset
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry where the directory says one is')
      entries.push(entryAt(view, bytes, at))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    if (error instanceof RangeError) throw refusal('file/broken', context.fileName)
    throw error
  }
}

const endOfDirectory = (view: DataView): { readonly count: number; readonly offset: number } => {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    const count = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    const zip64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR64
    if (!zip64) return { count, offset }
    const end64 = Number(view.getBigUint64(at - 20 + 8, true))
    if (view.getUint32(end64, true) !== END64) throw new RangeError('no ZIP64 directory end')
    return { count: Number(view.getBigUint64(end64 + 32, true)), offset: Number(view.getBigUint64(end64 + 48, true)) }
  }
  throw new RangeError('no directory end')
}

const entryAt = (view: DataView, bytes: Uint8Array, at: number): DirectoryEntry => {
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const extraAt = at + 46 + nameLength
  const wide = zip64Values(view, extraAt, extraLength)
  const take = (value: number): number => (value === 0xffffffff ? (wide.shift() ?? value) : value)
  const declaredSize = take(view.getUint32(at + 24, true))
  const packedSize = take(view.getUint32(at + 20, true))
  const headerOffset = take(view.getUint32(at + 42, true))
  return {
    name: decodeEntryName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0),
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    packedSize,
    declaredSize,
    headerOffset,
  }
}

const zip64Values = (view: DataView, start: number, length: number): number[] => {
  for (let at = start; at + 4 <= start + length; ) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      return Array.from({ length: Math.floor(size / 8) }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)))
    }
    at += 4 + size
  }
  return []
}
