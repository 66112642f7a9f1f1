import { agreementToInterchange } from '../../contract/agreement-mapping.ts'
import type { WireEdit } from '../../contract/edit.ts'
import { editToWire } from '../../contract/edit-mapping.ts'
import type { AppliedEdits } from '../../core/agreement/apply-edits.ts'
import { rowOf } from '../../core/agreement/row-path.ts'
import { type ChangedFields, changedFields } from '../../core/changed-fields.ts'
import { marksOf, moveMark, removeMarks, settleMarks } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import { saveWorkingCopy } from '../../db/working-copies.ts'
import { carryLinks } from '../cascade/carry-links.ts'
import type { Deps } from '../deps.ts'
import { afterEdit } from '../superior/after-edit.ts'
import type { EditedCopyFacts } from '../superior/edited-copy.ts'

export type Revision = EditedCopyFacts & {
  /** What was applied; empty where rows were only confirmed, and no revision is made. */
  readonly edits: readonly WireEdit[]
  /** Paths of rows after the edits; the empty path means all. */
  readonly confirmed?: readonly string[]
}

/** Marks go with their rows; a row that was set or confirmed needs no more confirming. */
const carryMarks = async (
  tx: Database,
  copyId: string,
  { follow, touched }: AppliedEdits,
  confirmed: readonly string[],
  by: { readonly userId: string; readonly at: Date },
): Promise<void> => {
  const marks = (await marksOf(tx, copyId)).map((mark) => ({ mark, to: follow(mark.at_path) }))
  await removeMarks(
    tx,
    marks.filter((m) => m.to === null).map((m) => m.mark.id),
  )
  for (const { mark, to } of marks) if (to !== null && to !== mark.at_path) await moveMark(tx, mark.id, to)
  const settled = new Set([...touched, ...confirmed.map(rowOf)])
  const open = marks.filter(({ mark, to }) => mark.kind === 'confirm' && mark.settled_at === null && to !== null)
  await settleMarks(
    tx,
    open.filter(({ to }) => settled.has(to ?? '') || confirmed.includes('')).map((m) => m.mark.id),
    by,
  )
}

/**
 * Writes what edits made of a copy, however they came about: as its next revision, with marks and links going along with their
 * rows, and told to the copies below. Gives what changed, for the trail.
 */
export const writeRevision = async (
  tx: Database,
  deps: Pick<Deps, 'ids' | 'profile'>,
  { edits, confirmed = [], ...edited }: Revision,
): Promise<ChangedFields> => {
  const { copy, before, applied, by } = edited
  const agreement = agreementToInterchange(applied.agreement)
  await carryMarks(tx, copy.id, applied, confirmed, by)
  await carryLinks(tx, copy, applied)
  if (edits.length > 0) {
    const content = { agreement, edits, inverses: applied.inverses.map(editToWire) }
    await saveWorkingCopy(tx, copy.id, content, { ...by, revision: copy.revision + 1 })
    await afterEdit(tx, deps, edited)
  }
  return changedFields(agreementToInterchange(before), agreement)
}
