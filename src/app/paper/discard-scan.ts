import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { discardScan as markDiscarded, scanOf } from '../../db/paper.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showSigning } from '../signature/signing-view.ts'
import { printedTurn } from './paper-turn.ts'

/** Throws a scan away that is not the signed sheet; the print stays out. */
export const discardScan =
  (deps: Deps) =>
  (reader: Reader, copyId: string): Promise<Result<SigningView>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      const turn = await printedTurn(tx, deps, reader, copyId)
      if (!turn.ok) return turn
      const { copy, as, print } = turn.value
      const scan = await scanOf(tx, print.id)
      if (scan === null) return refuse(problem('not-found', 'scan'))
      await markDiscarded(tx, print.id)
      const detail = { as, file: scan.name, scan: scan.hash }
      const of = { subject: 'copy', subjectId: copyId, unitId: copy.unit_id } as const
      await recordDeeds(tx, [{ at: deps.clock.now(), actor: reader, verb: 'discard-scan', ...of, detail }])
      return showSigning(deps, tx, reader, copyId)
    })
