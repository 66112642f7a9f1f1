import type { UnitMove, UnitName, UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { type StoredUnit, storedUnit } from '../../db/read/units.ts'
import { applyStates, changeState, lockTree, type StoredState } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { faultBefore, faultOfDay } from './day-of-change.ts'
import { unitToChange, viewOf } from './show-unit.ts'
import { tidyName } from './tidy-name.ts'

type Change = { readonly verb: 'rename-unit' | 'move-unit'; readonly from: string; readonly to: Partial<StoredState> }
type Detail = Readonly<Record<string, string | null>>

/** One dated change of a unit: `plan` looks at it and says what is to change, or refuses. */
const changed =
  (
    { db, clock, profile }: Deps,
    plan: (tx: Database, unit: StoredUnit) => Promise<Result<Change & { readonly detail: Detail }>>,
  ) =>
  (reader: Reader, id: string): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      const unit = await unitToChange(tx, reader, id)
      if (!unit.ok) return unit
      if (unit.value.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.value.name }))
      const change = await plan(tx, unit.value)
      if (!change.ok) return change
      const at = clock.now()
      const today = dayInJakarta(at)
      const { verb, from, to, detail } = change.value
      const fault = faultOfDay('from', from, today, true)
      if (fault) return refuse(fault)
      if (!(await changeState(tx, id, from, to))) return refuse(faultBefore('from'))
      await applyStates(tx, today, profile.names)
      const deed = { at, actor: reader, verb, subjectId: id, unitId: id, detail: { ...detail, from } }
      await recordDeeds(tx, [{ ...deed, subject: 'unit' }])
      const now = await storedUnit(tx, id)
      if (!now) throw new Error('a unit that was just changed is not there')
      return ok(await viewOf(tx, reader, now, at))
    })

/** Gives a unit another name from a day on; what was before keeps the old one. */
export const renameUnit = (deps: Deps) => (reader: Reader, id: string, given: UnitName) =>
  changed(deps, async (_, unit) => {
    // An office's name is that of its agreements and of the national list.
    if (unit.kind === 'satker') return refuse(problem('unit/is-office', 'unit', { unit: unit.name }))
    const name = tidyName(given.name)
    if (!name.ok) return name
    const detail = { before: unit.name, after: name.value }
    return ok({ verb: 'rename-unit', from: given.from, to: { name: name.value }, detail })
  })(reader, id)

/** Puts a unit, with all below it, below another unit of its office from a day on. */
export const moveUnit = (deps: Deps) => (reader: Reader, id: string, given: UnitMove) =>
  changed(deps, async (tx, unit) => {
    if (unit.kind === 'satker') return refuse(problem('unit/is-office', 'unit', { unit: unit.name }))
    const parent = await unitToChange(tx, reader, given.parentId)
    if (!parent.ok) return refuse({ ...parent.problem, at: 'parentId' })
    const { name, closedOn, satkerId, path } = parent.value
    if (closedOn !== null) return refuse(problem('unit/closed', 'parentId', { unit: name }))
    if (satkerId !== unit.satkerId) return refuse(problem('unit/other-office', 'parentId', { unit: name }))
    if (given.parentId === id || path.some((above) => above.id === id)) {
      return refuse(problem('unit/circle', 'parentId', { unit: unit.name, below: name }))
    }
    const before = unit.path.at(-1)?.name ?? null
    return ok({
      verb: 'move-unit',
      from: given.from,
      to: { parentId: given.parentId },
      detail: { before, after: name },
    })
  })(reader, id)
