import type { Reader } from '../contract/view.ts'
import { homeFor } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { addBatch, type NewFile } from '../db/batches.ts'
import type { Deps } from './deps.ts'
import { inTransactionAs } from './in-transaction.ts'
import type { UploadedFile } from './uploaded-file.ts'

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
      const id = ids.next()
      await addBatch(tx, { id, userId: reader.userId, unitId, at, files: stored })
      const detail = { files: stored.length }
      await recordDeeds(tx, [{ at, actor: reader, verb: 'open', subject: 'batch', subjectId: id, detail }])
      return ok({ id })
    })
  }
