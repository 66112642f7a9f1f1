import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asReader, asService } from '../../src/db/scope.ts'
import { openWorld, setUpOffice, type World } from '../app-world.ts'
import { addPerson, bringIn, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

/** Every table that holds an office's things. One that is new and holds some belongs here and behind the wall. */
const WALLED = [
  'agreement',
  'agreement_version',
  'objective',
  'indicator',
  'budget_line',
  'finding',
  'reading_batch',
  'reading_file',
  'draft',
  'source_file',
] as const

let world: World
let regency: Person
let neighbour: Person
let province: Person
let nobody: Person
let things: Awaited<ReturnType<typeof bringIn>>

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  regency = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
  province = await addPerson(world, PROVINCE, ['auditor'])
  nobody = await addPerson(world, REGENCY, [])
  things = await bringIn(world, regency.reader, 'kabupaten.pdf')
  await bringIn(world, neighbour.reader, 'tetangga.pdf')
})
afterAll(() => world.close())

const count = (table: string) => sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`

/** How many rows a query without any condition gets, in the scope of somebody, of the service, or of no one. */
const seen = async (table: string, who: Person | 'service' | 'no scope'): Promise<number> => {
  const query = (db: World['db']) => count(table).execute(db)
  const { db } = world.deps
  const { rows } =
    who === 'no scope'
      ? await query(db)
      : who === 'service'
        ? await asService(db, query)
        : await asReader(db, who.reader, query)
  return rows[0]?.n ?? -1
}

describe('the wall between offices, whatever a query asks', () => {
  test('no row of any office is there without a scope, nor for somebody without a role', async () => {
    for (const table of WALLED) {
      expect(await seen(table, 'no scope'), table).toBe(0)
      expect(await seen(table, nobody), table).toBe(0)
    }
  })

  test('an unscoped query gets the rows of the own office alone, and of all below it', async () => {
    for (const table of WALLED) {
      const [all, own, others] = [
        await seen(table, 'service'),
        await seen(table, regency),
        await seen(table, neighbour),
      ]
      if (table !== 'finding') expect(own, table).toBeGreaterThan(0)
      expect(own + others, table).toBe(all)
      expect(await seen(table, province), table).toBe(own)
    }
  })

  test('a scope ends with its transaction: the next query on the same connection sees nothing', async () => {
    await world.deps.db.connection().execute(async (connection) => {
      expect((await asReader(connection, regency.reader, (tx) => count('agreement').execute(tx))).rows[0]?.n).toBe(1)
      expect((await count('agreement').execute(connection)).rows[0]?.n).toBe(0)
      await expect(asReader(connection, regency.reader, () => Promise.reject(new Error('broken')))).rejects.toThrow(
        'broken',
      )
      expect((await count('agreement').execute(connection)).rows[0]?.n).toBe(0)
    })
  })

  test('nothing of another office can be changed or deleted, and nothing be written into it', async () => {
    const { db } = world.deps
    const changed = await asReader(db, neighbour.reader, (tx) =>
      tx.updateTable('agreement').set({ unit_name: 'x' }).where('id', '=', things.agreement).executeTakeFirst(),
    )
    const touched = await asReader(db, neighbour.reader, (tx) =>
      sql`UPDATE reading_batch SET state = 'cancelled' WHERE unit_id = ${regency.reader.officePlace[0]}`.execute(tx),
    )
    expect([changed.numUpdatedRows, touched.numAffectedRows]).toEqual([0n, 0n])
    const write = asReader(db, neighbour.reader, (tx) =>
      tx
        .insertInto('reading_batch')
        .values({
          id: world.deps.ids.next(),
          state: 'waiting',
          created_by: neighbour.reader.userId,
          created_at: new Date(),
          unit_id: regency.reader.officePlace[0] ?? '',
        })
        .execute(),
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })

  test('every table with a unit, or below one that is walled, is walled for its owner too', async () => {
    const { rows } = await world.pool.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity`,
    )
    const walled = rows.map((row) => row.name)
    for (const table of WALLED) expect(walled).toContain(table)
    const children = await world.pool.query<{ child: string; parent: string }>(
      `SELECT DISTINCT f.conrelid::regclass::text AS child, f.confrelid::regclass::text AS parent
       FROM pg_constraint f WHERE f.contype = 'f'`,
    )
    const open = children.rows.filter(({ child, parent }) => walled.includes(parent) && !walled.includes(child))
    expect(open).toEqual([])
  })

  test('the program is no superuser here, for whom there are no walls', async () => {
    const { rows } = await world.pool.query<{ passes: boolean }>(
      'SELECT rolsuper OR rolbypassrls AS passes FROM pg_roles WHERE rolname = current_user',
    )
    expect(rows).toEqual([{ passes: false }])
  })
})
