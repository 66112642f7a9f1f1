import type { Reader } from '../contract/view.ts'
import { homeFor } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { addBatch, type NewFile, sameBatchWaiting } from '../db/batches.ts'
import type { Deps } from './deps.ts'
import { inTransactionAs } from './in-transaction.ts'
import type { UploadedFile } from './uploaded-file.ts'

/** The same files sent again within this time, while they wait to be read, are a form that was sent twice. */
const DOUBLE_CLICK_MS = 60_000

/** Takes in files to be read: their bytes into the store, then the batch that waits for its reader. */
export const openBatch =
  ({ db, clock, ids, files }: Deps) =>
  async (reader: Reader, uploaded: readonly UploadedFile[]): Promise<Result<{ readonly id: string }>> => {
    const unitId = homeFor(reader, 'keep')
    if (unitId === null) return refuse(problem('access/forbidden', 'keep'))
    if (uploaded.length === 0)
      return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
    const stored: NewFile[] = []
    // One after the other: a batch of large files must not stand in memory as a whole.
    for (const { name, size, bytes } of uploaded) {
      stored.push({ id: ids.next(), hash: await files.put(await bytes()), name, size })
    }
    return inTransactionAs(db, reader, async (tx) => {
      const at = clock.now()
      const since = new Date(at.getTime() - DOUBLE_CLICK_MS)
      const same = await sameBatchWaiting(tx, reader.userId, since, stored)
      if (same !== null) return ok({ id: same })
      const id = ids.next()
      await addBatch(tx, { id, userId: reader.userId, unitId, at, files: stored })
      const detail = { files: stored.length }
      await recordDeeds(tx, [{ at, actor: reader, verb: 'open', subject: 'batch', subjectId: id, detail }])
      return ok({ id })
    })
  }
