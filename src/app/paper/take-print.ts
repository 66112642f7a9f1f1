import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { TakePrint } from '../../contract/paper.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { addPrint, printOf } from '../../db/paper.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { staleCopy } from '../drafting/stale-copy.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { printingOfCopy } from '../signature/printing-of-copy.ts'
import { showSigning } from '../signature/signing-view.ts'
import { mayBeSigned, type PaperTurn, paperTurn } from './paper-turn.ts'

const turnToPrint = async (
  tx: Database,
  deps: Pick<Deps, 'profile' | 'clock'>,
  reader: Reader,
  copyId: string,
  { revision }: TakePrint,
  how: 'locked' | 'unlocked',
): Promise<Result<PaperTurn>> => {
  const turn = await paperTurn(tx, deps, reader, copyId, how)
  if (!turn.ok) return turn
  const { copy } = turn.value
  if (copy.revision !== revision) return refuse(staleCopy(copy))
  if (copy.state !== 'checked') return refuse(problem('copy/no-such-step', 'copy'))
  if ((await printOf(tx, copyId)) !== null) return refuse(problem('paper/print-out', 'copy'))
  const may = await mayBeSigned(tx, deps.profile, copy)
  return may.ok ? turn : may
}

/**
 * Takes the print that is signed on paper. Its bytes are kept, and the copy goes nowhere until they come back signed or the
 * print is given back: two sheets that differ must not both be signed.
 */
export const takePrint =
  (deps: Deps) =>
  async (reader: Reader, copyId: string, given: TakePrint): Promise<Result<SigningView>> => {
    const { db, clock, ids, files, writer } = deps
    const turn = await asReader(db, reader, (tx) => turnToPrint(tx, deps, reader, copyId, given, 'unlocked'))
    if (!turn.ok) return turn
    const agreement = agreementFromInterchange(turn.value.copy.agreement)
    const pdf = await writer.pdf(agreement, (await printingOfCopy(deps, turn.value.copy, 'paper')).printing)
    if (!pdf.ok) return pdf
    const hash = await files.put(pdf.value)
    return inTransactionAs(db, reader, async (tx) => {
      const now = await turnToPrint(tx, deps, reader, copyId, given, 'locked')
      if (!now.ok) return now
      const { copy, as } = now.value
      const at = clock.now()
      await addPrint(tx, { id: ids.next(), copyId, revision: copy.revision, pdf: hash, by: reader.userId, at })
      const of = { subject: 'copy', subjectId: copyId, unitId: copy.unit_id } as const
      await recordDeeds(tx, [{ at, actor: reader, verb: 'take-print', ...of, detail: { as, print: hash } }])
      return showSigning(deps, tx, reader, copyId)
    })
  }
