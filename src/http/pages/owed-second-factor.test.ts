import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, PASSWORD, setUpOffice } from '../../../test/app-world.ts'
import { openBrowser } from '../../../test/browser-form.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'

let world: HttpWorld
const ENROL = '/akun/dua-langkah'
const HERE = { address: '10.0.0.1' }

beforeAll(async () => {
  world = await openHttpWorld({ secondFactorOf: ['admin', 'national'] })
  await setUpOffice(world.app)
})
afterAll(() => world.close())

const shown = (secret: string): string => new TOTP({ secret }).generate({ timestamp: world.clock.now().getTime() })
const where = (reply: Response) => [reply.status, reply.headers.get('location')]
const signIn = async (username = 'ratna', code?: string) => {
  const reply = await world.sendJson('POST', '/api/v1/session', { username, password: PASSWORD, code })
  return (await reply.json()) as { token: string; reader: { owes?: string } }
}
const codeIn = async (reply: Response) => ((await reply.json()) as { code: string }).code

describe('an office whose administrators must sign in by two steps', () => {
  test('programs are told by a code of their own, whatever they ask for, until it is set up', async () => {
    const { token, reader } = await signIn()
    expect(reader.owes).toBe('second-factor')
    for (const [method, path] of [
      ['GET', '/api/v1/agreements'],
      ['GET', '/api/v1/account'],
      ['POST', '/api/v1/import'],
      ['DELETE', '/api/v1/account/sessions'],
      ['GET', '/api/v1/there-is-no-such-thing'],
    ] as const) {
      const reply = await world.ask(path, { method, token })
      expect([reply.status, await codeIn(reply)], path).toEqual([403, 'access/second-factor-required'])
    }
    expect((await world.ask('/api/v1/session', { token })).status).toBe(200)
  })

  test('people are led to it from every page, with why and a way out, and go on where it is done', async () => {
    const browser = openBrowser(world)
    expect(where(await browser.send('/masuk', { username: 'ratna', password: PASSWORD, ke: '/perjanjian' }))).toEqual([
      303,
      '/perjanjian',
    ])
    for (const page of ['/perjanjian', '/akun', '/pengguna', '/']) {
      expect(where(await browser.get(page)), page).toEqual([303, ENROL])
    }
    const begin = await (await browser.get(ENROL)).text()
    expect(begin).toContain('Peran Anda menjangkau banyak data')
    expect(begin).toContain('action="/keluar"')
    expect(begin).not.toContain('href="/perjanjian"')
    const wrong = await browser.send(ENROL, { 'current-second': 'bukan ini' })
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Mulai memasang')])
    expect(where(await browser.send(ENROL, { 'current-second': PASSWORD }))).toEqual([303, ENROL])
    const secret = /<code[^>]*>([A-Z2-7 ]{39})</.exec(await (await browser.get(ENROL)).text())?.[1] ?? ''
    const confirmed = await browser.send(`${ENROL}/aktifkan`, { kode: shown(secret.replaceAll(' ', '')) }, ENROL)
    expect([confirmed.status, await confirmed.text()]).toEqual([200, expect.stringContaining('href="/"')])
    expect((await browser.get('/perjanjian')).status).toBe(200)
  })

  test('a role that asks for none is let in as before, and is led there as soon as one is given that does', async () => {
    const { db, ids } = world.deps
    const [admin] = await db.selectFrom('app_user').selectAll().execute()
    const [grant] = await db.selectFrom('role_grant').selectAll().where('role', '=', 'planner').execute()
    if (!admin || !grant) throw new Error('nobody is there')
    const userId = ids.next()
    await db
      .insertInto('app_user')
      .values({ ...admin, id: userId, username: 'tirta', email: null })
      .execute()
    await db
      .insertInto('role_grant')
      .values({ ...grant, id: ids.next(), user_id: userId })
      .execute()
    const { token, reader } = await signIn('tirta')
    expect(reader.owes).toBe(undefined)
    expect((await world.ask('/api/v1/agreements', { token })).status).toBe(200)
    await db
      .insertInto('role_grant')
      .values({ ...grant, id: ids.next(), user_id: userId, role: 'national' })
      .execute()
    expect((await world.ask('/api/v1/agreements', { token })).status).toBe(403)
  })

  test('whoever comes in by single sign-on alone sets it up without a password, and only then', async () => {
    await world.db.updateTable('app_user').set({ password_hash: null }).where('username', '=', 'tirta').execute()
    const [user] = await world.db.selectFrom('app_user').selectAll().where('username', '=', 'tirta').execute()
    const base = { userId: user?.id ?? '', name: '', office: '', officePlace: [], language: 'id', grants: [] } as const
    const tirta = { ...base, may: {} as never }
    const refused = await world.app.proposeSecondFactor(tirta, { ...HERE, current: '' })
    expect(refused).toMatchObject({ problem: { code: 'conflict/no-password' } })
    good(await world.app.proposeSecondFactor({ ...tirta, owes: 'second-factor' }, { ...HERE, current: '' }))
  })

  test('taking it off leads there again at the next request', async () => {
    world.clock.pass(5)
    const [admin] = await world.db.selectFrom('app_user').select('id').where('username', '=', 'ratna').execute()
    const [totp] = await world.db
      .selectFrom('totp')
      .selectAll()
      .where('user_id', '=', admin?.id ?? '')
      .execute()
    const seed = await world.deps.sealer.open('second-factor', admin?.id ?? '', totp?.sealed ?? new Uint8Array())
    const { token } = await signIn('ratna', shown(Buffer.from(seed ?? []).toString()))
    expect((await world.ask('/api/v1/agreements', { token })).status).toBe(200)
    const off = await world.sendJson('POST', '/api/v1/account/second-factor/remove', { current: PASSWORD }, token)
    expect(off.status).toBe(204)
    expect((await world.ask('/api/v1/agreements', { token })).status).toBe(403)
  })
})
