import { setInterval } from 'node:timers'
import { finishBatch, giveBack, lockBatch, renewLease, takeBatch, waitingFiles } from '../db/batches.ts'
import { asService } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { readBatchFile } from './read-batch-file.ts'

/** A reader that falls silent this long has lost its batch to whoever asks next. */
const LEASE_MS = 15_000
const RENEW_MS = 2_000
/** Files of one batch that are in memory at once; the reader's own workers decide how many are read at once. */
const AT_ONCE = 4

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/**
 * Reads the oldest batch that waits, or that was left behind by a reader that died, and answers whether there was one.
 * Each file is kept as soon as it is read, so that nothing is read twice; raising `stop` gives the batch back.
 */
export const readNextBatch =
  (deps: Deps) =>
  async (stop: AbortSignal): Promise<boolean> => {
    const { db, clock, ids } = deps
    const lease = ids.next()
    const batchId = await asService(db, (tx) => takeBatch(tx, lease, clock.now(), later(clock.now(), LEASE_MS)))
    if (batchId === null) return false
    const lost = new AbortController()
    const signal = AbortSignal.any([stop, lost.signal])
    const renewing = setInterval(() => {
      asService(db, (tx) => renewLease(tx, batchId, lease, later(clock.now(), LEASE_MS))).then(
        (ours) => ours || lost.abort(),
        () => undefined,
      )
    }, RENEW_MS)
    try {
      const files = [...(await asService(db, (tx) => waitingFiles(tx, batchId)))]
      const readOn = async (): Promise<void> => {
        for (let file = files.shift(); file && !signal.aborted; file = files.shift()) {
          await readBatchFile(deps, { batchId, lease, file, signal })
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, readOn))
      if (!signal.aborted) await finish(deps, batchId, lease)
    } finally {
      clearInterval(renewing)
      if (stop.aborted) await asService(db, (tx) => giveBack(tx, batchId, lease))
    }
    return true
  }

const finish = ({ db, clock }: Deps, batchId: string, lease: string): Promise<void> =>
  asService(db, async (tx) => {
    const batch = await lockBatch(tx, batchId)
    if (batch?.lease === lease && batch.state === 'reading') await finishBatch(tx, batchId, 'ready', clock.now())
  })
