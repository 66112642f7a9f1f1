import { sql } from 'kysely'
import type { Party } from '../../core/agreement/agreement.ts'
import type { Database } from '../database.ts'

/** An agreement whose office has seen a change of officials since it was signed or kept; whether it is touched is not said yet. */
export type PerhapsTouched = {
  readonly agreementId: string
  readonly unitId: string
  readonly satkerId: string
  readonly unit: string
  readonly office: string
  readonly year: number
  readonly version: number
  readonly firstParty: Party
  readonly secondParty: Party | null
  readonly signedOn: string
}

/** Far above what changes in any office between two looks. */
const MOST = 500

/**
 * Agreements in force of a year and later, of these units and all below them, in whose office a tenure began or ended between
 * the signature and `day`, and of which no amendment is in work.
 */
export const perhapsTouched = async (
  db: Database,
  units: readonly string[],
  year: number,
  day: string,
): Promise<readonly PerhapsTouched[]> => {
  const { rows } = await sql<PerhapsTouched>`
    WITH current AS (
      SELECT a.id AS "agreementId", a.unit_id AS "unitId", a.satker_id AS "satkerId", u.name AS unit, s.name AS office, a.year,
        v.version, jsonb_build_object('name', v.first_name, 'position', v.first_position, 'acting', v.first_acting) AS "firstParty",
        CASE WHEN v.second_position IS NOT NULL THEN
          jsonb_build_object('name', v.second_name, 'position', v.second_position, 'acting', v.second_acting) END AS "secondParty",
        least((v.kept_at AT TIME ZONE 'Asia/Jakarta')::date,
          CASE WHEN length(v.statement_date) = 10 THEN v.statement_date::date END) AS signed
      FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id AND v.version = a.version
      JOIN unit u ON u.id = a.unit_id JOIN satker s ON s.id = a.satker_id LEFT JOIN working_copy c ON c.version_id = v.id
      WHERE a.year >= ${year} AND u.closed_on IS NULL
        AND a.unit_id IN (SELECT unit_id FROM unit_below WHERE above_id = ANY (${[...units]}::uuid[]))
        AND NOT EXISTS (SELECT FROM working_copy w WHERE w.unit_id = a.unit_id AND w.year = a.year AND w.version_id IS NULL)
        AND (c.id IS NULL OR c.state <> 'signed-first' OR v.second_position IS NULL)
    )
    SELECT "agreementId", "unitId", "satkerId", unit, office, year, version, "firstParty", "secondParty", signed::text AS "signedOn"
    FROM current WHERE EXISTS (
      SELECT FROM tenure t JOIN unit tu ON tu.id = t.unit_id
      WHERE tu.satker_id = "satkerId" AND t.capacity <> 'plh'
        AND (lower(t.valid) > signed AND lower(t.valid) <= ${day}::date
          OR upper(t.valid) >= signed AND upper(t.valid) <= ${day}::date))
    ORDER BY year, office, unit, "agreementId" LIMIT ${MOST}`.execute(db)
  return rows
}
