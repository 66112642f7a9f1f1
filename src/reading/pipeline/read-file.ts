import { problem } from '../../core/problem.ts'
import type { InputFile } from '../../ports/file.ts'
import { detectKind } from '../detect/detect-kind.ts'
import { type FileKind, formatOf } from '../detect/file-kind.ts'
import type { ReadContext } from '../limits/read-context.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal, refusal } from '../limits/reading-refusal.ts'
import { readMeaning } from '../meaning/read-meaning.ts'
import type { ReadingProfile } from '../meaning/reading-profile.ts'
import type { Page } from '../page.ts'
import { expandArchive } from './expand-archive.ts'
import { parsePages } from './parse-pages.ts'
import { NOTHING_READ, type ReaderAnswer, refusedDocument } from './reader-job.ts'

type Progress = (stage: 'recognising' | 'understanding', page: number, pages: number | null) => void

/**
 * One file from bytes to agreements: detected, parsed into pages, understood. An archive is answered with its files. An
 * expected refusal is an answer too; only a bug throws.
 */
export const readFile = async (
  file: InputFile,
  limits: ReadingLimits,
  agency: ReadingProfile,
  onProgress: Progress,
): Promise<ReaderAnswer> => {
  const context: ReadContext = {
    limits,
    fileName: file.name,
    onPage: (page, pages) => {
      if (pages !== null && pages > limits.pages) {
        throw refusal('file/too-many-pages', file.name, { pages, limit: limits.pages })
      }
      onProgress('recognising', page, pages)
    },
  }
  let kind: FileKind | null = null
  try {
    kind = detectKind(file.bytes, context)
    if (kind === 'zip') return { kind: 'archive', files: expandArchive(file.bytes, context) }
    if (kind === 'interchange') return interchange(file.name)
    return await readDocument(kind, file.bytes, context, agency, onProgress)
  } catch (error) {
    if (error instanceof ReadingRefusal) return refusedDocument(file.name, error.problem, formatOf(kind))
    throw error
  }
}

const readDocument = async (
  kind: FileKind,
  bytes: Uint8Array,
  context: ReadContext,
  agency: ReadingProfile,
  onProgress: Progress,
): Promise<ReaderAnswer> => {
  const pages = await parsePages(kind, bytes, context)
  withinLimits(pages, context)
  onProgress('understanding', pages.length, pages.length)
  const reading = readMeaning(pages, agency)
  return {
    kind: 'document',
    file: {
      name: context.fileName,
      format: formatOf(kind),
      pages: pages.map(({ width, height }) => ({ width, height })),
      problem:
        reading.agreements.length > 0
          ? null
          : problem('file/no-agreement', context.fileName, { name: context.fileName }),
    },
    reading,
  }
}

/** The readers stop early where they can; here every format is held to the same limits. */
const withinLimits = (pages: readonly Page[], { limits, fileName }: ReadContext): void => {
  if (pages.length > limits.pages) {
    throw refusal('file/too-many-pages', fileName, { pages: pages.length, limit: limits.pages })
  }
  let rows = 0
  for (const page of pages) for (const block of page.blocks) if (block.kind === 'table') rows += block.rows
  if (rows > limits.tableRows) throw refusal('file/too-many-rows', fileName, { limit: limits.tableRows })
}

/** Its meaning is already there: who takes the batch parses it by the contract. */
const interchange = (name: string): ReaderAnswer => ({
  kind: 'document',
  file: { name, format: 'interchange', pages: [], problem: null },
  reading: NOTHING_READ,
})
