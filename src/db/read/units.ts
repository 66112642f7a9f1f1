import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { UnitHit, UnitRow, UnitStretch } from '../../contract/organisation-view.ts'
import type { Database } from '../database.ts'

const MOST_HITS = 50

/** A unit `u` as a list shows it. */
export const rowOfUnit = sql<UnitRow>`jsonb_build_object(
  'id', u.id, 'name', u.name, 'kind', u.kind, 'level', u.level, 'closedOn', u.closed_on,
  'below', (SELECT count(*) FROM unit b WHERE b.parent_id = u.id AND b.closed_on IS NULL))`

/** The order of the units of one parent; closed ones stand last. */
export const siblingOrder = sql`u.closed_on IS NOT NULL, (u.kind = 'satker')::int, u.position, u.name COLLATE "und-x-icu", u.id`

/** The condition that a text holds each of these words; true where there are none. */
export const holdsWords = (text: RawBuilder<unknown>, words: string): RawBuilder<SqlBool> => {
  const each = words
    .toLowerCase()
    .split(/[\s\0]+/)
    .filter((word) => word !== '')
    .slice(0, 10)
  const holds = each.map((word) => sql`lower(${text}) LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  return sql<SqlBool>`(${sql.join([sql`true`, ...holds], sql` AND `)})`
}

/** The units directly below one, in their order. */
export const unitsBelow = async (db: Database, parentId: string): Promise<readonly UnitRow[]> => {
  const { rows } = await sql<{ unit: UnitRow }>`
    SELECT ${rowOfUnit} AS unit FROM unit u
    WHERE u.parent_id = ${parentId}::uuid
    ORDER BY ${siblingOrder}`.execute(db)
  return rows.map((r) => r.unit)
}

export type StoredUnit = UnitRow & {
  readonly satkerId: string
  readonly office: string
  readonly code: string | null
  readonly parentId: string | null
  readonly successor: { readonly id: string; readonly name: string } | null
  readonly path: readonly { readonly id: string; readonly name: string; readonly satkerId: string }[]
}

/** One unit as it is today; null where there is none. */
export const storedUnit = async (db: Database, id: string): Promise<StoredUnit | null> => {
  const { rows } = await sql<{ unit: StoredUnit }>`
    SELECT ${rowOfUnit} || jsonb_build_object('satkerId', u.satker_id, 'office', s.name, 'code', s.code, 'parentId', u.parent_id,
      'successor', (SELECT jsonb_build_object('id', n.id, 'name', n.name) FROM unit n WHERE n.id = u.successor_id),
      'path', coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'satkerId', a.satker_id) ORDER BY t.depth DESC)
        FROM unit_below t JOIN unit a ON a.id = t.above_id WHERE t.unit_id = u.id AND t.depth > 0), '[]')) AS unit
    FROM unit u JOIN satker s ON s.id = u.satker_id WHERE u.id = ${id}`.execute(db)
  return rows[0]?.unit ?? null
}

/** What a unit was called and where it stood, newest first. */
export const stretchesOf = async (db: Database, unitId: string): Promise<readonly UnitStretch[]> => {
  const { rows } = await sql<UnitStretch & { readonly parentId: string | null }>`
    SELECT lower(t.valid)::text AS "from", (upper(t.valid) - 1)::text AS until, t.name, a.name AS above, t.parent_id AS "parentId"
    FROM unit_state t LEFT JOIN unit a ON a.id = t.parent_id
    WHERE t.unit_id = ${unitId} ORDER BY t.valid DESC`.execute(db)
  // States differ by more than name and place: stretches that are alike in both are one.
  const stretches: (typeof rows)[number][] = []
  for (const row of rows) {
    const later = stretches.at(-1)
    const isSame = later?.name === row.name && later.parentId === row.parentId
    if (later && isSame) stretches.splice(-1, 1, { ...later, from: row.from })
    else stretches.push(row)
  }
  return stretches.map(({ parentId: _, ...stretch }) => stretch)
}

/** Units whose name, or whose office's, holds all the words; closest names first. */
export const unitsNamed = async (db: Database, text: string): Promise<readonly UnitHit[]> => {
  if (text.trim() === '') return []
  const { rows } = await sql<{ unit: UnitHit }>`
    SELECT ${rowOfUnit} || jsonb_build_object('office', s.name, 'above', (SELECT a.name FROM unit a WHERE a.id = u.parent_id)) AS unit
    FROM unit u JOIN satker s ON s.id = u.satker_id
    WHERE ${holdsWords(sql`u.name || ' ' || s.name`, text)}
    ORDER BY u.closed_on IS NOT NULL, similarity(lower(u.name), ${text.toLowerCase()}) DESC, u.name, u.id
    LIMIT ${MOST_HITS}`.execute(db)
  return rows.map((r) => r.unit)
}

/** The open units of an office but one, the office itself first. */
export const unitsOfOffice = async (db: Database, satkerId: string, but: string) =>
  db
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('satker_id', '=', satkerId)
    .where('closed_on', 'is', null)
    .where('id', '<>', but)
    .orderBy(sql`(kind = 'satker') DESC`)
    .orderBy(sql`name COLLATE "und-x-icu"`)
    .execute()

/** Agreements of a unit that the transaction's reader may see. */
export const agreementsOfUnit = async (db: Database, unitId: string) =>
  db
    .selectFrom('agreement')
    .select(['id', 'year', 'unit_name as unit'])
    .where('unit_id', '=', unitId)
    .orderBy(sql`year DESC NULLS LAST`)
    .orderBy('ordinal')
    .limit(100)
    .execute()
