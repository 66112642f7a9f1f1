import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../test/app-world.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const input = (password: string, username = 'ratna', address = '10.0.0.1') => ({ username, password, address })

describe('the first start', () => {
  test('before it there is no office; the list offers all of them', async () => {
    expect(await world.app.isSetUp()).toBe(false)
    const offices = await world.app.listOffices()
    expect(offices).toHaveLength(553)
    expect(offices[0]).toEqual({ code: '00', name: 'KPU', kind: 'national', parent: null })
    expect(offices.find((o) => o.code === '11.01')).toMatchObject({ name: 'KIP Kabupaten Aceh Selatan', parent: '11' })
  })

  test('a weak password, an unknown office or a strange user name is refused, and nothing is set up', async () => {
    const base = { officeCode: '64.02', name: 'Ratna Contoh', username: 'ratna', password: PASSWORD }
    const refused = async (change: Partial<typeof base>) => {
      const result = await world.app.setUp({ ...base, ...change })
      return result.ok ? null : [result.problem.code, result.problem.at]
    }
    expect(await refused({ password: 'pendek' })).toEqual(['setup/weak-password', 'password'])
    expect(await refused({ password: 'Password123!!' })).toEqual(['setup/weak-password', 'password'])
    expect(await refused({ officeCode: '99.99' })).toEqual(['input/invalid', 'officeCode'])
    expect(await refused({ username: 'ratna contoh' })).toEqual(['input/invalid', 'username'])
    expect(await world.app.isSetUp()).toBe(false)
    expect(await world.db.selectFrom('app_user').selectAll().execute()).toEqual([])
  })

  test('of two who set up at the same moment one succeeds, and a second set-up is refused', async () => {
    const once = (username: string) =>
      world.app.setUp({ officeCode: '64.02', name: 'Ratna Contoh', username, password: PASSWORD })
    const results = await Promise.all([once('ratna'), once('ratna')])
    expect(results.filter((r) => r.ok)).toHaveLength(1)
    expect(await once('lain')).toMatchObject({ ok: false, problem: { code: 'conflict/already-set-up' } })
    expect(await world.app.setUpSample()).toMatchObject({ ok: false, problem: { code: 'conflict/already-set-up' } })
  })
})

describe('signing in', () => {
  test('with the right password, whatever the case of the name; the database holds neither password nor token', async () => {
    const signedIn = good(await world.app.signIn(input(PASSWORD, ' Ratna ')))
    expect(signedIn.reader).toMatchObject({ name: 'Ratna Contoh', may: { read: true, keep: true, administer: true } })
    expect(await world.app.readerOf(signedIn.token)).toEqual(signedIn.reader)
    const dump = JSON.stringify([
      await world.db.selectFrom('app_user').selectAll().execute(),
      await world.db.selectFrom('session').selectAll().execute(),
    ])
    expect(dump).not.toContain(PASSWORD)
    expect(dump).not.toContain(signedIn.token)
  })

  test('an unknown name and a wrong password get the same answer', async () => {
    const unknown = await world.app.signIn(input(PASSWORD, 'siapa', '10.0.0.2'))
    expect(await world.app.signIn(input('salah sekali', 'ratna', '10.0.0.2'))).toEqual(unknown)
    expect(unknown).toEqual({ ok: false, problem: { code: 'access/wrong-credentials', at: '', params: {} } })
  })

  test('after five failures even the right password waits, all at once as well as one by one; other places may go on', async () => {
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => world.app.signIn(input('salah', 'ratna', '10.0.0.3'))),
    )
    const codes = tries.map((t) => (t.ok ? 'ok' : t.problem.code))
    expect(codes.filter((c) => c === 'access/wrong-credentials')).toHaveLength(5)
    expect(codes.filter((c) => c === 'access/too-many-attempts')).toHaveLength(7)
    expect(await world.app.signIn(input(PASSWORD, 'ratna', '10.0.0.3'))).toMatchObject({ ok: false })
    good(await world.app.signIn(input(PASSWORD, 'ratna', '10.0.0.4')))
    world.clock.pass(16)
    good(await world.app.signIn(input(PASSWORD, 'ratna', '10.0.0.3')))
  })

  test('a session ends by signing out, by silence, and at the latest after a week', async () => {
    const token = async () => good(await world.app.signIn(input(PASSWORD))).token
    const out = await token()
    await world.app.signOut(out)
    expect(await world.app.readerOf(out)).toBe(null)

    const silent = await token()
    world.clock.pass(13 * 60)
    expect(await world.app.readerOf(silent)).toBe(null)

    const busy = await token()
    for (let hours = 0; hours < 7 * 24 - 1; hours += 1) {
      world.clock.pass(60)
      expect(await world.app.readerOf(busy), `after ${hours + 1} hours`).not.toBe(null)
    }
    world.clock.pass(61)
    expect(await world.app.readerOf(busy)).toBe(null)
    expect(await world.app.readerOf('x'.repeat(5_000))).toBe(null)
  })
})

describe('the sample province', () => {
  test('fills an empty database with agreements and one person a role of an office, who may sign in', async () => {
    const other = await openWorld()
    try {
      const signIns = good(await other.app.setUpSample())
      expect(signIns.map((s) => s.role)).toEqual([
        'admin',
        'planner',
        'official',
        'compiler',
        'auditor',
        'official',
        'official',
      ])
      for (const { username, password, role } of signIns) {
        const { reader } = good(await other.app.signIn({ username, password, address: '10.0.0.9' }))
        expect(reader?.may.keep).toBe(role === 'admin' || role === 'planner')
        expect(reader?.grants.map((g) => g.role)).toEqual(role === 'admin' ? ['admin', 'planner'] : [role])
      }
      const reader = await other.app.commandLineReader()
      if (!reader) throw new Error('nobody is there')
      expect(good(await other.app.listAgreements(reader, {})).total).toBe(15)
    } finally {
      await other.close()
    }
  })
})

test('an office that was set up may still be read by the command line', async () => {
  const other = await openWorld()
  try {
    expect(await other.app.commandLineReader()).toBe(null)
    const reader = await setUpOffice(other.app)
    expect(await other.app.commandLineReader()).toEqual(reader)
  } finally {
    await other.close()
  }
})
