import type { NewRole, RolesView } from '../../contract/role-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { isDay } from '../../core/calendar/term.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addGrant } from '../../db/grants.ts'
import { placeOf } from '../../db/places.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransaction } from '../in-transaction.ts'
import { showRoles, visibleUser } from './roles-of.ts'

const wrong = (field: string, reason: string): Problem => problem('input/invalid', field, { field, reason })

const faultOf = ({ from, until }: NewRole): Problem | null => {
  if (!isDay(from)) return wrong('from', 'reason/day')
  if (until === null) return null
  if (!isDay(until)) return wrong('until', 'reason/day')
  return until < from ? wrong('until', 'reason/day-order') : null
}

/** Gives somebody a role for a unit, by an administrator of both; nobody widens their own rights. */
export const giveRole =
  ({ db, clock, ids }: Deps) =>
  (reader: Reader, userId: string, given: NewRole): Promise<Result<RolesView>> =>
    inTransaction(db, async (tx) => {
      const user = await visibleUser(tx, reader, userId)
      if (!user.ok) return user
      if (user.value.id === reader.userId) return refuse(problem('access/own-roles', 'user'))
      const { role, unitId, from, until } = given
      const refused = refusalAt(reader, 'administer', isId(unitId) ? await placeOf(tx, unitId) : [], 'unit')
      if (refused) return refuse(refused)
      const fault = faultOf(given)
      if (fault) return refuse(fault)
      const at = clock.now()
      await addGrant(tx, { id: ids.next(), userId, role, unitId, from, until, by: reader.userId, at })
      const detail = { role, unit: unitId, from, until }
      await recordDeeds(tx, [{ at, actor: reader, verb: 'give-role', subject: 'user', subjectId: userId, detail }])
      return ok(await showRoles(tx, reader, user.value, at))
    })
