import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  await world.app.plantUnits()
})
afterAll(() => world?.close())

test('each subdivision stands below its own division, also where the divisions have no order of their own', async () => {
  const planner = (await addPerson(world, '64', ['planner'])).reader
  // As units are that were known from documents alone.
  await world.db.updateTable('unit').set({ position: 0 }).execute()
  const { units } = good(await world.app.draftingYear(planner, planner.officePlace[0] ?? '', 2026))
  const divisions = units.filter((u) => u.level === 'kepala-bagian')
  expect(divisions.length).toBeGreaterThan(1)
  expect(divisions.map((d) => d.unit)).toEqual(
    divisions.map((d) => d.unit).toSorted((a, b) => a.localeCompare(b, 'id')),
  )
  for (const division of divisions) {
    const below = good(await world.app.showUnit(planner, division.unitId)).units.map((u) => u.id)
    const at = units.indexOf(division) + 1
    expect(new Set(units.slice(at, at + below.length).map((u) => u.unitId)), division.unit).toEqual(new Set(below))
  }
})
