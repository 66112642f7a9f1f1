import { sql } from 'kysely'
import { nameKey } from '../core/name-key.ts'
import type { Capacity } from '../core/organisation/tenure.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import type { Level, NameForm } from '../core/profile/agency-profile.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

// Many changes at once. Each function writes all of its rows in a statement or two, so that thousands take seconds; what
// breaks a rule of the database is thrown as for a single change.

export type NewUnitRow = {
  readonly id: string
  readonly satkerId: string
  readonly name: string
  readonly kind: string
  readonly level: Level | null
  readonly parentId: string
}

/** Adds units from a day on, each after the one it stands below, at the end of its parent's. */
export const addUnits = async (
  db: Database,
  from: string,
  units: readonly NewUnitRow[],
  names: readonly NameForm[],
): Promise<void> => {
  const places = new Map<string, number>()
  const rows = units.map((unit) => {
    const place = places.get(unit.parentId) ?? 0
    places.set(unit.parentId, place + 1)
    return { ...unit, key: unitKey(unit.level, unit.name, names), place }
  })
  await sql`
    INSERT INTO unit (id, satker_id, name, name_key, level, kind, parent_id, position)
    SELECT n.id, n."satkerId", n.name, n.key, n.level, n.kind, n."parentId", n.place +
      coalesce((SELECT max(u.position) + 1 FROM unit u WHERE u.parent_id = n."parentId"), 0)
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb)
      AS n (id uuid, "satkerId" uuid, name text, key text, level text, kind text, "parentId" uuid, place int)`.execute(
    db,
  )
  await sql`
    INSERT INTO unit_state (unit_id, valid, name, parent_id)
    SELECT n.id, daterange(${from}::date, NULL), n.name, n."parentId"
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS n (id uuid, name text, "parentId" uuid)`.execute(db)
}

/** Closes units, or opens them again where `on` is null. */
export const closeUnits = async (
  db: Database,
  units: readonly { readonly id: string; readonly on: string | null; readonly successorId: string | null }[],
): Promise<void> => {
  await sql`
    UPDATE unit u SET closed_on = n."on", successor_id = n."successorId"
    FROM jsonb_to_recordset(${toJson(units)}::jsonb) AS n (id uuid, "on" date, "successorId" uuid)
    WHERE u.id = n.id`.execute(db)
}

export type OfficialRowToWrite = { readonly id: string; readonly name: string; readonly nip: string | null }

export const addOfficials = async (
  db: Database,
  officials: readonly (OfficialRowToWrite & { readonly satkerId: string })[],
): Promise<void> => {
  const rows = officials.map((official) => ({ ...official, key: nameKey(official.name, []) }))
  await sql`
    INSERT INTO official (id, satker_id, name, name_key, nip) SELECT n.id, n."satkerId", n.name, n.key, n.nip
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS n (id uuid, "satkerId" uuid, name text, key text, nip text)`.execute(
    db,
  )
}

/** Corrects names and NIPs; two officials may exchange theirs. */
export const changeOfficials = async (db: Database, officials: readonly OfficialRowToWrite[]): Promise<void> => {
  const ids = officials.map((official) => official.id)
  await sql`UPDATE official SET name_key = id::text, nip = NULL WHERE id = ANY (${ids}::uuid[])`.execute(db)
  const rows = officials.map((official) => ({ ...official, key: nameKey(official.name, []) }))
  await sql`
    UPDATE official o SET name = n.name, name_key = n.key, nip = n.nip
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS n (id uuid, name text, key text, nip text)
    WHERE o.id = n.id`.execute(db)
}

export type TenureRowToWrite = {
  readonly id: string
  readonly officialId: string
  readonly unitId: string
  readonly capacity: Capacity
  readonly from: string
  readonly until: string | null
  readonly decree: string | null
}

const tenuresOf = (tenures: readonly TenureRowToWrite[]) => sql`jsonb_to_recordset(${toJson(tenures)}::jsonb)
  AS n (id uuid, "officialId" uuid, "unitId" uuid, capacity text, "from" date, until date, decree text)`

/** Writes changed tenures and new ones. Those that change are out of the way first: one may take over another's days. */
export const writeTenures = async (
  db: Database,
  changed: readonly TenureRowToWrite[],
  added: readonly TenureRowToWrite[],
): Promise<void> => {
  const { rows } = await sql<{ id: string; number: number }>`
    DELETE FROM tenure WHERE id = ANY (${changed.map((t) => t.id)}::uuid[]) RETURNING id, number`.execute(db)
  const numbers = new Map(rows.map((row) => [row.id, row.number]))
  const again = changed.map((t) => ({ ...t, number: numbers.get(t.id) }))
  await sql`
    INSERT INTO tenure (id, official_id, unit_id, capacity, valid, decree, number) OVERRIDING SYSTEM VALUE
    SELECT n.id, n."officialId", n."unitId", n.capacity, daterange(n."from", n.until, '[]'), n.decree, n.number
    FROM jsonb_to_recordset(${toJson(again)}::jsonb) AS n (id uuid, "officialId" uuid, "unitId" uuid, capacity text,
      "from" date, until date, decree text, number int)`.execute(db)
  await sql`
    INSERT INTO tenure (id, official_id, unit_id, capacity, valid, decree)
    SELECT n.id, n."officialId", n."unitId", n.capacity, daterange(n."from", n.until, '[]'), n.decree
    FROM ${tenuresOf(added)}`.execute(db)
}

/** Keeps everybody else from writing officials and tenures until the transaction ends; the tree has a lock of its own. */
export const lockPeople = async (db: Database): Promise<void> => {
  await sql`LOCK TABLE official, tenure IN SHARE ROW EXCLUSIVE MODE`.execute(db)
}

/** Takes the keys of their names from units that get others, so that new units may have them. */
export const parkNames = async (db: Database, ids: readonly string[]): Promise<void> => {
  await sql`UPDATE unit SET name_key = id::text WHERE id = ANY (${[...ids]}::uuid[])`.execute(db)
}
