import { archiveKind } from '../detect/archive-kind.ts'
import type { ReadContext } from '../limits/read-context.ts'
import { ReadingRefusal, refusal } from '../limits/reading-refusal.ts'
import { type Archive, openArchive } from '../zip/archive.ts'
import { type DecompressionBudget, decompressionBudget } from '../zip/decompression-budget.ts'
import { harmlessName, isJunk } from '../zip/entry-name.ts'
import type { ArchivedFile } from './reader-job.ts'

/**
 * The documents in a ZIP, those of ZIPs within it among them, each under "outer.zip/folder/name". What desktops leave
 * behind is passed over. One budget covers all levels; a bad entry, be it a bomb, costs only itself.
 */
export const expandArchive = (bytes: Uint8Array, context: ReadContext): readonly ArchivedFile[] => {
  const budget = decompressionBudget(context)
  const files = expand(openArchive(bytes, budget, context), context.fileName, 1, budget, context)
  if (files.length > context.limits.archiveEntries) {
    throw refusal('file/too-many-entries', context.fileName, { limit: context.limits.archiveEntries })
  }
  if (files.length === 0) throw refusal('file/empty', context.fileName)
  return files
}

const expand = (
  archive: Archive,
  path: string,
  depth: number,
  budget: DecompressionBudget,
  context: ReadContext,
): readonly ArchivedFile[] =>
  archive.names.flatMap((entry): readonly ArchivedFile[] => {
    if (isJunk(entry)) return []
    const name = `${path}/${harmlessName(entry) || '_'}`
    try {
      const bytes = archive.read(entry) ?? new Uint8Array()
      const inner = innerArchive(bytes, budget, { ...context, fileName: name })
      if (inner === null) return [{ name, bytes: owned(bytes), problem: null }]
      const limit = context.limits.archiveDepth
      if (depth >= limit) throw refusal('file/too-deep', name, { limit })
      return expand(inner, name, depth + 1, budget, context)
    } catch (error) {
      if (!(error instanceof ReadingRefusal)) throw error
      return [{ name, bytes: null, problem: { ...error.problem, at: name, params: { ...error.problem.params, name } } }]
    }
  })

/** The archive that these bytes are; null for everything else, office documents too: their own reader opens them. */
const innerArchive = (bytes: Uint8Array, budget: DecompressionBudget, context: ReadContext): Archive | null => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const archive = openArchive(bytes, budget, context)
  return archive.has('[Content_Types].xml') || archiveKind(archive, context) !== 'zip' ? null : archive
}

/** A copy of its own, for a stored entry is only a view of the archive and could not be handed to another thread. */
const owned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)
