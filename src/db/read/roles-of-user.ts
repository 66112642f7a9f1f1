import { sql } from 'kysely'
import type { Place } from '../../core/access/may.ts'
import type { Role } from '../../core/access/role.ts'
import type { Term } from '../../core/calendar/term.ts'
import type { Database } from '../database.ts'
import { isWithin, placeOfUnit } from '../places.ts'

export type UserHead = {
  readonly id: string
  readonly name: string
  readonly office: string
  readonly satkerId: string
  /** Of the office. */
  readonly place: Place
}

export const userHead = async (db: Database, userId: string): Promise<UserHead | null> =>
  (await db
    .selectFrom('app_user as a')
    .innerJoin('satker as s', 's.id', 'a.satker_id')
    .innerJoin('unit as u', (join) => join.onRef('u.satker_id', '=', 's.id').on('u.kind', '=', 'satker'))
    .select(['a.id', 'a.name', 's.name as office', 's.id as satkerId'])
    .select((eb) => placeOfUnit(eb.ref('u.id')).as('place'))
    .where('a.id', '=', userId)
    .executeTakeFirst()) ?? null

export type StoredRole = Term & {
  readonly id: string
  readonly role: Role
  readonly unitId: string
  readonly unit: string
  readonly place: Place
  readonly by: string | null
  readonly at: Date
}

/** Every role somebody held, holds, or is to hold; those that end last come first. */
export const rolesOfUser = async (db: Database, userId: string): Promise<readonly StoredRole[]> =>
  db
    .selectFrom('role_grant as g')
    .innerJoin('unit as u', 'u.id', 'g.unit_id')
    .leftJoin('app_user as by', 'by.id', 'g.granted_by')
    .select(['g.id', 'g.role', 'g.unit_id as unitId', 'u.name as unit', 'by.name as by', 'g.granted_at as at'])
    .select([
      sql<string>`lower(g.valid)::text`.as('from'),
      sql<string | null>`(upper(g.valid) - 1)::text`.as('until'),
      placeOfUnit(sql.ref('u.id')).as('place'),
    ])
    .where('g.user_id', '=', userId)
    .orderBy(sql`upper(g.valid) DESC NULLS FIRST`)
    .orderBy('g.granted_at')
    .orderBy('g.role')
    .orderBy('g.id')
    .execute()

export type UnitChoice = { readonly id: string; readonly name: string }

/**
 * The units that a role of this person's may be for, among these and all below them: their office with its units, the
 * offices above it, and those directly below.
 */
export const unitsForRole = async (
  db: Database,
  user: Pick<UserHead, 'satkerId' | 'place'>,
  within: readonly string[],
  today: string,
): Promise<readonly UnitChoice[]> => {
  const [root = ''] = user.place
  const rank = sql<number>`CASE WHEN u.id = ${root} THEN 0 WHEN u.satker_id = ${user.satkerId} THEN 1
    WHEN u.id = ANY (${[...user.place]}::uuid[]) THEN 2 ELSE 3 END`
  return db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name'])
    .where(sql<boolean>`(u.closed_on IS NULL OR u.closed_on > ${today}::date)`)
    .where((eb) => isWithin(eb.ref('u.id'), within))
    .where(sql<boolean>`(u.satker_id = ${user.satkerId}
      OR (u.kind = 'satker' AND (u.id = ANY (${[...user.place]}::uuid[]) OR u.parent_id = ${root})))`)
    .orderBy(rank)
    .orderBy(sql`u.name COLLATE "und-x-icu"`)
    .limit(1_000)
    .execute()
}
