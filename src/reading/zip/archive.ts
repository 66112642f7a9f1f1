import { Inflate } from 'fflate'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { type DirectoryEntry, readCentralDirectory } from './central-directory.ts'
import type { DecompressionBudget } from './decompression-budget.ts'

/** A ZIP whose entries are unfolded one by one, each within the budget. */
export type Archive = {
  /** Entries that hold something, folders left out; of two with one name the last, as office programs read them. */
  readonly names: readonly string[]
  readonly has: (name: string) => boolean
  /** The entry's bytes; null where there is none of this name. */
  readonly read: (name: string) => Uint8Array | null
}

const STORED = 0
const DEFLATED = 8
const PIECE = 16 * 1024

/** Opens a ZIP without unfolding anything yet. Damage, encryption and too many entries are refusals. */
export const openArchive = (bytes: Uint8Array, budget: DecompressionBudget, context: ReadContext): Archive => {
  const entries = new Map<string, DirectoryEntry>()
  for (const entry of readCentralDirectory(bytes, context)) {
    if (!entry.name.endsWith('/')) entries.set(entry.name, entry)
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name)
      return entry === undefined ? null : unfold(bytes, entry, budget, context)
    },
  }
}

const unfold = (
  bytes: Uint8Array,
  entry: DirectoryEntry,
  budget: DecompressionBudget,
  context: ReadContext,
): Uint8Array => {
  if (entry.encrypted) throw refusal('file/encrypted', context.fileName)
  budget.demand(entry.declaredSize)
  const packed = packedBytes(bytes, entry, context)
  if (entry.method === STORED) {
    budget.spend(packed.length)
    return packed
  }
  if (entry.method !== DEFLATED) throw refusal('file/broken', context.fileName)
  return inflate(packed, budget, context)
}

const packedBytes = (bytes: Uint8Array, entry: DirectoryEntry, context: ReadContext): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.headerOffset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw refusal('file/broken', context.fileName)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const end = start + entry.packedSize
  if (end > bytes.length) throw refusal('file/broken', context.fileName)
  return bytes.subarray(start, end)
}

/** Inflates in small pieces and pays for each as it comes, so that a bomb is stopped where the budget ends, whatever it declared. */
const inflate = (packed: Uint8Array, budget: DecompressionBudget, context: ReadContext): Uint8Array => {
  const pieces: Uint8Array[] = []
  let size = 0
  let finished = false
  const stream = new Inflate((piece, final) => {
    budget.spend(piece.length)
    pieces.push(piece)
    size += piece.length
    finished = final
  })
  try {
    for (let at = 0; at < packed.length && !finished; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    }
  } catch (error) {
    budget.refund(size)
    if (isInflateError(error)) throw refusal('file/broken', context.fileName)
    throw error
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const piece of pieces) {
    whole.set(piece, offset)
    offset += piece.length
  }
  return whole
}

const isInflateError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number'
