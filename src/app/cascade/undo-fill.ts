import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { CascadeMatrixView } from '../../contract/cascade-view.ts'
import { editFromWire } from '../../contract/edit-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type Deed, recordDeeds } from '../../db/audit.ts'
import { copiesOfFill, linksOfFill, lockFill, markUndone } from '../../db/cascade-fills.ts'
import { removeLinks, restoreLinks } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import { editsSince, type StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { copyToEdit } from '../drafting/edit-copy.ts'
import { type Revision, writeRevision } from '../drafting/write-revision.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showMatrix } from './show-matrix.ts'

type Deeper = Pick<Deps, 'ids' | 'profile'>

/** Takes the rows of the last revision away again. */
const takeBack = async (tx: Database, deps: Deeper, copy: StoredCopy, by: Revision['by']): Promise<Deed['change']> => {
  const [last] = await editsSince(tx, copy.id, copy.revision - 1)
  const before = agreementFromInterchange(copy.agreement)
  const applied = applyEdits(before, (last?.inverses ?? []).map(editFromWire), knownValues(deps.profile))
  if (!last || !applied.ok) throw new Error(`revision ${copy.revision} of ${copy.id} cannot be undone`)
  return writeRevision(tx, deps, { copy, before, applied: applied.value, edits: last.inverses, by })
}

/** Undoes one fill in all copies that it filled: only while none of them was changed since. */
export const undoFill =
  ({ db, clock, ids, profile }: Pick<Deps, 'db' | 'clock' | 'ids' | 'profile'>) =>
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
        const change = edited ? await takeBack(tx, { ids, profile }, copy.value, by) : undefined
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
