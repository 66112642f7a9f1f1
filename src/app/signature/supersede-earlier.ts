import type { Reader } from '../../contract/view.ts'
import { takeStep } from '../../core/agreement/lifecycle.ts'
import type { Deed } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { lockWorkingCopy, type StoredCopy, signedCopiesOf, stepWorkingCopy } from '../../db/working-copies.ts'
import { stepFacts } from '../drafting/step-facts.ts'

/** It follows by itself from a signature, so that nobody is asked who they are. */
const isReplaceable = (copy: StoredCopy): boolean =>
  takeStep(copy.state, 'amended', ['author'], stepFacts(copy, [], [], { newerVersionSigned: true })).ok

/** A newer version is signed by all: what was signed before it of the same agreement is marked as replaced. */
export const supersedeEarlier = async (
  tx: Database,
  reader: Reader,
  newer: { readonly agreementId: string; readonly copyId: string; readonly at: Date },
): Promise<readonly Deed[]> => {
  const { agreementId, copyId, at } = newer
  const deeds: Deed[] = []
  for (const seen of await signedCopiesOf(tx, agreementId)) {
    if (seen.id === copyId || !isReplaceable(seen)) continue
    // Whoever takes a step of it at this moment has taken it by then.
    const copy = await lockWorkingCopy(tx, seen.id)
    if (copy === null || !isReplaceable(copy)) continue
    await stepWorkingCopy(tx, copy.id, { from: copy.state, to: 'amended', by: reader.userId, at, note: null })
    const detail = { from: copy.state, to: 'amended' }
    const of = { subject: 'copy', subjectId: copy.id, unitId: copy.unit_id } as const
    deeds.push({ at, actor: reader, verb: 'step-copy', ...of, detail })
  }
  return deeds
}
