import type { Reader } from '../../contract/view.ts'
import { ok, type Result } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { removeWorkingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { copyToEdit } from './edit-copy.ts'

/** Throws away a draft that was begun; the trail keeps that it was there. */
export const discardCopy =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string): Promise<Result<null>> =>
    inTransactionAs(db, reader, async (tx) => {
      const copy = await copyToEdit(tx, reader, id)
      if (!copy.ok) return copy
      const { unit, year, unit_id } = copy.value
      await removeWorkingCopy(tx, id)
      await recordDeeds(tx, [
        {
          at: clock.now(),
          actor: reader,
          verb: 'discard-copy',
          subject: 'copy',
          subjectId: id,
          unitId: unit_id,
          detail: { unit, year },
        },
      ])
      return ok(null)
    })
