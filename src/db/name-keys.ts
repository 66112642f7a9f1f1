import { sql } from 'kysely'
import { nameKey } from '../core/name-key.ts'
import type { KeyedName } from '../core/organisation/settle-keys.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import type { AgencyProfile, Level, NameForm } from '../core/profile/agency-profile.ts'
import { expanded } from '../core/text-match.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { officeKey } from './places.ts'

/** Tables whose rows are found by a key of their name, each with what it is told apart within and who comes first of two alike. */
const TABLES = {
  satker: { key: 'name_key', name: 'name', scope: "''", level: 'NULL::text', order: 'code IS NULL, id' },
  unit: { key: 'name_key', name: 'name', scope: 'satker_id', level: 'level', order: 'closed_on IS NOT NULL, number' },
  position: { key: 'title_key', name: 'title', scope: 'satker_id', level: 'NULL::text', order: 'id' },
  library_indicator: { key: 'text_key', name: 'text', scope: 'unit_id', level: 'NULL::text', order: 'id' },
} as const

export type KeyedTable = keyof typeof TABLES
export const KEYED_TABLES = Object.keys(TABLES) as readonly KeyedTable[]

const KEY_OF: Readonly<Record<KeyedTable, (name: string, names: readonly NameForm[], level: Level | null) => string>> =
  {
    satker: (name, names) => officeKey(name, names),
    unit: (name, names, level) => unitKey(level, name, names),
    position: (name, names) => nameKey(name, names),
    library_indicator: (name, names) => expanded(name, names),
  }

type Row = { id: string; scope: string; held: string; name: string; level: Level | null }

/** Every row of a table with the key it has and the key that its name has today; within `asService`. */
export const keyedNames = async (
  db: Database,
  table: KeyedTable,
  names: readonly NameForm[],
): Promise<readonly KeyedName[]> => {
  const { key, name, scope, level, order } = TABLES[table]
  const { rows } = await sql<Row>`SELECT id, ${sql.raw(scope)}::text AS scope, ${sql.ref(key)} AS held,
    ${sql.ref(name)} AS name, ${sql.raw(level)} AS level FROM ${sql.table(table)} ORDER BY ${sql.raw(order)}`.execute(
    db,
  )
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    held: row.held,
    key: KEY_OF[table](row.name, names, row.level),
  }))
}

/** Gives these rows their keys; they may exchange them. */
export const writeKeys = async (db: Database, table: KeyedTable, keys: ReadonlyMap<string, string>): Promise<void> => {
  if (keys.size === 0) return
  const column = sql.ref(TABLES[table].key)
  await sql`UPDATE ${sql.table(table)} SET ${column} = id::text WHERE id = ANY (${[...keys.keys()]}::uuid[])`.execute(
    db,
  )
  const rows = toJson([...keys].map(([id, key]) => ({ id, key })))
  await sql`UPDATE ${sql.table(table)} t SET ${column} = n.key
    FROM jsonb_to_recordset(${rows}::jsonb) AS n (id uuid, key text) WHERE t.id = n.id`.execute(db)
}

/** Notes which offices' heads promise alone, as the agency's levels have it today. Answers how many offices changed. */
export const settleLedAlone = async (db: Database, { levels }: Pick<AgencyProfile, 'levels'>): Promise<number> => {
  const alone = levels.filter((level) => level.alone).map((level) => level.id)
  const done = await sql`UPDATE satker SET head_alone = NOT head_alone
    WHERE head_alone IS DISTINCT FROM (head_level = ANY (${alone}::text[]))`.execute(db)
  return Number(done.numAffectedRows ?? 0)
}
