import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import type { Reader } from '../../contract/view.ts'

let world: World
let reader: Reader
let seen = 0n

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.pass(30)
  await world.app.tellHeldFailures()
  await entries()
})

const signIn = async (username: string, address: string, password = 'bukan ini'): Promise<void> => {
  await world.app.signIn({ username, password, address })
  await world.settle()
}

/** What the trail says of failures since it was last asked. */
const entries = async () => {
  const rows = await world.db
    .selectFrom('audit_event')
    .select(['id', 'verb', 'subject', 'subject_id', 'detail'])
    .where('id', '>', seen)
    .where('verb', 'like', 'fail-%')
    .orderBy('id')
    .execute()
  seen = rows.at(-1)?.id ?? seen
  return rows.map(({ subject, detail: { attempts, address } }) => ({ subject, attempts, address }))
}

describe('failed sign-ins in the trail', () => {
  test('a guess at a name that nobody has is there, with its address and without what was typed', async () => {
    await signIn('Rahasia-Saya-2025', '10.1.0.1')
    expect(await entries()).toEqual([{ subject: 'installation', attempts: 1, address: '10.1.0.1' }])
    const all = JSON.stringify(
      [
        await world.db.selectFrom('audit_event').selectAll().execute(),
        await world.db.selectFrom('held_failure').selectAll().execute(),
      ],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    )
    expect(all.toLowerCase()).not.toContain('rahasia-saya')
  })

  test('one who goes on guessing makes one entry in ten minutes, and the next says how many there were', async () => {
    for (let i = 0; i < 25; i += 1) await signIn(`coba-${i}`, '10.1.0.2')
    expect(await entries()).toEqual([{ subject: 'installation', attempts: 1, address: '10.1.0.2' }])
    world.clock.pass(11)
    await signIn('coba-lagi', '10.1.0.2')
    expect(await entries()).toEqual([{ subject: 'installation', attempts: 25, address: '10.1.0.2' }])
  })

  test('what nothing came after is told by the service itself, once', async () => {
    for (let i = 0; i < 4; i += 1) await signIn(`coba-${i}`, '10.1.0.3')
    await entries()
    expect(await world.app.tellHeldFailures()).toBe(0)
    world.clock.pass(11)
    expect(await world.app.tellHeldFailures()).toBe(1)
    expect(await entries()).toEqual([{ subject: 'installation', attempts: 3, address: '10.1.0.3' }])
    expect(await world.app.tellHeldFailures()).toBe(0)
  })

  test('a known account has entries of its own, which a flood of unknown names cannot drown', async () => {
    for (let i = 0; i < 80; i += 1) await signIn(`banjir-${i}`, `10.2.0.${i}`)
    const flood = await entries()
    expect(flood).toHaveLength(31)
    expect(flood.at(-1)).toEqual({ subject: 'installation', attempts: 1, address: null })
    await signIn('ratna', '10.2.9.9')
    await signIn('ratna', '10.2.9.9')
    expect(await entries()).toEqual([{ subject: 'user', attempts: 1, address: '10.2.9.9' }])
    world.clock.pass(11)
    await world.app.tellHeldFailures()
    expect((await entries()).map((e) => [e.subject, e.attempts])).toEqual(
      expect.arrayContaining([
        ['installation', 49],
        ['user', 1],
      ]),
    )
  })

  test('attempts that were not even looked at are counted too, also of many at one moment', async () => {
    const many = Array.from({ length: 12 }, () =>
      world.app.signIn({ username: 'ratna', password: 'bukan ini', address: '10.3.0.1' }),
    )
    await Promise.all(many)
    await world.settle()
    world.clock.pass(11)
    await world.app.tellHeldFailures()
    const told = await entries()
    expect(told.reduce((n, e) => n + Number(e.attempts), 0)).toBe(12)
    world.clock.pass(20)
    await signIn('ratna', '10.3.0.1', PASSWORD)
    expect(await entries()).toEqual([])
    expect(reader.name).toBe('Ratna Contoh')
  })
})
