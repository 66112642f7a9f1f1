import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { isDay } from '../../core/calendar/term.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { endTenure as end, removeTenure as remove, type StoredTenure, storedTenure } from '../../db/tenures.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { unitToChange, viewOf } from '../organisation/show-unit.ts'

type Act = (tx: Database, tenure: StoredTenure) => Promise<Problem | null>

const changed =
  ({ db, clock }: Deps, verb: 'end-tenure' | 'remove-tenure', act: Act) =>
  (reader: Reader, unitId: string, tenureId: string): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = await unitToChange(tx, reader, unitId)
      if (!unit.ok) return unit
      const tenure = isId(tenureId) ? await storedTenure(tx, tenureId) : null
      if (!tenure || tenure.unitId !== unitId) return refuse(problem('not-found', 'tenure'))
      const refused = await act(tx, tenure)
      if (refused) return refuse(refused)
      const at = clock.now()
      const { officialId: official, capacity, from, until } = tenure
      const detail = { official, capacity, from, until }
      await recordDeeds(tx, [{ at, actor: reader, verb, subject: 'unit', subjectId: unitId, unitId, detail }])
      return ok(await viewOf(tx, reader, unit.value, at))
    })

/** The last day somebody holds a post. */
export const endTenure = (deps: Deps) => (reader: Reader, unitId: string, tenureId: string, until: string) =>
  changed(deps, 'end-tenure', async (tx, tenure) => {
    const fault = !isDay(until) ? 'reason/day' : until < tenure.from ? 'reason/day-order' : null
    if (fault) return problem('input/invalid', 'until', { field: 'until', reason: fault })
    await end(tx, tenure.id, until)
    return null
  })(reader, unitId, tenureId)

/** Takes away an appointment that was noted by mistake. */
export const removeTenure = (deps: Deps) => (reader: Reader, unitId: string, tenureId: string) =>
  changed(deps, 'remove-tenure', async (tx, tenure) => {
    await remove(tx, tenure.id)
    return null
  })(reader, unitId, tenureId)
