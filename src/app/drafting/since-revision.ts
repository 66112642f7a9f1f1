import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { WireEdit } from '../../contract/edit.ts'
import { editFromWire } from '../../contract/edit-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import type { KnownValues } from '../../core/agreement/known-values.ts'
import type { Database } from '../../db/database.ts'
import { editsSince, type StoredCopy } from '../../db/working-copies.ts'

/** A copy as it was at a revision, and what was done to it since, in its order. */
export type SinceRevision = { readonly base: Agreement; readonly edits: readonly WireEdit[] }

/** What happened to a copy since a revision that somebody still looks at; null where it is not known any more. */
export const sinceRevision = async (
  tx: Database,
  copy: StoredCopy,
  revision: number,
  known: KnownValues,
): Promise<SinceRevision | null> => {
  const since = copy.revision === revision ? [] : await editsSince(tx, copy.id, revision)
  if (since.length !== copy.revision - revision) return null
  const back = since.toReversed().flatMap((step) => step.inverses.map(editFromWire))
  const base = applyEdits(agreementFromInterchange(copy.agreement), back, known)
  if (!base.ok) throw new Error(`the edits of ${copy.id} cannot be undone to revision ${revision}`)
  return { base: base.value.agreement, edits: since.flatMap((step) => step.edits) }
}

/** A copy as it began, and where what stands at a path of it now stood then. */
export const asItBegan = async (
  tx: Database,
  copy: StoredCopy,
  known: KnownValues,
): Promise<{ readonly agreement: Agreement; readonly placeThen: (path: string) => string | null }> => {
  const since = copy.revision === 1 ? [] : await editsSince(tx, copy.id, 1)
  const back = since.toReversed().flatMap((step) => step.inverses.map(editFromWire))
  const base = applyEdits(agreementFromInterchange(copy.agreement), back, known)
  if (!base.ok) throw new Error(`the edits of ${copy.id} cannot be undone to its beginning`)
  return { agreement: base.value.agreement, placeThen: base.value.follow }
}

/** Where the row that stood at a path of a revision stands now; null where it is gone, or nobody knows. */
export const placeNow = async (
  tx: Database,
  copy: StoredCopy,
  revision: number,
  at: string,
  known: KnownValues,
): Promise<string | null> => {
  const since = await sinceRevision(tx, copy, revision, known)
  const done = since && applyEdits(since.base, since.edits.map(editFromWire), known)
  return done?.ok ? done.value.follow(at) : null
}
