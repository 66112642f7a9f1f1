import type { JudgeDifference } from '../../contract/paper.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { mayBeJudged } from '../../core/agreement/paper-difference.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { type Deed, recordDeeds } from '../../db/audit.ts'
import { discardScan, type StoredScan, scanOf } from '../../db/paper.ts'
import { addJudgement, judgementsOf, removeJudgement } from '../../db/paper-judgements.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showSigning } from '../signature/signing-view.ts'
import { printedTurn } from './paper-turn.ts'

const VERBS = { same: 'accept-difference', differs: 'reject-scan', open: 'reopen-difference' } as const

const obstacle = (scan: StoredScan | null, said: JudgeDifference, reader: Reader): Problem | null => {
  if (scan === null) return problem('not-found', 'scan')
  if (scan.id !== said.scan || scan.state !== 'read') return problem('paper/not-read', 'scan')
  const difference = scan.differences?.[said.difference]
  if (!difference || !mayBeJudged(difference)) return problem('not-found', 'difference')
  if (said.verdict === 'same' && scan.uploaded_by === reader.userId) return problem('paper/own-scan', 'scan')
  return said.verdict !== 'open' && said.reason === ''
    ? problem('input/invalid', 'reason', { field: 'reason', reason: 'reason/missing' })
    : null
}

/**
 * Says of a value that was read otherwise for certain that the paper has it as it was printed, or that it differs, which
 * rejects the scan; or takes back what was said. The same is said by other eyes than those of whoever brought the scan in.
 */
export const judgeDifference =
  (deps: Deps) =>
  (reader: Reader, copyId: string, said: JudgeDifference): Promise<Result<SigningView>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      const turn = await printedTurn(tx, deps, reader, copyId)
      if (!turn.ok) return turn
      const { copy, as, print } = turn.value
      const scan = await scanOf(tx, print.id)
      const refused = obstacle(scan, said, reader)
      const difference = scan?.differences?.[said.difference]
      if (refused || !scan || !difference) return refuse(refused ?? problem('not-found', 'difference'))
      const { difference: place, verdict, reason } = said
      const before = (await judgementsOf(tx, scan.id)).find((j) => j.place === place)?.verdict ?? null
      const at = deps.clock.now()
      if (verdict === 'open') await removeJudgement(tx, scan.id, place)
      else await addJudgement(tx, { scanId: scan.id, place, verdict, reason, by: reader.userId, as, at })
      if (verdict === 'differs') await discardScan(tx, print.id)
      const { kind, of, printed, read } = difference
      const deed: Deed = {
        at,
        actor: reader,
        verb: VERBS[verdict],
        subject: 'copy',
        subjectId: copyId,
        unitId: copy.unit_id,
        detail: { as, kind, of, printed, read, reason, file: scan.name, scan: scan.hash },
        // What the scan is taken to say there: as it was read, until somebody says that it is as it was printed.
        change: {
          before: { [kind]: before === 'same' ? printed : read },
          after: { [kind]: verdict === 'same' ? printed : read },
        },
      }
      await recordDeeds(tx, [deed])
      return showSigning(deps, tx, reader, copyId)
    })
