import { agreementFromInterchange, agreementToInterchange } from '../../contract/agreement-mapping.ts'
import type { CascadeMatrixView } from '../../contract/cascade-view.ts'
import { editFromWire, editToWire } from '../../contract/edit-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import { type KnownValues, knownValues } from '../../core/agreement/known-values.ts'
import { changedFields } from '../../core/changed-fields.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type Deed, recordDeeds } from '../../db/audit.ts'
import { copiesOfFill, linksOfFill, lockFill, markUndone } from '../../db/cascade-fills.ts'
import { removeLinks, restoreLinks } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import { editsSince, type StoredCopy, saveWorkingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { carryMarks, copyToEdit } from '../drafting/edit-copy.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { carryLinks } from './carry-links.ts'
import { showMatrix } from './show-matrix.ts'

type By = { readonly userId: string; readonly at: Date }

/** Takes the rows of the last revision away again. */
const takeBack = async (tx: Database, known: KnownValues, copy: StoredCopy, by: By): Promise<Deed['change']> => {
  const [last] = await editsSince(tx, copy.id, copy.revision - 1)
  const before = agreementFromInterchange(copy.agreement)
  const applied = applyEdits(before, (last?.inverses ?? []).map(editFromWire), known)
  if (!last || !applied.ok) throw new Error(`revision ${copy.revision} of ${copy.id} cannot be undone`)
  const { agreement, inverses } = applied.value
  const content = {
    agreement: agreementToInterchange(agreement),
    edits: last.inverses,
    inverses: inverses.map(editToWire),
  }
  await carryMarks(tx, copy.id, applied.value, [], by)
  await carryLinks(tx, copy, applied.value)
  await saveWorkingCopy(tx, copy.id, content, { ...by, revision: copy.revision + 1 })
  return changedFields(copy.agreement, content.agreement)
}

/** Undoes one fill in all copies that it filled: only while none of them was changed since. */
export const undoFill =
  ({ db, clock, profile }: Pick<Deps, 'db' | 'clock' | 'profile'>) =>
  (reader: Reader, unitId: string, year: number, fillId: string): Promise<Result<CascadeMatrixView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const asked = { profile, unitId, year, now: clock.now() }
      const shown = await showMatrix(tx, reader, asked)
      if (!shown.ok) return shown
      const filled = isId(fillId) ? await copiesOfFill(tx, fillId) : []
      const by = { userId: reader.userId, at: asked.now }
      const deeds: Deed[] = []
      for (const { copy_id, revision, edited, rows, replaced } of filled) {
        const copy = await copyToEdit(tx, reader, copy_id)
        if (!copy.ok) return copy
        if (copy.value.revision !== revision)
          return refuse(problem('cascade/undo-late', 'fill', { unit: copy.value.unit }))
        await removeLinks(tx, await linksOfFill(tx, fillId, copy_id))
        const change = edited ? await takeBack(tx, knownValues(profile), copy.value, by) : undefined
        await restoreLinks(tx, copy_id, replaced)
        deeds.push({
          at: by.at,
          actor: reader,
          verb: 'undo-cascade',
          subject: 'copy',
          subjectId: copy_id,
          unitId: copy.value.unit_id,
          detail: { above: shown.value.unit, rows },
          ...(change === undefined ? {} : { change }),
        })
      }
      // Copies are locked before the fill, as they are when it is made.
      const fill = isId(fillId) ? await lockFill(tx, fillId) : null
      const isOwn = fill !== null && fill.unit_id === unitId && fill.year === year && fill.undone_at === null
      if (!isOwn || filled.length === 0) return refuse(problem('not-found', 'fill'))
      await markUndone(tx, fillId, by)
      await recordDeeds(tx, deeds)
      const matrix = await showMatrix(tx, reader, asked)
      return matrix.ok ? ok(matrix.value) : matrix
    })
