import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import { problem } from '../core/problem.ts'
import { type FileOutcome, lockBatch, setOutcomes, setProgress, type WaitingFile } from '../db/batches.ts'
import { addDraft } from '../db/drafts.ts'
import { asService } from '../db/scope.ts'
import type { BatchReading, ReadingProgress } from '../ports/reading.ts'
import type { Deps } from './deps.ts'

type Work = {
  readonly batchId: string
  readonly lease: string
  readonly file: WaitingFile
  readonly signal: AbortSignal
}

const PROGRESS_MS = 250

/** Reads one file and writes all that came of it in one transaction; nothing where the batch is no longer ours. */
export const readBatchFile = async (deps: Deps, work: Work): Promise<void> => {
  const { db, files, reader } = deps
  const { file, signal } = work
  await asService(db, (tx) => setProgress(tx, file.id, { page: 0, pages: null }))
  const bytes = await files.get(file.hash)
  const progress = progressOf(deps, file.id)
  let reading: BatchReading
  try {
    reading =
      bytes === null
        ? failed(file.name, 'file/broken')
        : await reader.read([{ name: file.name, bytes }], { onProgress: progress.tell, signal })
  } catch (error) {
    if (signal.aborted) return
    reading = failed(file.name, 'file/reader-crashed', error instanceof Error ? error.message : String(error))
  } finally {
    await progress.settled()
  }
  if (reading.files.length === 0) reading = failed(file.name, 'file/reader-crashed')
  await asService(db, async (tx) => {
    const batch = await lockBatch(tx, work.batchId)
    if (batch?.lease !== work.lease || batch.state !== 'reading') return
    const outcomes: FileOutcome[] = reading.files.map((f, i) => ({ ...f, id: i === 0 ? file.id : deps.ids.next() }))
    const at = deps.clock.now()
    const owner = { userId: batch.created_by, unitId: batch.unit_id }
    await setOutcomes(tx, { ...file, ...owner, batchId: work.batchId, at }, outcomes)
    await addDrafts(tx, deps, work.batchId, reading, outcomes)
  })
}

const failed = (name: string, code: 'file/broken' | 'file/reader-crashed', reason = ''): BatchReading => ({
  agreements: [],
  origins: [],
  notes: [],
  files: [{ name, format: 'unknown', pages: [], problem: problem(code, name, { name, ...(reason && { reason }) }) }],
})

/** Agreements lie in the order of the files they came from; what has no origin belongs to the file of the one before. */
const addDrafts = async (
  tx: Deps['db'],
  { ids }: Deps,
  batchId: string,
  reading: BatchReading,
  outcomes: readonly FileOutcome[],
): Promise<void> => {
  let fileIndex = 0
  for (const [index, agreement] of reading.agreements.entries()) {
    const origins = reading.origins.filter((o) => o.agreement === index)
    fileIndex = origins[0]?.file ?? fileIndex
    const sourceFileId = outcomes[fileIndex]?.id ?? outcomes[0]?.id
    if (sourceFileId === undefined) throw new Error('a reading without files has agreements')
    await addDraft(tx, {
      id: ids.next(),
      batchId,
      sourceFileId,
      position: index,
      agreement: agreementToInterchange(agreement),
      origins: origins.map((o) => ({ ...o, agreement: 0, file: 0 })),
      notes: reading.notes.filter((n) => n.agreement === index).map((n) => ({ ...n, agreement: 0 })),
    })
  }
}

/** Writes progress a few times a second at most, one write after the other; a write that fails costs nothing else. */
const progressOf = ({ db, clock }: Deps, fileId: string) => {
  let written = 0
  let writing: Promise<void> = Promise.resolve()
  return {
    tell: (p: ReadingProgress): void => {
      const now = clock.now().getTime()
      if (p.stage === 'done' || now - written < PROGRESS_MS) return
      written = now
      writing = writing.then(() => asService(db, (tx) => setProgress(tx, fileId, p))).catch(() => undefined)
    },
    settled: (): Promise<void> => writing,
  }
}
