import { sql } from 'kysely'
import type { LetterheadStretch } from '../../contract/letterhead-view.ts'
import type { UnitLetterhead } from '../../core/organisation/letterhead.ts'
import type { Database } from '../database.ts'

/** A letterhead, and the unit it was given to: the one asked for or one above it. */
export type FoundLetterhead = { readonly letterhead: UnitLetterhead; readonly unitId: string; readonly unit: string }

/** Deeper than any office is; plans of different days could make a circle of states. */
const DEEPEST = 20

/**
 * What stands at the head of units' documents on a day ("2025-03-01"), by the unit: its own letterhead, or that of the
 * nearest unit above, up to its office, in the tree of that day. Units without one, or not there yet, are left out.
 */
export const letterheadsOn = async (
  db: Database,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, FoundLetterhead>> => {
  const { rows } = await sql<{ of: string; found: FoundLetterhead }>`
    WITH RECURSIVE up AS (
      SELECT t.unit_id AS origin, t.unit_id, t.name, t.parent_id, t.letterhead, u.satker_id, 0 AS depth
      FROM unit_state t JOIN unit u ON u.id = t.unit_id
      WHERE t.unit_id = ANY (${[...unitIds]}::uuid[]) AND t.valid @> ${day}::date
      UNION ALL
      SELECT up.origin, t.unit_id, t.name, t.parent_id, t.letterhead, u.satker_id, up.depth + 1
      FROM up JOIN unit u ON u.id = up.parent_id AND u.satker_id = up.satker_id
      JOIN unit_state t ON t.unit_id = u.id AND t.valid @> ${day}::date
      WHERE up.letterhead IS NULL AND up.depth < ${DEEPEST}
    )
    SELECT origin AS of, jsonb_build_object('letterhead', letterhead, 'unitId', unit_id, 'unit', name) AS found
    FROM up WHERE letterhead IS NOT NULL`.execute(db)
  return new Map(rows.map((row) => [row.of, row.found]))
}

/** The same of one unit; null where there is none. */
export const letterheadOf = async (db: Database, unitId: string, day: string): Promise<FoundLetterhead | null> =>
  (await letterheadsOn(db, [unitId], day)).get(unitId) ?? null

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
