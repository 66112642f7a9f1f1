import type { BindScan } from '../../contract/paper.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta, startOfDay } from '../../core/calendar/term.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { lockKeeping } from '../../db/agreements.ts'
import { bindScan as markBound, type StoredPrint, type StoredScan, scanOf } from '../../db/paper.ts'
import { judgementsOf } from '../../db/paper-judgements.ts'
import { signaturesOfCopy } from '../../db/signatures.ts'
import { workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { bindSignature } from '../signature/bind-signature.ts'
import { partiesOf } from '../signature/signing-turn.ts'
import { showSigning } from '../signature/signing-view.ts'
import { mayBeSigned, printedTurn } from './paper-turn.ts'

/** Why this scan cannot be bound now, where `judged` of its differences were found to be none; null where it can. */
const obstacle = (
  scan: StoredScan | null,
  judged: number,
  print: StoredPrint,
  said: BindScan,
  today: string,
): Problem | null => {
  if (scan === null) return problem('not-found', 'scan')
  if (scan.id !== said.scan || scan.state !== 'read') return problem('paper/not-read', 'scan')
  const left = (scan.refusing ?? 0) - judged
  if (left !== 0) return problem('paper/differs', 'scan', { n: left })
  if (scan.doubtful !== 0 && said.reason === '')
    return problem('paper/reason-missing', 'reason', { n: scan.doubtful ?? 0 })
  // Nobody signed a sheet before it was printed.
  return said.signedOn < dayInJakarta(print.taken_at) || said.signedOn > today
    ? problem('input/invalid', 'signedOn', { field: 'signedOn', reason: 'reason/signed-on' })
    : null
}

/**
 * Binds the scan of a signed sheet: it bears the signatures of all parties, so that the copy is signed by all at once. Who
 * brought it in stands beside each signature and in the trail.
 */
export const bindScan =
  (deps: Deps) =>
  (reader: Reader, copyId: string, said: BindScan): Promise<Result<SigningView>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      await lockKeeping(tx)
      const turn = await printedTurn(tx, deps, reader, copyId)
      if (!turn.ok) return turn
      const { print, as } = turn.value
      const scan = await scanOf(tx, print.id)
      const judged = scan ? (await judgementsOf(tx, scan.id)).filter((j) => j.verdict === 'same').length : 0
      const refused = obstacle(scan, judged, print, said, dayInJakarta(deps.clock.now()))
      if (refused || !scan) return refuse(refused ?? problem('not-found', 'scan'))
      const may = await mayBeSigned(tx, deps.profile, turn.value.copy)
      if (!may.ok) return may
      await markBound(tx, scan.id, { signedOn: said.signedOn, as, reason: said.reason === '' ? null : said.reason })
      const signed = {
        how: 'paper',
        signed_at: startOfDay(said.signedOn),
        pdf_before: print.pdf,
        pdf_after: scan.hash,
        certificate: null,
        time_stamped: false,
        reference: null,
        scan_id: scan.id,
        other_name: null,
      } as const
      const parties = partiesOf(turn.value.copy) === 1 ? (['first'] as const) : (['first', 'second'] as const)
      for (const party of parties) {
        const copy = (await workingCopy(tx, copyId)) ?? turn.value.copy
        const signatures = await signaturesOfCopy(tx, copyId)
        await bindSignature(deps, tx, reader, { copy, party, signatures }, signed, {
          as,
          scan: scan.hash,
          ...(judged > 0 && { judged }),
        })
      }
      return showSigning(deps, tx, reader, copyId)
    })
