import { sql } from 'kysely'
import type { UnitLetterhead } from '../core/organisation/letterhead.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import type { Level, NameForm } from '../core/profile/agency-profile.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** Locks the whole tree for a change, so that two changes at once cannot make a circle together. */
export const lockTree = async (db: Database): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(4912603119)`.execute(db)
}

/** What is dated of a unit. `letterhead` null: it has that of the unit above. */
export type StoredState = {
  readonly name: string
  readonly parentId: string | null
  readonly letterhead: UnitLetterhead | null
}

/** Parts the stretch that holds on a day in two, so that one begins on it. False where the unit was not there on that day. */
export const splitState = async (db: Database, unitId: string, day: string): Promise<boolean> => {
  const { rows } = await sql<{ begins: boolean; until: string | null }>`
    SELECT lower(valid) IS NOT DISTINCT FROM ${day}::date AS begins, upper(valid)::text AS until
    FROM unit_state WHERE unit_id = ${unitId} AND valid @> ${day}::date`.execute(db)
  const [now] = rows
  if (!now) return false
  if (now.begins) return true
  await sql`UPDATE unit_state SET valid = daterange(lower(valid), ${day}::date)
    WHERE unit_id = ${unitId} AND valid @> ${day}::date`.execute(db)
  await sql`INSERT INTO unit_state (unit_id, valid, name, short_name, parent_id, letterhead)
    SELECT unit_id, daterange(${day}::date, ${now.until}::date), name, short_name, parent_id, letterhead
    FROM unit_state WHERE unit_id = ${unitId} AND upper(valid) = ${day}::date`.execute(db)
  return true
}

/** A change that is taken back leaves no seam: a stretch that says the same as the one before it goes on from there. */
const joinStates = async (db: Database, unitId: string): Promise<void> => {
  const { rows } = await sql<{ first: string; second: string }>`
    SELECT a.valid::text AS first, b.valid::text AS second
    FROM unit_state a JOIN unit_state b ON b.unit_id = a.unit_id AND upper(a.valid) = lower(b.valid)
    WHERE a.unit_id = ${unitId} AND (a.name, a.short_name, a.parent_id, a.letterhead)
      IS NOT DISTINCT FROM (b.name, b.short_name, b.parent_id, b.letterhead)
    ORDER BY lower(b.valid) DESC`.execute(db)
  // From the last to the first, so that each may be joined to one that was joined already.
  for (const { first, second } of rows) {
    const taken = await sql<{ until: string | null }>`
      DELETE FROM unit_state WHERE unit_id = ${unitId} AND lower(valid) = lower(${second}::daterange)
      RETURNING upper(valid)::text AS until`.execute(db)
    await sql`UPDATE unit_state SET valid = daterange(lower(valid), ${taken.rows[0]?.until ?? null}::date)
      WHERE unit_id = ${unitId} AND valid = ${first}::daterange`.execute(db)
  }
}

/** What a unit is to be called and where it is to stand; what is left out stays as it is. */
export type StateChange = { readonly unitId: string } & Partial<StoredState>

/**
 * From `day` on the unit is as `to` says: what held on that day ends the day before, and what was planned for later days of
 * the same fields gives way; plans for other fields stay. False where the unit was not there yet on that day. What holds
 * today is written to `unit` itself by `applyStates`.
 */
export const changeState = async (
  db: Database,
  unitId: string,
  day: string,
  to: Partial<StoredState>,
): Promise<boolean> => {
  if (!(await splitState(db, unitId, day))) return false
  await db
    .updateTable('unit_state')
    .set({
      ...(to.name !== undefined && { name: to.name }),
      ...(to.parentId !== undefined && { parent_id: to.parentId }),
      ...(to.letterhead !== undefined && { letterhead: to.letterhead && toJson(to.letterhead) }),
    })
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`lower(valid) >= ${day}::date`)
    .execute()
  await joinStates(db, unitId)
  return true
}

/**
 * The same for several units. Answers those that were not there on that day yet; then nothing is written.
 */
export const changeStates = async (
  db: Database,
  day: string,
  changes: readonly StateChange[],
): Promise<readonly string[]> => {
  const ids = changes.map((change) => change.unitId)
  const { rows } = await sql<{ id: string }>`
    SELECT unit_id AS id FROM unit_state WHERE unit_id = ANY (${ids}::uuid[]) AND valid @> ${day}::date`.execute(db)
  const there = new Set(rows.map((row) => row.id))
  const missing = ids.filter((id) => !there.has(id))
  if (missing.length > 0) return missing
  for (const { unitId, ...to } of changes) await changeState(db, unitId, day, to)
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
export const applyStates = async (db: Database, today: string, names: readonly NameForm[]): Promise<number> => {
  const { rows } = await sql<DueState>`
    SELECT u.id, u.level, t.name, t.parent_id AS "parentId", u.parent_id IS DISTINCT FROM t.parent_id AS moved FROM unit u
    JOIN unit_state t ON t.unit_id = u.id AND t.valid @> ${today}::date
    WHERE (u.name, u.parent_id) IS DISTINCT FROM (t.name, t.parent_id)`.execute(db)
  if (rows.length === 0) return 0
  const ids = rows.map((unit) => unit.id)
  // Two units may have exchanged their names: none keeps its key while the others take theirs.
  if (rows.length > 1) await sql`UPDATE unit SET name_key = id::text WHERE id = ANY (${ids}::uuid[])`.execute(db)
  const named = rows.map(({ id, level, name }) => ({ id, name, key: unitKey(level, name, names) }))
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
  names: readonly NameForm[],
): Promise<void> => {
  const { id, satkerId: satker_id, name, kind, level, parentId: parent_id } = unit
  const position = sql<number>`(SELECT coalesce(max(position) + 1, 0) FROM unit WHERE parent_id = ${parent_id})`
  await db
    .insertInto('unit')
    .values({ id, satker_id, name, name_key: unitKey(level, name, names), kind, level, parent_id, position })
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
