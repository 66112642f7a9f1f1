import { sql } from 'kysely'
import type { UnitLetterhead } from '../core/organisation/letterhead.ts'
import type { Level } from '../core/organisation/level.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import { unitKey } from './unit-key.ts'

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

/** Brings `unit` up to what holds on `today`: names and places whose day has come. Answers how many units changed. */
export const applyStates = async (db: Database, today: string): Promise<number> => {
  const { rows } = await sql<{ id: string; level: Level | null; name: string; parent_id: string | null }>`
    SELECT u.id, u.level, t.name, t.parent_id FROM unit u
    JOIN unit_state t ON t.unit_id = u.id AND t.valid @> ${today}::date
    WHERE (u.name, u.parent_id) IS DISTINCT FROM (t.name, t.parent_id)`.execute(db)
  for (const unit of rows) {
    await db
      .updateTable('unit')
      .set({ name: unit.name, name_key: unitKey(unit.level, unit.name), parent_id: unit.parent_id })
      .where('id', '=', unit.id)
      .execute()
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
