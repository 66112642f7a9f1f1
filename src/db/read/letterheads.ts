import { sql } from 'kysely'
import type { LetterheadStretch } from '../../contract/letterhead-view.ts'
import type { UnitLetterhead } from '../../core/organisation/letterhead.ts'
import type { Database } from '../database.ts'

/** A letterhead, and the unit it was given to: the one asked for or one above it. */
export type FoundLetterhead = { readonly letterhead: UnitLetterhead; readonly unitId: string; readonly unit: string }

/** Deeper than any office is; plans of different days could make a circle of states. */
const DEEPEST = 20

/**
 * What stands at the head of a unit's documents on a day ("2025-03-01"): its own letterhead, or that of the nearest unit
 * above, up to its office, in the tree of that day. Null where none of them has one, or the unit was not there yet.
 */
export const letterheadOf = async (db: Database, unitId: string, day: string): Promise<FoundLetterhead | null> => {
  const { rows } = await sql<FoundLetterhead>`
    WITH RECURSIVE up AS (
      SELECT t.unit_id, t.name, t.parent_id, t.letterhead, u.satker_id, 0 AS depth
      FROM unit_state t JOIN unit u ON u.id = t.unit_id
      WHERE t.unit_id = ${unitId} AND t.valid @> ${day}::date
      UNION ALL
      SELECT t.unit_id, t.name, t.parent_id, t.letterhead, u.satker_id, up.depth + 1
      FROM up JOIN unit u ON u.id = up.parent_id AND u.satker_id = up.satker_id
      JOIN unit_state t ON t.unit_id = u.id AND t.valid @> ${day}::date
      WHERE up.letterhead IS NULL AND up.depth < ${DEEPEST}
    )
    SELECT letterhead, unit_id AS "unitId", name AS unit FROM up
    WHERE letterhead IS NOT NULL ORDER BY depth LIMIT 1`.execute(db)
  return rows[0] ?? null
}

/** A unit's own letterheads from day to day, newest first; null where it had none of its own. */
export const letterheadsOf = async (db: Database, unitId: string): Promise<readonly LetterheadStretch[]> => {
  const { rows } = await sql<LetterheadStretch>`
    WITH told AS (
      SELECT valid, letterhead, letterhead IS NOT DISTINCT FROM lag(letterhead) OVER w
        AND row_number() OVER w > 1 AS same
      FROM unit_state WHERE unit_id = ${unitId} WINDOW w AS (ORDER BY valid)
    ), runs AS (SELECT *, count(*) FILTER (WHERE NOT same) OVER (ORDER BY valid) AS run FROM told)
    SELECT (array_agg(lower(valid) ORDER BY valid))[1]::text AS "from",
      ((array_agg(upper(valid) ORDER BY valid DESC))[1] - 1)::text AS until,
      (array_agg(letterhead))[1] AS letterhead
    FROM runs GROUP BY run ORDER BY run DESC`.execute(db)
  return rows
}
