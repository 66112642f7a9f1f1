import { sql } from 'kysely'
import { missingUnits, type PresentUnit } from '../core/organisation/complete-units.ts'
import { officeKindOf } from '../core/organisation/post-wording.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import { planUnits } from '../core/organisation/unit-template.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { Database, NewId } from './database.ts'
import { toJson } from './json.ts'

type ListedOffice = {
  readonly satkerId: string
  readonly rootId: string
  readonly name: string
  readonly units: readonly PresentUnit[]
}

/** The offices of the national list, each with the units it has besides itself. */
const listedOffices = async (db: Database): Promise<readonly ListedOffice[]> => {
  const { rows } = await sql<ListedOffice>`
    WITH above AS (
      SELECT DISTINCT parent_id AS id FROM (
        SELECT parent_id FROM unit WHERE kind <> 'satker'
        UNION ALL SELECT t.parent_id FROM unit_state t JOIN unit u ON u.id = t.unit_id WHERE u.kind <> 'satker') p),
    former AS (SELECT unit_id, jsonb_agg(DISTINCT name) AS names FROM unit_state GROUP BY unit_id),
    present AS (
      SELECT u.satker_id, jsonb_agg(jsonb_build_object('id', u.id, 'level', u.level,
          'names', coalesce(f.names, '[]') || jsonb_build_array(u.name),
          'isOpen', u.closed_on IS NULL, 'hadUnits', a.id IS NOT NULL) ORDER BY u.position, u.id) AS units
      FROM unit u LEFT JOIN former f ON f.unit_id = u.id LEFT JOIN above a ON a.id = u.id
      WHERE u.kind <> 'satker' GROUP BY u.satker_id)
    SELECT s.id AS "satkerId", root.id AS "rootId", s.name, coalesce(p.units, '[]') AS units
    FROM satker s JOIN unit root ON root.satker_id = s.id AND root.kind = 'satker'
    LEFT JOIN present p ON p.satker_id = s.id
    WHERE s.code IS NOT NULL`.execute(db)
  return rows
}

/**
 * Gives the offices of the national list the units of their kind's template that they lack: all where an office has none,
 * else those that the template has gained. What an office has already stays as it is. Answers how many came into being.
 */
export const plantUnits = async (db: Database, newId: NewId, profile: AgencyProfile): Promise<number> => {
  const rows = (await listedOffices(db)).flatMap((office) => {
    const planned = planUnits(office.name, officeKindOf(office.name, profile).units)
    const missing = missingUnits(planned, office, profile)
    const ids = missing.map(() => newId())
    return missing.map(({ name, kind, level, parent }, position) => ({
      id: ids[position],
      satker_id: office.satkerId,
      name,
      name_key: unitKey(level, name, profile.names),
      level,
      kind,
      parent_id: typeof parent === 'number' ? ids[parent] : parent,
      position,
    }))
  })
  if (rows.length === 0) return 0
  // In the order of the list: each unit is placed in the tree after the one it stands below.
  await sql`
    INSERT INTO unit (id, satker_id, name, name_key, level, kind, parent_id, position)
    SELECT id, satker_id, name, name_key, level, kind, parent_id, position
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb)
      AS u (id uuid, satker_id uuid, name text, name_key text, level text, kind text, parent_id uuid, position int)
  `.execute(db)
  return rows.length
}
