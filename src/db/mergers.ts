import { sql } from 'kysely'
import type { UnitBelow } from '../core/organisation/merger.ts'
import type { Database } from './database.ts'
import { splitState } from './unit-changes.ts'

/** Units that stand below one of these on a day or are planned to later, but for closed ones. */
export const unitsToMove = async (
  db: Database,
  unitIds: readonly string[],
  from: string,
): Promise<readonly UnitBelow[]> => {
  const { rows } = await sql<UnitBelow>`
    SELECT DISTINCT ON (u.id) u.id, u.name, u.kind, t.parent_id AS "aboveId"
    FROM unit_state t JOIN unit u ON u.id = t.unit_id
    WHERE t.parent_id = ANY (${[...unitIds]}::uuid[]) AND t.valid && daterange(${from}::date, NULL) AND u.closed_on IS NULL
    ORDER BY u.id, t.valid`.execute(db)
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

/** From `day` on whatever stands, or is planned to stand, below one of `from` stands below `to`; other plans stay. */
export const moveFromTo = async (
  db: Database,
  unitId: string,
  from: readonly string[],
  to: string,
  day: string,
): Promise<void> => {
  await splitState(db, unitId, day)
  await sql`UPDATE unit_state SET parent_id = ${to}
    WHERE unit_id = ${unitId} AND parent_id = ANY (${[...from]}::uuid[]) AND lower(valid) >= ${day}::date`.execute(db)
}

/** Whether a unit was there on a day, by the identifiers of these that were. */
export const unitsThere = async (db: Database, unitIds: readonly string[], day: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ unit_id: string }>`
    SELECT unit_id FROM unit_state WHERE unit_id = ANY (${[...unitIds]}::uuid[]) AND valid @> ${day}::date`.execute(db)
  return rows.map((row) => row.unit_id)
}

/** How many roles are held for these units on a day or later. */
export const rolesFor = async (db: Database, unitIds: readonly string[], day: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM role_grant
    WHERE unit_id = ANY (${[...unitIds]}::uuid[]) AND valid && daterange(${day}::date, NULL)`.execute(db)
  return rows[0]?.n ?? 0
}
