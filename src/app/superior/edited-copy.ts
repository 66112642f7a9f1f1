import type { Agreement } from '../../core/agreement/agreement.ts'
import type { AppliedEdits } from '../../core/agreement/apply-edits.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

/** An edit of a working copy: what it made of its agreement, and who made it when. */
export type EditedCopyFacts = {
  readonly copy: StoredCopy
  readonly before: Agreement
  readonly applied: AppliedEdits
  readonly by: { readonly userId: string; readonly at: Date }
}
