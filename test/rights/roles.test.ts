import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NewRole } from '../../src/contract/role-view.ts'
import { rootOfOffice, satkerOfCode } from '../../src/db/organisation.ts'
import { findReader } from '../../src/db/readers.ts'
import { good, openWorld, setUpOffice, type World } from '../app-world.ts'
import { addPerson, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

let world: World
let admin: Person
let colleague: Person

const unitOf = async (code: string): Promise<string> =>
  rootOfOffice(world.db, (await satkerOfCode(world.db, code)) ?? '')

const give = async (to: Person, role: Partial<NewRole>, by = admin) =>
  world.app.giveRole(by.reader, to.reader.userId, {
    role: 'planner',
    unitId: await unitOf(REGENCY),
    from: '2025-01-06',
    until: null,
    ...role,
  })

/** What somebody may do now, as the next request finds it. */
const now = async (person: Person) => {
  const reader = await findReader(world.db, person.reader.userId, world.clock.now())
  return reader?.may
}

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  admin = await addPerson(world, PROVINCE, ['admin'])
  colleague = await addPerson(world, REGENCY, [])
})
afterAll(() => world.close())

describe('giving and ending roles', () => {
  test('an administrator gives a role for a unit below; it holds at once, ends at once, and both are in the trail', async () => {
    const given = good(await give(colleague, {}))
    expect(given.roles).toMatchObject([
      { role: 'planner', from: '2025-01-06', until: null, state: 'now', mayEnd: true },
    ])
    expect(given.roles[0]?.by).toBe(admin.reader.name)
    expect(await now(colleague)).toMatchObject({ read: true, keep: true, administer: false })
    const ended = good(await world.app.endRole(admin.reader, colleague.reader.userId, given.roles[0]?.id ?? ''))
    expect(ended.roles).toEqual([])
    expect(await now(colleague)).toMatchObject({ read: false, keep: false })
    const trail = await world.db
      .selectFrom('audit_event')
      .select(['verb', 'actor_name'])
      .where('subject_id', '=', colleague.reader.userId)
      .orderBy('id')
      .execute()
    expect(trail).toEqual([
      { verb: 'give-role', actor_name: admin.reader.name },
      { verb: 'end-role', actor_name: admin.reader.name },
    ])
  })

  test('a role holds from its first day to its last; one that held for some days stays in sight when it is ended', async () => {
    const person = await addPerson(world, REGENCY, [])
    good(await give(person, { role: 'official', from: '2025-01-08', until: '2025-01-09' }))
    good(await give(person, { role: 'auditor', from: '2024-12-01' }))
    expect(await now(person)).toMatchObject({ sign: false, evaluate: true })
    world.clock.pass(2 * 24 * 60)
    expect(await now(person)).toMatchObject({ sign: true, evaluate: true })
    const view = good(await world.app.rolesOf(admin.reader, person.reader.userId))
    const auditor = view.roles.find((r) => r.role === 'auditor')
    const after = good(await world.app.endRole(admin.reader, person.reader.userId, auditor?.id ?? ''))
    expect(after.roles.find((r) => r.role === 'auditor')).toMatchObject({
      from: '2024-12-01',
      until: '2025-01-07',
      state: 'over',
      mayEnd: false,
    })
    expect(await now(person)).toMatchObject({ sign: true, evaluate: false })
    world.clock.pass(2 * 24 * 60)
    expect(await now(person)).toMatchObject({ sign: false })
  })

  test('nobody changes their own roles, whatever they are', async () => {
    const own = { ok: false, problem: { code: 'access/own-roles' } }
    expect(await give(admin, { role: 'national' })).toMatchObject(own)
    const mine = good(await world.app.rolesOf(admin.reader, admin.reader.userId))
    expect(mine).toMatchObject({ isOwn: true, units: [], roles: [{ role: 'admin', mayEnd: false }] })
    expect(await world.app.endRole(admin.reader, admin.reader.userId, mine.roles[0]?.id ?? '')).toMatchObject(own)
    expect(good(await world.app.rolesOf(colleague.reader, colleague.reader.userId)).isOwn).toBe(true)
  })

  test('neither for a unit above or beside the own, nor to people of other offices, nor by who is no administrator', async () => {
    const missing = (at: string) => ({ ok: false, problem: { code: 'not-found', at } })
    for (const code of ['00', NEIGHBOUR]) {
      expect(await give(colleague, { unitId: await unitOf(code) }), code).toMatchObject(missing('unit'))
    }
    expect(await give(colleague, { unitId: 'x' })).toMatchObject(missing('unit'))
    const stranger = await addPerson(world, NEIGHBOUR, [])
    expect(await give(stranger, {})).toMatchObject(missing('user'))
    const national = await addPerson(world, '00', [])
    expect(await give(national, {})).toMatchObject(missing('user'))
    const planner = await addPerson(world, PROVINCE, ['planner'])
    expect(await give(colleague, {}, planner)).toMatchObject({ ok: false, problem: { code: 'access/forbidden' } })
  })

  test('the same role for the same unit is not given twice for one day; days that are none are refused by name', async () => {
    const person = await addPerson(world, REGENCY, [])
    good(await give(person, { from: '2025-03-01', until: '2025-03-31' }))
    expect(await give(person, { from: '2025-03-31' })).toMatchObject({ problem: { code: 'conflict/role-held' } })
    good(await give(person, { from: '2025-04-01' }))
    const invalid = (at: string) => ({ problem: { code: 'input/invalid', at } })
    expect(await give(person, { role: 'official', from: '2025-02-30' })).toMatchObject(invalid('from'))
    expect(await give(person, { role: 'official', until: 'besok' })).toMatchObject(invalid('until'))
    expect(await give(person, { role: 'official', from: '2025-03-02', until: '2025-03-01' })).toMatchObject(
      invalid('until'),
    )
  })

  test('units to choose from are those of the person and around them, within the scope of whoever gives', async () => {
    const { units } = good(await world.app.rolesOf(admin.reader, colleague.reader.userId))
    expect(units[0]?.id).toBe(await unitOf(REGENCY))
    expect(units.map((u) => u.id)).toContain(await unitOf(PROVINCE))
    expect(units.map((u) => u.id)).not.toContain(await unitOf('00'))
    const regencyAdmin = await addPerson(world, REGENCY, ['admin'])
    const narrower = good(await world.app.rolesOf(regencyAdmin.reader, colleague.reader.userId))
    expect(narrower.units.map((u) => u.id)).not.toContain(await unitOf(PROVINCE))
  })
})
