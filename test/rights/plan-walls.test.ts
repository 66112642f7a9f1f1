import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asReader } from '../../src/db/scope.ts'
import { good, openWorld, setUpOffice, type World } from '../app-world.ts'
import { DIPA, ENTRY, RENSTRA } from '../plans.ts'
import { addPerson, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

const TABLES = [
  'plan',
  'plan_objective',
  'plan_indicator',
  'plan_target',
  'budget_document',
  'budget_item',
  'library_indicator',
] as const

let world: World
let national: Person
let regency: Person
let neighbour: Person
let nobody: Person

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  national = await addPerson(world, '00', ['national', 'planner'])
  regency = await addPerson(world, REGENCY, ['planner', 'national'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
  nobody = await addPerson(world, REGENCY, [])
  for (const who of [national, regency]) {
    good(await world.app.addPlan(who.reader, '', RENSTRA))
    good(await world.app.addBudget(who.reader, '', DIPA))
    good(await world.app.addIndicator(who.reader, ENTRY))
  }
})
afterAll(() => world.close())

const seen = async (table: string, who: Person): Promise<number> => {
  const query = sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(table)}`
  const { rows } = await asReader(world.deps.db, who.reader, (tx) => query.execute(tx))
  return rows[0]?.n ?? -1
}

describe('the wall around plans, budgets and the library', () => {
  test('is open downwards alone: an office sees its own and those above it, never those beside or below', async () => {
    for (const table of TABLES) {
      const all = await seen(table, national)
      expect(all, table).toBeGreaterThan(0)
      expect(await seen(table, regency), table).toBe(all)
      expect(await seen(table, neighbour), table).toBe(all / 2)
      expect(await seen(table, nobody), table).toBe(0)
    }
    const province = await addPerson(world, PROVINCE, ['auditor'])
    for (const table of TABLES) expect(await seen(table, province), table).toBe(await seen(table, national))
  })

  test('lets nobody below change, delete or add to what an office above has planned', async () => {
    const { db } = world.deps
    for (const table of TABLES) {
      const touched = await asReader(db, neighbour.reader, (tx) => sql`DELETE FROM ${sql.table(table)}`.execute(tx))
      expect(touched.numAffectedRows, table).toBe(0n)
    }
    const { id } = await world.db.selectFrom('plan').select('id').orderBy('id').executeTakeFirstOrThrow()
    const added = asReader(db, neighbour.reader, (tx) =>
      tx.insertInto('plan_objective').values({ plan_id: id, position: 99, no: null, text: 'x' }).execute(),
    )
    await expect(added).rejects.toThrow(/row-level security/)
    expect(await seen('plan_target', national)).toBeGreaterThan(0)
  })
})
