import { afterAll, beforeAll, expect, test } from 'vitest'
import sample from '../../../samples/agreements.json' with { type: 'json' }
import { good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { ENTRY, planIndicator, renstraWith } from '../../../test/plans.ts'
import { addPerson, agreementsOf, NEIGHBOUR, type Person, REGENCY } from '../../../test/rights/two-provinces.ts'

let world: World
let national: Person
let regency: Person
let neighbour: Person

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  national = await addPerson(world, '00', ['national'])
  regency = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
})
afterAll(() => world.close())

test('an indicator is defined once: the same wording in other spelling is refused, and a like one is offered', async () => {
  const { app } = world
  const entry = good(await app.addIndicator(national.reader, ENTRY))
  expect(entry).toMatchObject({ ...ENTRY, mayChange: true })
  const again = await app.addIndicator(national.reader, { ...ENTRY, text: 'PERSENTASE  partisipasi Pemilih' })
  expect(again).toMatchObject({ ok: false, problem: { code: 'library/there', at: 'text' } })
  const { similar } = good(await app.similarInLibrary(regency.reader, 'persentase partisipasi pemilih.'))
  expect(similar).toMatchObject([{ id: entry.id, same: true }])
  expect(good(await app.similarInLibrary(regency.reader, 'pemilih berpartisipasi')).similar[0]?.id).toBe(entry.id)
  expect(good(await app.listIndicators(regency.reader, { text: 'PARTISIPASI' }))).toMatchObject({
    total: 1,
    mayChange: false,
  })
  expect(good(await app.listIndicators(regency.reader, { text: 'gempa' })).total).toBe(0)
})

test('offices below read the library and cannot change it', async () => {
  const { app } = world
  const [row] = good(await app.listIndicators(regency.reader, {})).rows
  const id = row?.id ?? ''
  const refused = { ok: false, problem: { code: 'access/forbidden' } }
  expect(await app.addIndicator(regency.reader, { ...ENTRY, text: 'Lain' })).toMatchObject(refused)
  expect(await app.saveIndicator(regency.reader, id, 1, ENTRY)).toMatchObject(refused)
  expect(await app.removeIndicator(regency.reader, id, 1)).toMatchObject(refused)
  expect(good(await app.indicatorView(regency.reader, id)).mayChange).toBe(false)
})

test('it says which kept agreements and plans carry it, of those in sight', async () => {
  const { app } = world
  const kept = sample.agreements[0]?.objectives[0]?.indicators[0]?.text ?? ''
  good(await app.importInterchange(regency.reader, agreementsOf(regency.reader.office, 0, 1)))
  good(await app.addPlan(national.reader, '', renstraWith(planIndicator(kept.toUpperCase()))))
  const { id } = good(await app.addIndicator(national.reader, { ...ENTRY, text: kept }))
  const { used } = good(await app.indicatorView(regency.reader, id))
  expect(used.agreements).toMatchObject([{ office: regency.reader.office, text: kept }])
  expect(used.agreementCount).toBe(1)
  expect(used.plans).toMatchObject([{ text: kept.toUpperCase() }])
  expect(good(await app.indicatorView(neighbour.reader, id)).used.agreementCount).toBe(0)
})

test('a correction is of the edition it was made on, and what is taken away is gone; the trail says both', async () => {
  const { app } = world
  const [row] = good(await app.listIndicators(national.reader, { text: 'partisipasi' })).rows
  const id = row?.id ?? ''
  const saved = good(await app.saveIndicator(national.reader, id, 1, { ...ENTRY, source: 'Sirekap' }))
  expect(saved).toMatchObject({ edition: 2, source: 'Sirekap' })
  expect(await app.saveIndicator(national.reader, id, 1, ENTRY)).toMatchObject({
    problem: { code: 'conflict/stale-revision' },
  })
  const sum = await app.saveIndicator(national.reader, id, 2, { ...ENTRY, overUnits: 'sum' })
  expect(sum).toMatchObject({ problem: { code: 'input/invalid', at: 'overUnits' } })
  good(await app.removeIndicator(national.reader, id, 2))
  expect(await app.indicatorView(national.reader, id)).toMatchObject({ problem: { code: 'not-found' } })
  const trail = await world.db
    .selectFrom('audit_event')
    .select('verb')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  expect(trail.map((t) => t.verb)).toEqual(['add-indicator', 'change-indicator', 'remove-indicator'])
})
