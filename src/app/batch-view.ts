import type { BatchRow, BatchView, Reader } from '../contract/view.ts'
import { refusalFor } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { draftsOfBatch } from '../db/drafts.ts'
import { batchFiles, batchHead, recentBatches } from '../db/read/batch-files.ts'
import type { Deps } from './deps.ts'
import { countsOf, findingsOfDrafts } from './family.ts'
import { isId } from './identifier.ts'

/** A batch as it stands: how far its files are read, and the agreements found so far with what is wrong in them. */
export const batchView =
  ({ db }: Deps) =>
  async (reader: Reader, batchId: string): Promise<Result<BatchView>> => {
    const forbidden = refusalFor(reader.may, 'read')
    if (forbidden) return refuse(forbidden)
    const head = isId(batchId) ? await batchHead(db, batchId) : null
    if (!head) return refuse(problem('not-found', 'batch'))
    const [files, drafts] = await Promise.all([batchFiles(db, batchId), draftsOfBatch(db, batchId)])
    const findings = findingsOfDrafts(drafts)
    return ok({
      ...head,
      files,
      drafts: drafts.map((draft, position) => ({
        id: draft.id,
        position,
        unit: draft.agreement.unit,
        year: draft.agreement.year,
        counts: countsOf(findings, position),
        doubts: draft.notes.length,
        keptAs: draft.kept_as,
      })),
    })
  }

/** How far the files of a batch are: what is asked every second while it is read, without its drafts. */
export const batchProgress =
  ({ db }: Deps) =>
  async (reader: Reader, batchId: string): Promise<Result<Pick<BatchView, 'id' | 'state' | 'createdAt' | 'files'>>> => {
    const forbidden = refusalFor(reader.may, 'read')
    if (forbidden) return refuse(forbidden)
    const head = isId(batchId) ? await batchHead(db, batchId) : null
    return head ? ok({ ...head, files: await batchFiles(db, batchId) }) : refuse(problem('not-found', 'batch'))
  }

/** The latest batches, newest first. */
export const listBatches =
  ({ db }: Deps) =>
  async (reader: Reader): Promise<Result<readonly BatchRow[]>> => {
    const forbidden = refusalFor(reader.may, 'read')
    return forbidden ? refuse(forbidden) : ok(await recentBatches(db))
  }
