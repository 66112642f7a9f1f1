import { type Expression, type SqlBool, sql } from 'kysely'
import type { Place } from '../core/access/may.ts'
import { nameKey } from '../core/name-key.ts'
import type { NameForm } from '../core/profile/agency-profile.ts'
import type { Database } from './database.ts'

/**
 * A subquery for where something belongs: its unit first, then every unit above it. Its columns have names of their own, for
 * a bare `unit_id` that is handed in would otherwise be read as the subquery's, and everything belong everywhere.
 */
export const placeOfUnit = (unit: Expression<string>) => sql<Place>`
  ARRAY(SELECT place_below.place_above FROM unit_below AS place_below (place_above, place_of, place_depth)
    WHERE place_below.place_of = ${unit} ORDER BY place_below.place_depth)`

/** The condition that a unit is one of these or stands below one of them. */
export const isWithin = (unit: Expression<string>, units: readonly string[]) => sql<SqlBool>`
  ${unit} IN (SELECT unit_id FROM unit_below WHERE above_id = ANY (${[...units]}::uuid[]))`

/** Where a unit stands; empty where there is none. */
export const placeOf = async (db: Database, unitId: string): Promise<Place> => {
  const rows = await db
    .selectFrom('unit_below')
    .select('above_id')
    .where('unit_id', '=', unitId)
    .orderBy('depth')
    .execute()
  return rows.map((row) => row.above_id)
}

export const placeOfAgreement = async (db: Database, id: string): Promise<Place> =>
  (
    await db
      .selectFrom('agreement')
      .select((eb) => placeOfUnit(eb.ref('agreement.unit_id')).as('place'))
      .where('id', '=', id)
      .executeTakeFirst()
  )?.place ?? []

/** An office by the name that documents print. */
export type NamedOffice = { readonly id: string; readonly name: string; readonly place: Place }

/** The offices of these names, in any of their spellings, by the key of the name; names of none are left out. */
export const officesNamed = async (
  db: Database,
  printed: readonly string[],
  names: readonly NameForm[],
): Promise<ReadonlyMap<string, NamedOffice>> => {
  if (printed.length === 0) return new Map()
  const rows = await db
    .selectFrom('satker as s')
    .innerJoin('unit as u', (join) => join.onRef('u.satker_id', '=', 's.id').on('u.kind', '=', 'satker'))
    .select(['s.id', 's.name', 's.name_key'])
    .select((eb) => placeOfUnit(eb.ref('u.id')).as('place'))
    .where('s.name_key', 'in', [...new Set(printed.map((name) => officeKey(name, names)))])
    .execute()
  return new Map(rows.map(({ name_key, ...office }) => [name_key, office]))
}

/** Which of these offices have a head who promises alone. */
export const officesLedAlone = async (db: Database, satkerIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await db
    .selectFrom('satker')
    .select('id')
    .where('id', 'in', [...new Set(satkerIds)])
    .where('head_alone', '=', true)
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** How an office's printed name is kept: documents may print none, or a whole page. */
export const officeName = (printed: string): string => printed.slice(0, 500) || '—'

export const officeKey = (printed: string, names: readonly NameForm[]): string => nameKey(officeName(printed), names)
