import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { ok, type Result } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { sourcesBack } from '../../db/cascade-links.ts'
import { currentAgreements } from '../../db/read/kept-agreements.ts'
import { agreementsOfYear } from '../../db/read/office-units.ts'
import { removeWorkingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { copyDiscarded } from '../superior/agreement-replaced.ts'
import { changesFromAmendment } from '../superior/changes-from-amendment.ts'
import { copyToEdit } from './edit-copy.ts'

/** Throws away a draft that was begun; the trail keeps that it was there. */
export const discardCopy =
  (deps: Deps) =>
  (reader: Reader, id: string): Promise<Result<null>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      const copy = await copyToEdit(tx, reader, id)
      if (!copy.ok) return copy
      const { unit, year, unit_id } = copy.value
      const by = { userId: reader.userId, at: deps.clock.now() }
      const before = agreementFromInterchange(copy.value.agreement)
      const keptId = copy.value.amends_id ?? (await agreementsOfYear(tx, [unit_id], year)).get(unit_id)?.id
      const [kept] = keptId === undefined ? [] : await currentAgreements(tx, [keptId])
      if (kept) await changesFromAmendment(tx, copy.value, kept)
      await removeWorkingCopy(tx, id)
      const above = { unitId: unit_id, satkerId: copy.value.satker_id, year }
      if (copy.value.amends_id !== null) await sourcesBack(tx, unit_id, year)
      await copyDiscarded(tx, deps, { above, by, before, after: kept?.agreement ?? null })
      await recordDeeds(tx, [
        {
          at: by.at,
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
