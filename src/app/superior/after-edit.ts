import { textAt } from '../../core/agreement/text-at.ts'
import { isTakenOver } from '../../core/cascade/superior-change.ts'
import type { Database } from '../../db/database.ts'
import { beyondScope } from '../../db/scope.ts'
import { changesAbove, removeChanges, updateChange } from '../../db/superior-changes.ts'
import type { Deps } from '../deps.ts'
import { ruleOf } from './changes-of.ts'
import type { EditedCopyFacts } from './edited-copy.ts'
import { tellSubordinates } from './tell-subordinates.ts'

/**
 * Changes above go with the rows they speak of. One whose value stands in the row now is taken over, whoever typed it; where
 * that is undone it waits anew. What was said of a row that its owner took away needs no answer any more.
 */
const followOwnRows = async (tx: Database, { copy, applied, by }: EditedCopyFacts): Promise<void> => {
  const answer = (value: 'accepted' | null) => ({
    answer: value,
    answered_by: value === null ? null : by.userId,
    answered_at: value === null ? null : by.at,
  })
  // The superior's copy need not be in sight of who edits this one.
  for (const change of await beyondScope(tx, (all) => changesAbove(all, copy.id))) {
    const at = applied.follow(change.at_path)
    if (at === null) {
      if (change.answer === null && change.part === 'row') await updateChange(tx, change.id, answer('accepted'))
      else if (change.answer === null) await removeChanges(tx, [change.id])
      continue
    }
    const now = { ...change, at_path: at }
    const taken = isTakenOver(applied.agreement, ruleOf(now))
    const undone = change.answer === 'accepted' && !taken && textAt(applied.agreement, at) === change.before_text
    const moved = at === change.at_path ? {} : { at_path: at }
    const settled = change.answer === null && taken ? answer('accepted') : undone ? answer(null) : {}
    const set = { ...moved, ...settled }
    if (Object.keys(set).length > 0) await updateChange(tx, change.id, set)
  }
}

/** What follows from an edit for the superior's changes: those above this copy, and those it makes for the copies below. */
export const afterEdit = async (
  tx: Database,
  deps: Pick<Deps, 'ids' | 'profile'>,
  edited: EditedCopyFacts,
): Promise<void> => {
  await followOwnRows(tx, edited)
  const { copy, before, applied, by } = edited
  const above = { unitId: copy.unit_id, satkerId: copy.satker_id, year: copy.year }
  await tellSubordinates(tx, deps, { above, before, after: applied.agreement, follow: applied.follow, by })
}
