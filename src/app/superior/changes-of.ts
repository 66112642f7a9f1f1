import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { SuperiorChangeView } from '../../contract/superior-view.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import type { ToldChange } from '../../core/cascade/change-goes-on.ts'
import { takingOver } from '../../core/cascade/superior-change.ts'
import type { Database } from '../../db/database.ts'
import { beyondScope } from '../../db/scope.ts'
import { changesAbove, changesBelow, type StoredChange } from '../../db/superior-changes.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

/** A stored change as the rules of the core know it. */
export const ruleOf = (c: Pick<StoredChange, 'part' | 'at_path' | 'before_text' | 'after_text'>) => ({
  part: c.part,
  at: c.at_path,
  before: c.before_text,
  after: c.after_text,
})

/** The same with where it comes from and what was answered. */
export const toldOf = (c: StoredChange): ToldChange => ({ ...ruleOf(c), source: c.source_path, answer: c.answer })

const viewOf = (c: StoredChange, end: 'above' | 'below', own: Agreement): SuperiorChangeView => ({
  id: c.id,
  unit: end === 'above' ? c.unitAbove : c.unitBelow,
  copyId: end === 'above' ? c.copyAbove : c.copy_id,
  at: end === 'above' ? c.at_path : (c.source_path ?? ''),
  part: c.part,
  before: c.before_text,
  after: c.after_text,
  by: c.changer,
  when: c.changed_at.toISOString(),
  answer: c.answer,
  reason: c.reason,
  answeredBy: c.answerer,
  edits: end === 'above' && takingOver(own, ruleOf(c)) !== null,
})

/** What changed above a copy that waits or was refused, and what its own changes wait for or were refused below. */
export const changesOf = async (tx: Database, copy: StoredCopy) => {
  const own = agreementFromInterchange(copy.agreement)
  const below = await beyondScope(tx, (all) => changesBelow(all, copy.unit_id, copy.year))
  const of = (changes: readonly StoredChange[], end: 'above' | 'below') =>
    changes.filter((c) => c.answer !== 'accepted').map((c) => viewOf(c, end, own))
  return {
    changesAbove: of(await beyondScope(tx, (all) => changesAbove(all, copy.id)), 'above'),
    // An older copy has changed nothing of what its unit promises now.
    changesBelow: of(
      below.filter((c) => c.copyAbove === copy.id),
      'below',
    ),
  }
}
