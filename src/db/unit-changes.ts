import { sql } from 'kysely'
import type { Level } from '../core/organisation/level.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** Locks the whole tree for a change, so that two changes at once cannot make a circle together. */
export const lockTree = async (db: Database): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(4912603119)`.execute(db)
}

export type StoredState = { readonly name: string; readonly parentId: string | null }

/** What a unit is to be called and where it is to stand; what is left out stays as it is. */
export type StateChange = { readonly unitId: string } & Partial<StoredState>

type DatedState = StoredState & { unitId: string; letterhead: unknown; shortName: string | null }

/**
 * From `day` on the units are called and stand as said: what held on that day ends the day before, and what was planned for
 * later days gives way. What holds today is written to `unit` itself by `applyStates`. Answers the units that were not
 * there on that day yet; then nothing is written.
 */
export const changeStates = async (
  db: Database,
  day: string,
  changes: readonly StateChange[],
): Promise<readonly string[]> => {
  const ids = changes.map((change) => change.unitId)
  const { rows } = await sql<DatedState>`
    SELECT unit_id AS "unitId", name, parent_id AS "parentId", letterhead, short_name AS "shortName" FROM unit_state
    WHERE unit_id = ANY (${ids}::uuid[]) AND valid @> ${day}::date`.execute(db)
  const now = new Map(rows.map((row) => [row.unitId, row]))
  const missing = ids.filter((id) => !now.has(id))
  if (missing.length > 0) return missing
  const next = changes.flatMap(({ unitId, name, parentId }) => {
    const state = now.get(unitId)
    return state ? [{ ...state, name: name ?? state.name, parentId: parentId ?? state.parentId }] : []
  })
  await sql`DELETE FROM unit_state WHERE unit_id = ANY (${ids}::uuid[]) AND lower(valid) >= ${day}::date`.execute(db)
  await sql`UPDATE unit_state SET valid = daterange(lower(valid), ${day}::date)
    WHERE unit_id = ANY (${ids}::uuid[]) AND valid @> ${day}::date`.execute(db)
  await sql`INSERT INTO unit_state (unit_id, valid, name, parent_id, letterhead, short_name)
    SELECT "unitId", daterange(${day}::date, NULL), name, "parentId", letterhead, "shortName"
    FROM jsonb_to_recordset(${toJson(next)}::jsonb)
      AS n ("unitId" uuid, name text, "parentId" uuid, letterhead jsonb, "shortName" text)`.execute(db)
  return []
}

type DueState = { id: string; level: Level | null; name: string; parentId: string | null; moved: boolean }

/** Units in an order in which none is put below one that still stands below itself: from the top of the new tree down. */
const fromTheTop = async (db: Database, due: readonly DueState[], today: string): Promise<readonly DueState[]> => {
  if (due.length < 2) return due
  const { rows } = await sql<{ id: string; depth: number }>`
    WITH RECURSIVE tree AS (
      SELECT unit_id, 0 AS depth FROM unit_state WHERE valid @> ${today}::date AND parent_id IS NULL
      UNION ALL SELECT s.unit_id, tree.depth + 1 FROM unit_state s JOIN tree ON s.parent_id = tree.unit_id
      WHERE s.valid @> ${today}::date)
    SELECT unit_id AS id, depth FROM tree`.execute(db)
  const depths = new Map(rows.map((row) => [row.id, row.depth]))
  return [...due].sort((a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0))
}

/** Brings `unit` up to what holds on `today`: names and places whose day has come. Answers how many units changed. */
export const applyStates = async (db: Database, today: string): Promise<number> => {
  const { rows } = await sql<DueState>`
    SELECT u.id, u.level, t.name, t.parent_id AS "parentId", u.parent_id IS DISTINCT FROM t.parent_id AS moved FROM unit u
    JOIN unit_state t ON t.unit_id = u.id AND t.valid @> ${today}::date
    WHERE (u.name, u.parent_id) IS DISTINCT FROM (t.name, t.parent_id)`.execute(db)
  if (rows.length === 0) return 0
  const ids = rows.map((unit) => unit.id)
  // Two units may have exchanged their names: none keeps its key while the others take theirs.
  if (rows.length > 1) await sql`UPDATE unit SET name_key = id::text WHERE id = ANY (${ids}::uuid[])`.execute(db)
  const named = rows.map(({ id, level, name }) => ({ id, name, key: unitKey(level, name) }))
  await sql`UPDATE unit u SET name = n.name, name_key = n.key
    FROM jsonb_to_recordset(${toJson(named)}::jsonb) AS n (id uuid, name text, key text) WHERE u.id = n.id`.execute(db)
  for (const { id, parentId } of await fromTheTop(
    db,
    rows.filter((unit) => unit.moved),
    today,
  )) {
    await db.updateTable('unit').set({ parent_id: parentId }).where('id', '=', id).execute()
  }
  return rows.length
}

export const addUnit = async (
  db: Database,
  unit: {
    readonly id: string
    readonly satkerId: string
    readonly name: string
    readonly kind: string
    readonly level: Level | null
    readonly parentId: string
    readonly from: string
  },
): Promise<void> => {
  const { id, satkerId: satker_id, name, kind, level, parentId: parent_id } = unit
  const position = sql<number>`(SELECT coalesce(max(position) + 1, 0) FROM unit WHERE parent_id = ${parent_id})`
  await db
    .insertInto('unit')
    .values({ id, satker_id, name, name_key: unitKey(level, name), kind, level, parent_id, position })
    .execute()
  await sql`INSERT INTO unit_state (unit_id, valid, name, parent_id)
    VALUES (${id}, daterange(${unit.from}::date, NULL), ${name}, ${parent_id})`.execute(db)
}

export const closeUnit = async (db: Database, id: string, on: string, successorId: string | null): Promise<void> => {
  await db.updateTable('unit').set({ closed_on: on, successor_id: successorId }).where('id', '=', id).execute()
}

/** Takes a closing back. */
export const reopenUnit = async (db: Database, id: string): Promise<void> => {
  await db.updateTable('unit').set({ closed_on: null, successor_id: null }).where('id', '=', id).execute()
}
