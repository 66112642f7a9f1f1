import type { RolesView } from '../../contract/role-view.ts'
import type { Reader } from '../../contract/view.ts'
import { may, refusalAt, unitsWith } from '../../core/access/may.ts'
import { dayInJakarta, termOn } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { rolesOfUser, type UserHead, unitsForRole, userHead } from '../../db/read/roles-of-user.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'

/** The user, where the reader administers their office, or is that user; people of other offices are not found. */
export const visibleUser = async (db: Database, reader: Reader, userId: string): Promise<Result<UserHead>> => {
  const user = isId(userId) ? await userHead(db, userId) : null
  if (user?.id === reader.userId) return ok(user)
  const refused = refusalAt(reader, 'administer', user?.place ?? [], 'user')
  return refused || !user ? refuse(refused ?? problem('not-found', 'user')) : ok(user)
}

/** Somebody's roles with their days, and what the reader may do about them: nobody changes their own. */
export const showRoles = async (db: Database, reader: Reader, user: UserHead, now: Date): Promise<RolesView> => {
  const today = dayInJakarta(now)
  const isOwn = user.id === reader.userId
  const roles = await rolesOfUser(db, user.id)
  const units = isOwn ? [] : await unitsForRole(db, user, unitsWith(reader, 'administer'), today)
  return {
    user: { id: user.id, name: user.name, office: user.office },
    isOwn,
    today,
    roles: roles.map(({ place, at, ...role }) => {
      const state = termOn(role, today)
      const mayEnd = !isOwn && state !== 'over' && may(reader, 'administer', place)
      return { ...role, at: at.toISOString(), state, mayEnd }
    }),
    units,
  }
}

export const rolesOf =
  ({ db, clock }: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<RolesView>> => {
    const user = await visibleUser(db, reader, userId)
    return user.ok ? ok(await showRoles(db, reader, user.value, clock.now())) : user
  }
