import type { UnitMove, UnitName, UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { faultOfDay, notThereYet } from '../../core/organisation/day-of-change.ts'
import { faultOfMove } from '../../core/organisation/unit-move.ts'
import { tidyName } from '../../core/organisation/unit-name.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { type StoredUnit, storedUnit } from '../../db/read/units.ts'
import { applyStates, changeState, lockTree, type StoredState } from '../../db/unit-changes.ts'
import { isThereOn, standsBelowFrom } from '../../db/unit-states.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { unitToChange, viewOf } from './show-unit.ts'

type Change = { readonly verb: 'rename-unit' | 'move-unit'; readonly to: Partial<StoredState> }
type Named = Pick<StoredUnit, 'id' | 'name'>
type Detail = Readonly<Record<string, string | null>>

/** Refuses a day on which a unit was not there yet. */
const faultOfStart = async (tx: Database, unit: Named, day: string): Promise<Problem | null> =>
  (await isThereOn(tx, unit.id, day)) ? null : notThereYet(unit.name)

/** One change of a unit from a day on: `plan` looks at it and says what is to change, or refuses. */
const changed =
  (
    { db, clock, profile }: Deps,
    from: string,
    plan: (tx: Database, unit: StoredUnit) => Promise<Result<Change & { readonly detail: Detail }>>,
  ) =>
  (reader: Reader, id: string): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      const unit = await unitToChange(tx, reader, id)
      if (!unit.ok) return unit
      if (unit.value.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.value.name }))
      const at = clock.now()
      const today = dayInJakarta(at)
      const fault = faultOfDay('from', from, today, true) ?? (await faultOfStart(tx, unit.value, from))
      if (fault) return refuse(fault)
      const change = await plan(tx, unit.value)
      if (!change.ok) return change
      const { verb, to, detail } = change.value
      if (!(await changeState(tx, id, from, to))) return refuse(notThereYet(unit.value.name))
      await applyStates(tx, today, profile.names)
      const deed = { at, actor: reader, verb, subjectId: id, unitId: id, detail: { ...detail, from } }
      await recordDeeds(tx, [{ ...deed, subject: 'unit' }])
      const now = await storedUnit(tx, id)
      if (!now) throw new Error('a unit that was just changed is not there')
      return ok(await viewOf(tx, reader, now, at))
    })

/** Gives a unit another name from a day on; what was before keeps the old one. */
export const renameUnit = (deps: Deps) => (reader: Reader, id: string, given: UnitName) =>
  changed(deps, given.from, async (_, unit) => {
    // An office's name is that of its agreements and of the national list.
    if (unit.kind === 'satker') return refuse(problem('unit/is-office', 'unit', { unit: unit.name }))
    const name = tidyName(given.name)
    if (!name.ok) return name
    const detail = { before: unit.name, after: name.value }
    return ok({ verb: 'rename-unit', to: { name: name.value }, detail })
  })(reader, id)

/** Puts a unit, with all below it, below another unit of its office from a day on. */
export const moveUnit = (deps: Deps) => (reader: Reader, id: string, given: UnitMove) =>
  changed(deps, given.from, async (tx, unit) => {
    const parent = await unitToChange(tx, reader, given.parentId)
    if (!parent.ok) return refuse({ ...parent.problem, at: 'parentId' })
    const { name, closedOn, satkerId: office, path } = parent.value
    const standsBelow = await standsBelowFrom(tx, id, given.from)
    const place = { id: given.parentId, name, isOpen: closedOn === null, office }
    const fault =
      faultOfMove(
        { id, name: unit.name, kind: unit.kind, isOpen: true, office: unit.satkerId, standsBelow },
        { ...place, path: [given.parentId, ...path.map((above) => above.id)] },
      ) ?? (await faultOfStart(tx, parent.value, given.from))
    if (fault) return refuse(fault)
    const before = unit.path.at(-1)?.name ?? null
    return ok({ verb: 'move-unit', to: { parentId: given.parentId }, detail: { before, after: name } })
  })(reader, id)
