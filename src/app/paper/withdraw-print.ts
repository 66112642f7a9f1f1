import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { withdrawPrint as markWithdrawn, scanOf } from '../../db/paper.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showSigning } from '../signature/signing-view.ts'
import { printedTurn } from './paper-turn.ts'

/** Gives the print back unsigned: the copy may be signed in another way, or handed back, again. */
export const withdrawPrint =
  (deps: Deps) =>
  (reader: Reader, copyId: string): Promise<Result<SigningView>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      const turn = await printedTurn(tx, deps, reader, copyId)
      if (!turn.ok) return turn
      const { copy, as, print } = turn.value
      if ((await scanOf(tx, print.id)) !== null) return refuse(problem('paper/scan-there', 'scan'))
      const at = deps.clock.now()
      await markWithdrawn(tx, print.id, reader.userId, at)
      const of = { subject: 'copy', subjectId: copyId, unitId: copy.unit_id } as const
      await recordDeeds(tx, [{ at, actor: reader, verb: 'withdraw-print', ...of, detail: { as, print: print.pdf } }])
      return showSigning(deps, tx, reader, copyId)
    })
