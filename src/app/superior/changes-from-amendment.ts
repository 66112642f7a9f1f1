import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { followDifference } from '../../core/agreement/follow-difference.ts'
import { rowOf } from '../../core/agreement/row-path.ts'
import { textAt } from '../../core/agreement/text-at.ts'
import type { Database } from '../../db/database.ts'
import type { KeptAgreement } from '../../db/read/kept-agreements.ts'
import { beyondScope } from '../../db/scope.ts'
import { changesAbove, copySignedAs, type StoredChange, updateChange } from '../../db/superior-changes.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

/** The row of an agreement that says this. */
const rowSaying = (a: Agreement, text: string): string | null => {
  for (const [o, objective] of a.objectives.entries()) {
    if (objective.text === text) return `objectives/${o}`
    const i = objective.indicators.findIndex((x) => x.text === text)
    if (i >= 0) return `objectives/${o}/indicators/${i}`
  }
  return null
}

/**
 * An amendment is about to be discarded: what its superior changed goes back to the copy that is in force, and waits there again
 * where the amendment alone had taken it over.
 */
export const changesFromAmendment = async (
  tx: Database,
  copy: StoredCopy,
  { id: agreementId, agreement }: KeptAgreement,
): Promise<void> => {
  const signed = await copySignedAs(tx, agreementId)
  if (signed === null) return
  const follow = followDifference(agreementFromInterchange(copy.agreement), agreement)
  const placeOf = ({ part, answer, at_path, before_text }: StoredChange) =>
    part === 'row' && answer === 'accepted' ? rowSaying(agreement, before_text) : follow(at_path)
  for (const change of await beyondScope(tx, (all) => changesAbove(all, copy.id))) {
    const at = placeOf(change)
    if (at === null) continue
    const stands = rowOf(at) === at || textAt(agreement, at) === change.before_text
    const open = change.answer === 'accepted' && stands ? { answer: null, answered_by: null, answered_at: null } : {}
    await updateChange(tx, change.id, { copy_id: signed, at_path: at, ...open })
  }
}
