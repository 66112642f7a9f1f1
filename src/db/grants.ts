import { sql } from 'kysely'
import type { Held } from '../contract/view.ts'
import type { Role } from '../core/access/role.ts'
import { dayAfter, dayInJakarta, type Term } from '../core/calendar/term.ts'
import type { Database } from './database.ts'

export type NewGrant = Term & {
  readonly id: string
  readonly userId: string
  readonly role: Role
  readonly unitId: string
  /** Null where set-up does it. */
  readonly by: string | null
  readonly at: Date
}

/** A term as PostgreSQL keeps it: the day after the last is the first without. */
const rangeOf = ({ from, until }: Term) => sql<string>`daterange(${from}::date, ${until && dayAfter(until)}::date)`

/** Gives a role; breaks `role_grant_once` where the person holds it for this unit in that time already. */
export const addGrant = async (db: Database, g: NewGrant): Promise<void> => {
  await db
    .insertInto('role_grant')
    .values({
      id: g.id,
      user_id: g.userId,
      role: g.role,
      unit_id: g.unitId,
      valid: rangeOf(g),
      granted_by: g.by,
      granted_at: g.at,
    })
    .execute()
}

/** Ends a role the day before `day`; one that would not have held by then is gone altogether, the trail remembers it. */
export const endGrant = async (db: Database, id: string, day: string): Promise<void> => {
  await db.deleteFrom('role_grant').where('id', '=', id).where(sql<boolean>`lower(valid) >= ${day}::date`).execute()
  await db
    .updateTable('role_grant')
    .set({ valid: sql`valid * daterange(NULL, ${day}::date)` })
    .where('id', '=', id)
    .execute()
}

/** A subquery for the grants of `app_user` that hold on the day of `now`, as JSON of the shape `Held`. */
export const grantsHeld = (now: Date) => sql<readonly Held[]>`(
  SELECT coalesce(json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'unit', u.name) ORDER BY g.granted_at, g.role, u.name), '[]')
  FROM role_grant g JOIN unit u ON u.id = g.unit_id
  WHERE g.user_id = app_user.id AND g.valid @> ${dayInJakarta(now)}::date)`

/** The condition that `app_user` holds the role of administrator, for whatever unit, on the day of `now`. */
export const isAdministratorOn = (now: Date) => sql<boolean>`EXISTS (
  SELECT FROM role_grant g WHERE g.user_id = app_user.id AND g.role = 'admin' AND g.valid @> ${dayInJakarta(now)}::date)`
