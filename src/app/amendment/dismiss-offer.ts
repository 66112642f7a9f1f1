import type { DismissOffer } from '../../contract/amendment.ts'
import type { OfficialChangesView } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addDismissal } from '../../db/dismissed-amendments.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { amendable } from './amendment-offer.ts'
import { touchedIn } from './touched-agreements.ts'

/** Puts the offer to amend an agreement aside, with a reason, as long as no other official changes; by whoever may begin the amendment. */
export const dismissOffer =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  (reader: Reader, agreementId: string, { reason }: DismissOffer): Promise<Result<OfficialChangesView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const at = clock.now()
      const may = await amendable(tx, reader, agreementId)
      if (!may.ok) return may
      const offer = (await touchedIn(tx, reader, at)).items.find((item) => item.agreementId === agreementId)
      if (!offer) return refuse(problem('amendment/not-offered', 'agreement'))
      await addDismissal(tx, agreementId, { changes: offer.changes, reason }, { userId: reader.userId, at })
      const { unit, kept } = may.value
      const of = { subject: 'agreement', subjectId: agreementId, unitId: unit.id } as const
      const detail = { version: kept.version.version, reason }
      await recordDeeds(tx, [{ at, actor: reader, verb: 'dismiss-amendment', ...of, detail }])
      return ok(await touchedIn(tx, reader, at))
    })
