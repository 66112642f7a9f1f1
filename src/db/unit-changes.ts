import { sql } from 'kysely'
import type { Level } from '../core/organisation/level.ts'
import type { Database } from './database.ts'
import { unitKey } from './unit-key.ts'

/** Locks the whole tree for a change, so that two changes at once cannot make a circle together. */
export const lockTree = async (db: Database): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(4912603119)`.execute(db)
}

export type StoredState = { readonly name: string; readonly parentId: string | null }

/**
 * From `day` on the unit is called and stands as `to` says: what held on that day ends the day before, and what was planned
 * for later days gives way. What holds today is written to `unit` itself by `applyStates`.
 */
export const changeState = async (
  db: Database,
  unitId: string,
  day: string,
  to: Partial<StoredState>,
): Promise<void> => {
  const { rows } = await sql<StoredState & { letterhead: unknown; short_name: string | null }>`
    SELECT name, parent_id AS "parentId", letterhead, short_name FROM unit_state
    WHERE unit_id = ${unitId} AND valid @> ${day}::date`.execute(db)
  const [now] = rows
  if (!now) throw new Error(`the unit ${unitId} has no state on ${day}`)
  const next = { name: to.name ?? now.name, parentId: to.parentId ?? now.parentId }
  await sql`DELETE FROM unit_state WHERE unit_id = ${unitId} AND lower(valid) >= ${day}::date`.execute(db)
  await sql`UPDATE unit_state SET valid = daterange(lower(valid), ${day}::date)
    WHERE unit_id = ${unitId} AND valid @> ${day}::date`.execute(db)
  // A change that is taken back leaves no seam: what held before goes on.
  const { numAffectedRows } = await sql`UPDATE unit_state t SET valid = daterange(lower(valid), NULL)
    WHERE unit_id = ${unitId} AND upper(valid) = ${day}::date
      AND (name, parent_id) IS NOT DISTINCT FROM (${next.name}, ${next.parentId}::uuid)
      AND letterhead IS NOT DISTINCT FROM ${now.letterhead === null ? null : JSON.stringify(now.letterhead)}::jsonb
      AND short_name IS NOT DISTINCT FROM ${now.short_name}`.execute(db)
  if (numAffectedRows) return
  await sql`INSERT INTO unit_state (unit_id, valid, name, parent_id, letterhead, short_name)
    VALUES (${unitId}, daterange(${day}::date, NULL), ${next.name}, ${next.parentId},
      ${now.letterhead === null ? null : JSON.stringify(now.letterhead)}::jsonb, ${now.short_name})`.execute(db)
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
