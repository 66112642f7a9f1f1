import type { RolesView } from '../../contract/role-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { dayInJakarta, termOn } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endGrant } from '../../db/grants.ts'
import { rolesOfUser } from '../../db/read/roles-of-user.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { showRoles, visibleUser } from './roles-of.ts'

/** Ends a role at once, by an administrator of the person and of the unit; ending one that is over changes nothing. */
export const endRole =
  ({ db, clock }: Deps) =>
  (reader: Reader, userId: string, roleId: string): Promise<Result<RolesView>> =>
    inTransaction(db, async (tx) => {
      const user = await visibleUser(tx, reader, userId)
      if (!user.ok) return user
      if (user.value.id === reader.userId) return refuse(problem('access/own-roles', 'user'))
      const held = (await rolesOfUser(tx, userId)).find((g) => g.id === roleId)
      const refused = refusalAt(reader, 'administer', held?.place ?? [], 'role')
      if (refused || !held) return refuse(refused ?? problem('not-found', 'role'))
      const at = clock.now()
      const today = dayInJakarta(at)
      if (termOn(held, today) !== 'over') {
        await endGrant(tx, roleId, today)
        const detail = { role: held.role, unit: held.unitId, from: held.from, until: held.until }
        await recordDeeds(tx, [{ at, actor: reader, verb: 'end-role', subject: 'user', subjectId: userId, detail }])
      }
      return ok(await showRoles(tx, reader, user.value, at))
    })
