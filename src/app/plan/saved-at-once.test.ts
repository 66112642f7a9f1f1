import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { DIPA, ENTRY, RENSTRA } from '../../../test/plans.ts'
import { addPerson, type Person } from '../../../test/rights/two-provinces.ts'

let world: World
let one: Person
let two: Person

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  one = await addPerson(world, '00', ['national', 'planner'])
  two = await addPerson(world, '00', ['national', 'planner'])
})
afterAll(() => world?.close())

type Saved = { readonly ok: boolean; readonly problem?: { readonly code: string } }

/** Of many who save edition 1 at one instant, one is heard and all others are told that they came too late. */
const oneOfMany = async (save: (reader: Person['reader'], n: number) => Promise<Saved>): Promise<void> => {
  const people = [one, two, one, two, one, two]
  const saved = await Promise.all(people.map(({ reader }, n) => save(reader, n)))
  expect(saved.filter((s) => s.ok)).toHaveLength(1)
  expect(new Set(saved.flatMap((s) => s.problem?.code ?? []))).toEqual(new Set(['conflict/stale-revision']))
}

describe('two who save at one instant', () => {
  test('do not overwrite one another in a plan', async () => {
    const { id } = good(await world.app.addPlan(one.reader, '', RENSTRA))
    await oneOfMany((reader, n) => world.app.savePlan(reader, id, 1, { ...RENSTRA, title: `Renstra ${n}` }))
    expect(good(await world.app.planView(one.reader, id)).edition).toBe(2)
  })

  test('nor in a budget, where one takes it away and another corrects it', async () => {
    const { id } = good(await world.app.addBudget(one.reader, '', DIPA))
    await oneOfMany((reader, n) => world.app.saveBudget(reader, id, 1, { ...DIPA, number: `SP DIPA ${n}` }))
    const ends = await Promise.all([
      world.app.removeBudget(one.reader, id, 2),
      world.app.saveBudget(two.reader, id, 2, { ...DIPA, number: 'SP DIPA lain' }),
    ])
    expect(ends.filter((e) => e.ok)).toHaveLength(1)
  })

  test('nor in an entry of the library', async () => {
    const { id } = good(await world.app.addIndicator(one.reader, ENTRY))
    await oneOfMany((reader, n) => world.app.saveIndicator(reader, id, 1, { ...ENTRY, source: `Sumber ${n}` }))
  })
})
