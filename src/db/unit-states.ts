import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Whether a unit was, or will be, there on a day. */
export const isThereOn = async (db: Database, unitId: string, day: string): Promise<boolean> =>
  (await sql`SELECT FROM unit_state WHERE unit_id = ${unitId} AND valid @> ${day}::date`.execute(db)).rows.length > 0

/** The units that a unit stands below from a day on: one, and those of later days where moves are planned. */
export const standsBelowFrom = async (db: Database, unitId: string, day: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT parent_id AS id FROM unit_state
    WHERE unit_id = ${unitId} AND valid && daterange(${day}::date, NULL) AND parent_id IS NOT NULL`.execute(db)
  return rows.map((row) => row.id)
}
