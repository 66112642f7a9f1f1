import { sql } from 'kysely'
import type { UnitRow } from '../../contract/organisation-view.ts'
import type { TreeBranch } from '../../contract/tree-view.ts'
import type { Database } from '../database.ts'
import { holdsWords, rowOfUnit, siblingOrder } from './units.ts'

/** The most units of one branch; no office comes near it. */
const MOST_BELOW = 500
const MOST_PLACES = 30

/** What stands directly below each of these units. */
export const branchesOf = async (db: Database, ids: readonly string[]): Promise<readonly TreeBranch[]> => {
  const { rows } = await sql<TreeBranch>`
    SELECT p.id AS "of", b.units, b.more
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS p (id, n) JOIN unit ON unit.id = p.id
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(x.unit ORDER BY x.n) FILTER (WHERE x.n <= ${MOST_BELOW}), '[]') AS units,
        greatest(count(*) - ${MOST_BELOW}, 0)::int AS more
      FROM (SELECT ${rowOfUnit} AS unit, row_number() OVER (ORDER BY ${siblingOrder}) AS n
        FROM unit u WHERE u.parent_id = p.id) x) b
    ORDER BY p.n`.execute(db)
  return rows
}

/** These units and every unit above them, in the branches they stand in, the heads of trees first. */
export const branchesTo = async (db: Database, ids: readonly string[]): Promise<readonly TreeBranch[]> => {
  const { rows } = await sql<{ of: string | null; units: readonly UnitRow[] }>`
    SELECT u.parent_id AS "of", jsonb_agg(${rowOfUnit} ORDER BY ${siblingOrder}) AS units
    FROM (SELECT b.above_id AS id, (SELECT max(depth) FROM unit_below d WHERE d.unit_id = b.above_id) AS depth
      FROM unit_below b WHERE b.unit_id = ANY (${[...ids]}::uuid[]) GROUP BY b.above_id) a
    JOIN unit u ON u.id = a.id
    GROUP BY u.parent_id ORDER BY min(a.depth), u.parent_id`.execute(db)
  return rows.map((row) => ({ ...row, more: 0 }))
}

/** For each of these units that is there: all above it from the top down, and itself. */
export const pathsTo = async (db: Database, ids: readonly string[]): Promise<readonly (readonly string[])[]> => {
  const { rows } = await sql<{ path: readonly string[] }>`
    SELECT jsonb_agg(above_id ORDER BY depth DESC) AS path FROM unit_below
    WHERE unit_id = ANY (${[...ids]}::uuid[]) GROUP BY unit_id`.execute(db)
  return rows.map((row) => row.path)
}

/** How many open units stand below one, at any depth. */
export const unitsInside = async (db: Database, id: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM unit_below b JOIN unit u ON u.id = b.unit_id
    WHERE b.above_id = ${id} AND b.depth > 0 AND u.closed_on IS NULL`.execute(db)
  return rows[0]?.n ?? 0
}

export type StoredPlace = {
  readonly id: string
  readonly name: string
  readonly above: string | null
  readonly isOpen: boolean
  readonly path: readonly string[]
}

/** Units of an office whose names hold all the words, closest first; without words those nearest to its head. */
export const placesIn = async (db: Database, satkerId: string, text: string): Promise<readonly StoredPlace[]> => {
  const { rows } = await sql<StoredPlace>`
    SELECT u.id, u.name, a.name AS above, u.closed_on IS NULL AS "isOpen",
      (SELECT jsonb_agg(b.above_id) FROM unit_below b WHERE b.unit_id = u.id) AS path
    FROM unit u LEFT JOIN unit a ON a.id = u.parent_id
    WHERE u.satker_id = ${satkerId} AND ${holdsWords(sql`u.name`, text)}
    ORDER BY u.closed_on IS NOT NULL, similarity(lower(u.name), ${text.toLowerCase()}) DESC,
      (SELECT max(b.depth) FROM unit_below b WHERE b.unit_id = u.id), ${siblingOrder}
    LIMIT ${MOST_PLACES}`.execute(db)
  return rows
}
