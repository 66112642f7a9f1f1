import type { Agreement } from '../../../core/agreement/agreement.ts'
import { applyEdits } from '../../../core/agreement/apply-edit.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import type { KnownValues } from '../../../core/agreement/known-values.ts'
import { rebaseEdits } from '../../../core/agreement/rebase-edits.ts'

/** What a person did at once, and what undoes it. */
export type Step = { readonly edits: readonly Edit[]; readonly inverses: readonly Edit[] }

/**
 * The steps that can still be undone once others' edits stand as well, the latest last: each said anew as it follows its
 * rows. It ends at the first step whose rows others have touched, since what came before it lies under theirs.
 * `now` is the agreement after all steps, without `theirs`, which were made on it.
 */
export const rebaseHistory = (
  now: Agreement,
  theirs: readonly Edit[],
  steps: readonly Step[],
  known: KnownValues,
): readonly Step[] => {
  const kept: Step[] = []
  let [state, others] = [now, theirs]
  for (const step of steps.toReversed()) {
    const inverses = rebaseEdits(state, others, step.inverses, known)
    const before = applyEdits(state, step.inverses, known)
    const below = rebaseEdits(state, step.inverses, others, known)
    if (!inverses.ok || !before.ok || !below.ok) break
    const edits = rebaseEdits(before.value, below.value, step.edits, known)
    if (!edits.ok) break
    kept.unshift({ edits: edits.value, inverses: inverses.value })
    state = before.value
    others = below.value
  }
  return kept
}
