import { agreementFromInterchange } from '../contract/agreement-mapping.ts'
import type { KeepOutcome, Reader } from '../contract/view.ts'
import { refusalAt } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { versionsOf } from '../db/agreements.ts'
import { finishBatch, lockBatch } from '../db/batches.ts'
import { draftsOfBatch, markKept } from '../db/drafts.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'
import { inTransactionAs } from './in-transaction.ts'
import { keepAll } from './keep-all.ts'

/**
 * Keeps the named drafts of a batch, or all of them; what was kept before is answered as known. Those of offices that are
 * none of the reader's stay as they are and are named; where that is all of them, it is a refusal.
 */
export const keepDrafts =
  (deps: Deps) =>
  async (reader: Reader, batchId: string, draftIds?: readonly string[]): Promise<Result<KeepOutcome>> => {
    return inTransactionAs(deps.db, reader, async (tx) => {
      const batch = isId(batchId) ? await lockBatch(tx, batchId) : null
      const forbidden = refusalAt(reader, 'keep', batch?.place ?? [], 'batch')
      if (forbidden || !batch) return refuse(forbidden ?? problem('not-found', 'batch'))
      if (batch.state !== 'ready' && batch.state !== 'kept') return refuse(problem('conflict/batch-not-ready', 'batch'))
      const drafts = await draftsOfBatch(tx, batchId)
      const wanted = draftIds ? drafts.filter((d) => draftIds.includes(d.id)) : drafts
      if (draftIds && wanted.length < new Set(draftIds).size) return refuse(problem('not-found', 'draft'))
      const fresh = wanted.filter((d) => d.kept_as === null)
      const outcome = await keepAll(
        deps,
        tx,
        reader,
        fresh.map((d) => ({
          draftId: d.id,
          agreement: agreementFromInterchange(d.agreement),
          sourceFileId: d.source_file_id,
          origins: d.origins,
        })),
      )
      const { kept, refused } = outcome
      if (refused[0] && refused.length === wanted.length) return refuse(refused[0].problem)
      for (const { draftId, agreementId } of kept) if (draftId) await markKept(tx, draftId, agreementId)
      const left = drafts.filter((d) => d.kept_as === null).length - kept.length
      if (left === 0 && batch.state !== 'kept') await finishBatch(tx, batchId, 'kept', deps.clock.now())
      const before = wanted.flatMap((d) => (d.kept_as === null ? [] : [{ draftId: d.id, agreementId: d.kept_as }]))
      const versions = await versionsOf(
        tx,
        before.map((d) => d.agreementId),
      )
      const known = before.map((d) => ({ ...d, version: versions.get(d.agreementId) ?? 1, how: 'known' as const }))
      return ok({ kept: [...known, ...kept], refused })
    })
  }
