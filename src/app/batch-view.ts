import type { BatchRow, BatchView, Reader } from '../contract/view.ts'
import { refusalAt, rightsAt, unitsWith } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Database } from '../db/database.ts'
import { draftsOfBatch } from '../db/drafts.ts'
import { type BatchHead, batchFiles, batchHead, recentBatches } from '../db/read/batch-files.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { countsOf, findingsOfDrafts } from './family.ts'
import { isId } from './identifier.ts'
import { officesOutOfScope } from './office-to-keep-in.ts'

/** Documents that are read are seen by whoever may keep them: the planners of their office, and of those above it. */
const openBatch = async (tx: Database, reader: Reader, batchId: string): Promise<Result<BatchHead>> => {
  const head = isId(batchId) ? await batchHead(tx, batchId) : null
  const refused = refusalAt(reader, 'keep', head?.place ?? [], 'batch')
  return refused || !head ? refuse(refused ?? problem('not-found', 'batch')) : ok(head)
}

/** A batch as it stands: how far its files are read, and the agreements found so far with what is wrong in them. */
export const batchView =
  ({ db, profile }: Deps) =>
  (reader: Reader, batchId: string): Promise<Result<BatchView>> =>
    asReader(db, reader, async (tx) => {
      const head = await openBatch(tx, reader, batchId)
      if (!head.ok) return head
      const { id, state, createdAt, place } = head.value
      const files = await batchFiles(tx, batchId)
      const drafts = await draftsOfBatch(tx, batchId)
      const elsewhere = await officesOutOfScope(
        tx,
        profile,
        reader,
        drafts.map((draft) => draft.agreement.satker),
      )
      const findings = await findingsOfDrafts(tx, drafts, profile)
      const rows = drafts.map((draft, position) => ({
        id: draft.id,
        position,
        unit: draft.agreement.unit,
        year: draft.agreement.year,
        counts: countsOf(findings, position),
        doubts: draft.notes.length,
        keptAs: draft.kept_as,
        outOfScope: draft.kept_as === null ? elsewhere(draft.agreement.satker) : null,
      }))
      return ok({ id, state, createdAt, files, drafts: rows, may: rightsAt(reader, place) })
    })

/** How far the files of a batch are: what is asked every second while it is read, without its drafts. */
export const batchProgress =
  ({ db }: Deps) =>
  (reader: Reader, batchId: string): Promise<Result<Pick<BatchView, 'id' | 'state' | 'createdAt' | 'files'>>> =>
    asReader(db, reader, async (tx) => {
      const head = await openBatch(tx, reader, batchId)
      if (!head.ok) return head
      const { id, state, createdAt } = head.value
      return ok({ id, state, createdAt, files: await batchFiles(tx, batchId) })
    })

/** The latest batches that the reader may keep from, newest first. */
export const listBatches =
  ({ db }: Deps) =>
  async (reader: Reader): Promise<Result<readonly BatchRow[]>> => {
    const units = unitsWith(reader, 'keep')
    return ok(units.length === 0 ? [] : await asReader(db, reader, (tx) => recentBatches(tx, units)))
  }
