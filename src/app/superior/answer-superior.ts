import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import { editToWire } from '../../contract/edit-mapping.ts'
import type { SuperiorAnswer } from '../../contract/superior-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import type { Edit } from '../../core/agreement/edit.ts'
import { type KnownValues, knownValues } from '../../core/agreement/known-values.ts'
import { takingOver } from '../../core/cascade/superior-change.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { beyondScope } from '../../db/scope.ts'
import { changesAbove, type StoredChange, updateChange } from '../../db/superior-changes.ts'
import { lockWorkingCopy, type StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { editWithin } from '../drafting/edit-copy.ts'
import { showCopy } from '../drafting/show-copy.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { ruleOf } from './changes-of.ts'

/** The edits that take all these changes over, each said of the rows as the ones before it leave them. */
const editsOf = (copy: StoredCopy, changes: readonly StoredChange[], known: KnownValues): readonly Edit[] => {
  let own = agreementFromInterchange(copy.agreement)
  const edits: Edit[] = []
  // Rows that go away go last, and from the end, so that no other row is named wrongly.
  const rows = (c: StoredChange) => (c.part === 'row' ? 1 : 0)
  const sorted = changes.toSorted(
    (a, b) => rows(a) - rows(b) || b.at_path.localeCompare(a.at_path, 'en', { numeric: true }),
  )
  for (const change of sorted) {
    const taking = takingOver(own, ruleOf(change)) ?? []
    const applied = applyEdits(own, taking, known)
    if (!applied.ok) continue
    own = applied.value.agreement
    edits.push(...taking)
  }
  return edits
}

/** Takes over what the superior changed, one change or all that wait, by ordinary edits; or refuses one, and says why. */
export const answerSuperior =
  (deps: Deps) =>
  (reader: Reader, copyId: string, given: SuperiorAnswer): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      const copy = isId(copyId) ? await lockWorkingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'draft', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const all = await beyondScope(tx, (every) => changesAbove(every, copyId))
      const asked = all.filter((c) => given.change === null || c.id === given.change)
      if (given.change !== null && asked.length === 0) return refuse(problem('not-found', 'change'))
      const open = asked.filter((c) => c.answer === null)
      const edits = given.answer === 'accepted' ? editsOf(copy, open, knownValues(deps.profile)) : []
      if (edits.length > 0) {
        const wire = { revision: copy.revision, edits: edits.map(editToWire) }
        const edited = await editWithin(tx, deps, reader, copyId, wire)
        if (!edited.ok) return edited
      }
      const at = deps.clock.now()
      const reason = given.answer === 'refused' ? given.reason : null
      const answer = { answer: given.answer, reason, answered_by: reader.userId, answered_at: at }
      for (const { id } of open) await updateChange(tx, id, answer)
      const [first] = open
      const detail = {
        answer: given.answer,
        unit: first?.unitAbove ?? '',
        count: open.length,
        before: first?.before_text ?? '',
        after: first?.after_text ?? '',
        reason,
      }
      const deed = { at, actor: reader, verb: `superior-${given.answer}`, subject: 'copy', subjectId: copyId } as const
      if (open.length > 0) await recordDeeds(tx, [{ ...deed, unitId: copy.unit_id, detail }])
      return showCopy(tx, deps, reader, copyId)
    })
