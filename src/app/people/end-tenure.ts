import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { isDay } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { endTenure as end, removeTenure as remove, type StoredTenure, storedTenure } from '../../db/tenures.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { unitToChange, viewOf } from '../organisation/show-unit.ts'
import { tenureDeed } from './tenure-deed.ts'

/** Does it, and says what there is now: null where the tenure is gone. */
type Act = (tx: Database, tenure: StoredTenure) => Promise<Result<StoredTenure | null>>

const changed =
  ({ db, clock, profile }: Deps, verb: 'end-tenure' | 'remove-tenure', act: Act) =>
  (reader: Reader, unitId: string, tenureId: string): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = await unitToChange(tx, reader, unitId)
      if (!unit.ok) return unit
      const tenure = isId(tenureId) ? await storedTenure(tx, tenureId) : null
      if (!tenure || tenure.unitId !== unitId) return refuse(problem('not-found', 'tenure'))
      const now = await act(tx, tenure)
      if (!now.ok) return now
      const at = clock.now()
      await recordDeeds(tx, [{ at, actor: reader, verb, ...tenureDeed(profile, unit.value, tenure, now.value) }])
      return ok(await viewOf(tx, reader, unit.value, at))
    })

/** The last day somebody holds a post. */
export const endTenure = (deps: Deps) => (reader: Reader, unitId: string, tenureId: string, until: string) =>
  changed(deps, 'end-tenure', async (tx, tenure) => {
    const fault = !isDay(until) ? 'reason/day' : until < tenure.from ? 'reason/day-order' : null
    if (fault) return refuse(problem('input/invalid', 'until', { field: 'until', reason: fault }))
    await end(tx, tenure.id, until)
    return ok({ ...tenure, until })
  })(reader, unitId, tenureId)

/** Takes away an appointment that was noted by mistake. */
export const removeTenure = (deps: Deps) => (reader: Reader, unitId: string, tenureId: string) =>
  changed(deps, 'remove-tenure', async (tx, tenure) => {
    await remove(tx, tenure.id)
    return ok(null)
  })(reader, unitId, tenureId)
