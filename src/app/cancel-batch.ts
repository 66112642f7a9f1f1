import type { BatchView, Reader } from '../contract/view.ts'
import { refusalAt } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { finishBatch, lockBatch } from '../db/batches.ts'
import { draftsOfBatch } from '../db/drafts.ts'
import { batchView } from './batch-view.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'
import { inTransactionAs } from './in-transaction.ts'

/** Stops the reading of a batch, or puts one aside that nobody wants; cancelling twice is cancelling once. */
export const cancelBatch =
  (deps: Deps) =>
  async (reader: Reader, batchId: string): Promise<Result<BatchView>> => {
    const done = await inTransactionAs(deps.db, reader, async (tx) => {
      const batch = isId(batchId) ? await lockBatch(tx, batchId) : null
      const refused = refusalAt(reader, 'keep', batch?.place ?? [], 'batch')
      if (refused || !batch) return refuse(refused ?? problem('not-found', 'batch'))
      if (batch.state === 'cancelled') return ok(true)
      const kept = (await draftsOfBatch(tx, batchId)).some((draft) => draft.kept_as !== null)
      if (batch.state === 'kept' || kept) return refuse(problem('conflict/already-kept', 'batch'))
      const at = deps.clock.now()
      await finishBatch(tx, batchId, 'cancelled', at)
      await recordDeeds(tx, [{ at, actor: reader, verb: 'cancel', subject: 'batch', subjectId: batchId }])
      return ok(true)
    })
    return done.ok ? batchView(deps)(reader, batchId) : done
  }
