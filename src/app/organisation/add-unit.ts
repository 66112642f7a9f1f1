import type { NewUnit, UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { faultOfDay } from '../../core/organisation/day-of-change.ts'
import { tidyName } from '../../core/organisation/unit-name.ts'
import { levelOfKind } from '../../core/organisation/unit-rules.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { storedUnit } from '../../db/read/units.ts'
import { addUnit as add, lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { unitToChange, viewOf } from './show-unit.ts'

/** Adds a unit below another one, from a day on. */
export const addUnit =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, parentId: string, given: NewUnit): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      const parent = await unitToChange(tx, reader, parentId)
      if (!parent.ok) return parent
      if (parent.value.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: parent.value.name }))
      const at = clock.now()
      const fault = faultOfDay('from', given.from, dayInJakarta(at), false)
      if (fault) return refuse(fault)
      const name = tidyName(given.name)
      if (!name.ok) return name
      const { kind } = given
      const level = levelOfKind(kind, parent.value.office, profile)
      if (level === null) return refuse(problem('input/invalid', 'kind', { field: 'kind', reason: 'reason/form' }))
      const id = ids.next()
      const { satkerId } = parent.value
      const unit = { id, satkerId, name: name.value, kind, level, parentId, from: given.from }
      await add(tx, unit, profile.names)
      const detail = { name: name.value, kind, below: parent.value.name, from: given.from }
      await recordDeeds(tx, [
        { at, actor: reader, verb: 'add-unit', subject: 'unit', subjectId: id, unitId: id, detail },
      ])
      const added = await storedUnit(tx, id)
      if (!added) throw new Error('a unit that was just added is not there')
      return ok(await viewOf(tx, reader, added, at))
    })
