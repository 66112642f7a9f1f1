import { ok, type Result } from '../result.ts'
import type { Agreement } from './agreement.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { inverseOf } from './inverse-edit.ts'
import type { KnownValues } from './known-values.ts'
import { pathAfterEdit } from './path-after-edit.ts'
import { rowOf } from './row-path.ts'

export type AppliedEdits = {
  readonly agreement: Agreement
  /** What undoes all of them, in the order it is to be done. */
  readonly inverses: readonly Edit[]
  /** Where what stood at a path stands now; null where it is gone. */
  readonly follow: (path: string) => string | null
  /** Rows, by where they stand now, that had a value set. */
  readonly touched: readonly string[]
}

const setRow = (edit: Edit): string | null => {
  if (edit.kind === 'set' || edit.kind === 'set-acting') return rowOf(edit.at)
  return edit.kind === 'set-iku' ? `objectives/${edit.place.objective}/indicators/${edit.place.indicator}` : null
}

/** Applies edits in their order, all or none: refused as the first of them that cannot be made. */
export const applyEdits = (before: Agreement, edits: readonly Edit[], known: KnownValues): Result<AppliedEdits> => {
  const inverses: Edit[] = []
  const states: Agreement[] = []
  let touched: readonly string[] = []
  let agreement = before
  for (const edit of edits) {
    const state = agreement
    const inverse = inverseOf(state, edit, known)
    if (!inverse.ok) return inverse
    const after = applyEdit(state, edit, known)
    if (!after.ok) return after
    inverses.unshift(inverse.value)
    states.push(state)
    const set = setRow(edit)
    touched = [...touched.flatMap((row) => pathAfterEdit(state, edit, row) ?? []), ...(set === null ? [] : [set])]
    agreement = after.value
  }
  const follow = (path: string): string | null =>
    edits.reduce<string | null>((at, edit, i) => {
      const state = states[i]
      return at === null || state === undefined ? at : pathAfterEdit(state, edit, at)
    }, path)
  return ok({ agreement, inverses, follow, touched: [...new Set(touched)] })
}
