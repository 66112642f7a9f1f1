import { agreementToInterchange } from '../../contract/agreement-mapping.ts'
import type { NewAmendment } from '../../contract/amendment.ts'
import type { Reader } from '../../contract/view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { amend } from '../../core/agreement/amendment.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import type { Deps } from '../deps.ts'
import { beginCopy } from '../drafting/begin-copy.ts'
import { dayOfSigning, partiesOn } from '../drafting/parties-on.ts'
import { showCopy } from '../drafting/show-copy.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { amendable } from './amendment-offer.ts'

/** Begins a new version of a signed or kept agreement, for a reason of law, as a working copy with the parties of the day. */
export const amendAgreement =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, agreementId: string, { reason, note }: NewAmendment): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const found = await amendable(tx, reader, agreementId)
      if (!found.ok) return found
      const { kept, unit, year } = found.value
      const at = clock.now()
      const units = await officeUnits(tx, unit.satkerId)
      const parties = await partiesOn(tx, profile, unit.office, units, year, dayOfSigning(year, at))
      const promising = parties.get(unit.id)
      if (!promising) return refuse(problem('copy/no-level', 'unit', { unit: unit.name }))
      const { agreement, toConfirm } = amend(kept.agreement, promising.facts, profile.wording.amendmentTitle)
      const copy = {
        satkerId: unit.satkerId,
        unitId: unit.id,
        year,
        agreement: agreementToInterchange(agreement),
        origin: 'amendment' as const,
        amends: { agreementId, reason, note },
        toConfirm,
      }
      const begun = await beginCopy(tx, ids, copy, { reader, at })
      if (!begun.ok) return begun
      const detail = { version: kept.version.version, amendment: reason, note }
      const amended = {
        verb: 'begin-amendment',
        subject: 'agreement',
        subjectId: agreementId,
        unitId: unit.id,
      } as const
      await recordDeeds(tx, [begun.value.deed, { at, actor: reader, ...amended, detail }])
      return showCopy(tx, { profile, clock }, reader, begun.value.id)
    })
