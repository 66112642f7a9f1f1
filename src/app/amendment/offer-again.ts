import type { OfficialChangesView } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { removeDismissal } from '../../db/dismissed-amendments.ts'
import { loadAgreement } from '../agreement-view.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { touchedIn } from './touched-agreements.ts'

/** Takes back that an offer was put aside. */
export const offerAgain =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  (reader: Reader, agreementId: string): Promise<Result<OfficialChangesView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const found = await loadAgreement(tx, reader, agreementId)
      if (!found.ok) return found
      const { place, version } = found.value
      const refused = refusalAt(reader, 'draft', place, 'agreement')
      if (refused) return refuse(refused)
      if (!(await removeDismissal(tx, agreementId))) return refuse(problem('amendment/not-dismissed', 'agreement'))
      const at = clock.now()
      const of = { subject: 'agreement', subjectId: agreementId, unitId: place[0] ?? '' } as const
      await recordDeeds(tx, [
        { at, actor: reader, verb: 'offer-amendment', ...of, detail: { version: version.version } },
      ])
      return ok(await touchedIn(tx, reader, at))
    })
