import { sql } from 'kysely'
import type { Level } from '../../core/profile/agency-profile.ts'
import type { Database } from '../database.ts'

/** A unit of an office, with those above it within the office, the nearest first. */
export type OfficeUnit = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly level: Level
  readonly above: readonly string[]
}

/** The open units of an office whose heads make agreements, each before those below it, siblings as the tree shows them. */
export const officeUnits = async (db: Database, satkerId: string): Promise<readonly OfficeUnit[]> => {
  const { rows } = await sql<OfficeUnit>`
    WITH RECURSIVE tree AS (
      SELECT u.id, u.name, u.kind, u.level, '{}'::uuid[] AS above, u.position, u.name COLLATE "und-x-icu" AS called
      FROM unit u WHERE u.satker_id = ${satkerId} AND u.kind = 'satker'
      UNION ALL
      SELECT u.id, u.name, u.kind, u.level, t.id || t.above, u.position, u.name COLLATE "und-x-icu"
      FROM unit u JOIN tree t ON u.parent_id = t.id
      WHERE u.satker_id = ${satkerId} AND u.closed_on IS NULL
    ) SEARCH DEPTH FIRST BY position, called, id SET place
    SELECT id, name, kind, level, above FROM tree WHERE level IS NOT NULL ORDER BY place`.execute(db)
  return rows
}

/** The latest agreement of each of these units from before a year: its identifier and year. */
export const lastAgreements = async (
  db: Database,
  unitIds: readonly string[],
  before: number,
): Promise<ReadonlyMap<string, { readonly id: string; readonly year: number }>> => {
  const { rows } = await sql<{ unit_id: string; id: string; year: number }>`
    SELECT DISTINCT ON (unit_id) unit_id, id, year FROM agreement
    WHERE unit_id = ANY (${[...unitIds]}::uuid[]) AND year < ${before} ORDER BY unit_id, year DESC, ordinal`.execute(db)
  return new Map(rows.map((row) => [row.unit_id, { id: row.id, year: row.year }]))
}

/** The agreements kept of these units for a year, the first where there are several. */
export const agreementsOfYear = async (
  db: Database,
  unitIds: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, { readonly id: string; readonly version: number }>> => {
  const { rows } = await sql<{ unit_id: string; id: string; version: number }>`
    SELECT DISTINCT ON (unit_id) unit_id, id, version FROM agreement
    WHERE unit_id = ANY (${[...unitIds]}::uuid[]) AND year = ${year} ORDER BY unit_id, ordinal`.execute(db)
  return new Map(rows.map((row) => [row.unit_id, { id: row.id, version: row.version }]))
}
