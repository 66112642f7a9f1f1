import type { CascadeFill } from '../../contract/cascade.ts'
import type { FilledCascade } from '../../contract/cascade-view.ts'
import type { Reader } from '../../contract/view.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type Deed, recordDeeds } from '../../db/audit.ts'
import { addFill } from '../../db/cascade-fills.ts'
import type { Database } from '../../db/database.ts'
import { lockWorkingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { type LoadedMatrix, loadMatrix, type MatrixAsked } from './load-matrix.ts'
import { planOfFill } from './plan-of-fill.ts'
import { showMatrix } from './show-matrix.ts'
import { writeFill } from './write-fill.ts'

/** The matrix with its copies locked, in one order for all who lock several; what waited for the locks is read anew. */
const lockedMatrix = async (
  tx: Database,
  reader: Reader,
  asked: MatrixAsked,
  { fill }: CascadeFill,
): Promise<Result<LoadedMatrix>> => {
  const seen = await loadMatrix(tx, reader, asked)
  if (!seen.ok) return seen
  const unitId = 'unitId' in fill ? fill.unitId : null
  const columns = seen.value.columns.filter((c) => c.door === 'open' && (unitId === null || c.unit.id === unitId))
  const copies = [seen.value.copy, ...columns.map((c) => c.copy)].flatMap((copy) => (copy ? [copy.id] : []))
  for (const id of copies.toSorted()) await lockWorkingCopy(tx, id)
  return loadMatrix(tx, reader, asked)
}

/**
 * Carries a superior's indicators down into working copies: rows are added and links decided in all of them, or in none. It is
 * asked of one revision of the superior's copy.
 */
export const fillCascade =
  ({ db, clock, ids, profile }: Pick<Deps, 'db' | 'clock' | 'ids' | 'profile'>) =>
  (reader: Reader, unitId: string, year: number, given: CascadeFill): Promise<Result<FilledCascade>> =>
    inTransactionAs(db, reader, async (tx) => {
      const at = clock.now()
      const asked = { profile, unitId, year, now: at }
      const loaded = await lockedMatrix(tx, reader, asked, given)
      if (!loaded.ok) return loaded
      const plan = await planOfFill(tx, profile, loaded.value, given)
      if (!plan.ok) return plan
      if (plan.value.copies.length === 0) return refuse(problem('cascade/nothing-to-fill'))
      const fillId = ids.next()
      await addFill(tx, { id: fillId, unitId, year, kind: given.fill.kind, by: reader.userId, at })
      const writing = { ids, reader, at, fillId, known: knownValues(profile) }
      const deeds: Deed[] = []
      for (const copy of plan.value.copies) {
        const stored = copy.column.copy
        if (stored) deeds.push(await writeFill(tx, loaded.value, copy, stored, writing))
      }
      await recordDeeds(tx, deeds)
      const matrix = await showMatrix(tx, reader, asked)
      return matrix.ok ? ok({ fillId, matrix: matrix.value }) : matrix
    })
