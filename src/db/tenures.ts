import { sql } from 'kysely'
import { nameKey } from '../core/name-key.ts'
import type { Capacity } from '../core/organisation/tenure.ts'
import type { Database, NewId } from './database.ts'

export type StoredTenure = {
  readonly id: string
  readonly officialId: string
  readonly name: string
  readonly nip: string | null
  readonly unitId: string
  readonly unit: string
  readonly capacity: Capacity
  readonly from: string
  readonly until: string | null
  readonly decree: string | null
}

const SELECT = sql`
  SELECT t.id, t.official_id AS "officialId", o.name, o.nip, t.unit_id AS "unitId", u.name AS unit, t.capacity,
    lower(t.valid)::text AS "from", (upper(t.valid) - 1)::text AS until, t.decree
  FROM tenure t JOIN official o ON o.id = t.official_id JOIN unit u ON u.id = t.unit_id`

const ORDER = sql`ORDER BY lower(t.valid) DESC, t.id`

/** Who held the posts of these units, newest first. */
export const tenuresOfUnits = async (db: Database, unitIds: readonly string[]): Promise<readonly StoredTenure[]> =>
  (await sql<StoredTenure>`${SELECT} WHERE t.unit_id = ANY (${[...unitIds]}::uuid[]) ${ORDER}`.execute(db)).rows

/** The posts somebody held, newest first. */
export const tenuresOfOfficial = async (db: Database, officialId: string): Promise<readonly StoredTenure[]> =>
  (await sql<StoredTenure>`${SELECT} WHERE t.official_id = ${officialId} ${ORDER}`.execute(db)).rows

export const storedTenure = async (db: Database, id: string): Promise<StoredTenure | null> =>
  (await sql<StoredTenure>`${SELECT} WHERE t.id = ${id}`.execute(db)).rows[0] ?? null

export type StoredOfficial = {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly office: string
  readonly satkerId: string
  /** The units whose post is held on the day asked about. */
  readonly posts: readonly string[]
}

const officials = (db: Database, day: string) =>
  db
    .selectFrom('official as o')
    .innerJoin('satker as s', 's.id', 'o.satker_id')
    .select(['o.id', 'o.name', 'o.nip', 's.name as office', 'o.satker_id as satkerId'])
    .select(
      sql<readonly string[]>`ARRAY(SELECT u.name FROM tenure t JOIN unit u ON u.id = t.unit_id
        WHERE t.official_id = o.id AND t.valid @> ${day}::date ORDER BY lower(t.valid), u.name)`.as('posts'),
    )

export const storedOfficial = async (db: Database, id: string, day: string): Promise<StoredOfficial | null> =>
  (await officials(db, day).where('o.id', '=', id).executeTakeFirst()) ?? null

/** Officials of these units' offices and of all below them, by words of their name or by NIP; the closest names first. */
export const officialsNamed = async (
  db: Database,
  units: readonly string[],
  text: string,
  most: number,
  day: string,
): Promise<readonly StoredOfficial[]> => {
  const word = `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const digits = text.replace(/\D/g, '')
  return officials(db, day)
    .innerJoin('unit as root', (join) => join.onRef('root.satker_id', '=', 's.id').on('root.kind', '=', 'satker'))
    .where(sql<boolean>`root.id IN (SELECT unit_id FROM unit_below WHERE above_id = ANY (${[...units]}::uuid[]))`)
    .where(({ eb, or }) =>
      or([eb(sql`lower(o.name)`, 'like', word), ...(digits.length >= 4 ? [eb('o.nip', 'like', `%${digits}%`)] : [])]),
    )
    .orderBy(sql`similarity(lower(o.name), ${text.toLowerCase()}) DESC`)
    .orderBy(sql`o.name COLLATE "und-x-icu"`)
    .orderBy('o.id')
    .limit(most)
    .execute()
}

/** The official of this NIP, or of this name in this office; added where there is none. A NIP that is new is noted. */
export const officialNamed = async (
  db: Database,
  newId: NewId,
  person: { readonly satkerId: string; readonly name: string; readonly nip: string | null },
): Promise<string> => {
  const { satkerId: satker_id, name, nip } = person
  const numbered =
    nip === null ? undefined : await db.selectFrom('official').select('id').where('nip', '=', nip).executeTakeFirst()
  if (numbered) return numbered.id
  const row = await db
    .insertInto('official')
    .values({ id: newId(), satker_id, name, name_key: nameKey(name, []), nip })
    .onConflict((c) =>
      c.constraint('official_once_in_satker').doUpdateSet({ name, nip: sql`coalesce(official.nip, excluded.nip)` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const addTenure = async (
  db: Database,
  t: Pick<StoredTenure, 'id' | 'officialId' | 'unitId' | 'capacity' | 'from' | 'until' | 'decree'>,
): Promise<void> => {
  await sql`INSERT INTO tenure (id, official_id, unit_id, capacity, valid, decree) VALUES (${t.id}, ${t.officialId},
    ${t.unitId}, ${t.capacity}, daterange(${t.from}::date, ${t.until}::date, '[]'), ${t.decree})`.execute(db)
}

export const endTenure = async (db: Database, id: string, until: string): Promise<void> => {
  await sql`UPDATE tenure SET valid = daterange(lower(valid), ${until}::date, '[]') WHERE id = ${id}`.execute(db)
}

/** Takes away what was noted by mistake; the trail keeps that it was there. */
export const removeTenure = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('tenure').where('id', '=', id).execute()
}
