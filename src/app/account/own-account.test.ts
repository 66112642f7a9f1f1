import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import type { Reader } from '../../contract/view.ts'
import { deviceSummary } from '../../core/access/device-summary.ts'

let world: World
let reader: Reader

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterAll(() => world.close())

const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
const PHONE =
  'Mozilla/5.0 (Linux; Android 9; SM-A105F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36'

const signIn = async (more: { agent?: string; device?: string | null; address?: string } = {}, password = PASSWORD) =>
  world.app.signIn({ username: 'ratna', password, address: '10.0.0.1', ...more })
/** A sign-in that goes through at once. */
const comeIn = async (more: Parameters<typeof signIn>[0]) => {
  const outcome = good(await signIn(more))
  if (outcome.step !== 'done') throw new Error('a code was asked for')
  return outcome
}
const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

test('a browser is known by what it calls itself, in a few words', () => {
  expect(deviceSummary(WINDOWS)).toBe('Chrome, Windows')
  expect(deviceSummary(PHONE)).toBe('Chrome, Android')
  expect(deviceSummary('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1')).toBe(
    'Safari, iOS',
  )
  expect(deviceSummary('Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0')).toBe('Firefox, Linux')
  expect(deviceSummary('curl/8.5.0')).toBe('curl')
  expect(deviceSummary('')).toBe('')
})

describe("one's own sessions", () => {
  test('are listed with device, address and when they were last used, and are ended one by one or all others at once', async () => {
    const office = good(await signIn({ agent: WINDOWS })).token
    world.clock.pass(10)
    const phone = good(await signIn({ agent: PHONE, address: '36.0.0.9' })).token
    const tablet = good(await signIn()).token
    const { sessions } = good(await world.app.accountView(reader, office))
    expect(sessions.filter((s) => s.current)).toMatchObject([{ device: 'Chrome, Windows', address: '10.0.0.1' }])
    const phoneRow = sessions.find((s) => s.device === 'Chrome, Android')
    expect(phoneRow).toMatchObject({ address: '36.0.0.9', current: false, seenAt: world.clock.now().toISOString() })
    good(await world.app.endOwnSession(reader, phoneRow?.id ?? ''))
    expect(await world.app.readerOf(phone)).toBe(null)
    expect(await world.app.readerOf(tablet)).not.toBe(null)
    good(await world.app.endOtherSessions(reader, office))
    expect(await world.app.readerOf(tablet)).toBe(null)
    expect(await world.app.readerOf(office)).not.toBe(null)
    expect(codeOf(await world.app.endOwnSession(reader, phoneRow?.id ?? ''))).toBe('not-found')
    expect(codeOf(await world.app.endOwnSession(reader, 'x'))).toBe('not-found')
  })
})

describe("changing one's own password", () => {
  test('needs the present one and a strong new one; every other session ends with it', async () => {
    const here = good(await signIn()).token
    const there = good(await signIn()).token
    const change = (current: string, password: string) =>
      world.app.changePassword(reader, { current, password, token: here, address: '10.0.0.1' })
    expect(codeOf(await change('bukan ini', 'enam gunung di timur'))).toBe('access/wrong-password')
    expect(codeOf(await change(PASSWORD, 'indonesia2025'))).toBe('setup/weak-password')
    expect(codeOf(await signIn())).toBe('ok')
    good(await change(PASSWORD, 'enam gunung di timur'))
    expect(await world.app.readerOf(there)).toBe(null)
    expect(await world.app.readerOf(here)).not.toBe(null)
    expect(codeOf(await signIn())).toBe('access/wrong-credentials')
    good(await signIn({}, 'enam gunung di timur'))
    good(await change('enam gunung di timur', PASSWORD))
    await world.settle()
    const verbs = (await world.db.selectFrom('audit_event').select('verb').execute()).map((e) => e.verb)
    expect(verbs).toEqual(expect.arrayContaining(['change-password', 'end-session', 'end-sessions', 'fail-to-sign-in']))
  })

  test('whoever sits at an open session cannot guess the password there for long', async () => {
    const token = good(await signIn()).token
    const guess = () => world.app.changePassword(reader, { current: 'x', password: 'y', token, address: '10.0.0.7' })
    for (let i = 0; i < 5; i += 1) expect(codeOf(await guess())).toBe('access/wrong-password')
    expect(codeOf(await guess())).toBe('access/too-many-attempts')
  })

  test("one's own address for letters is changed with the password, and is nobody else's", async () => {
    const change = (email: string, current = PASSWORD) =>
      world.app.changeEmail(reader, { email, current, address: '10.0.0.1' })
    expect(codeOf(await change('bukan alamat'))).toBe('input/invalid')
    expect(codeOf(await change('ratna@contoh.example', 'salah'))).toBe('access/wrong-password')
    good(await change(' Ratna@Contoh.example '))
    const { token } = good(await signIn())
    expect(good(await world.app.accountView(reader, token)).email).toBe('ratna@contoh.example')
    good(await change(''))
  })
})

describe('guessing from elsewhere', () => {
  test('locks nobody out of a browser that the account was used with before', async () => {
    world.clock.pass(30)
    const { device } = await comeIn({ address: '10.1.0.1' })
    expect(device).toMatch(/^[\w-]{43}$/)
    // A colleague at the same address, and then half the world.
    for (let i = 0; i < 6; i += 1) await signIn({ address: '10.1.0.1' }, 'salah')
    for (let place = 0; place < 30; place += 1) await signIn({ address: `203.0.113.${place}` }, 'salah')
    expect(codeOf(await signIn({ address: '10.1.0.1' }))).toBe('access/too-many-attempts')
    expect(codeOf(await signIn({ address: '10.1.0.2' }))).toBe('access/too-many-attempts')
    const back = await comeIn({ address: '10.1.0.1', device: device ?? null })
    expect(back).not.toHaveProperty('device')
    // The secret of one browser opens no more guesses at other accounts.
    const other = await world.app.signIn({
      username: 'lain',
      password: 'x',
      address: '10.1.0.9',
      device: device ?? null,
    })
    expect(codeOf(other)).toBe('access/wrong-credentials')
  })

  test('and a known browser has a limit of its own', async () => {
    world.clock.pass(30)
    const { device } = await comeIn({ address: '10.2.0.1' })
    const guess = () => signIn({ address: '10.2.0.1', device: device ?? null }, 'salah')
    for (let i = 0; i < 5; i += 1) expect(codeOf(await guess())).toBe('access/wrong-credentials')
    expect(codeOf(await guess())).toBe('access/too-many-attempts')
    expect(codeOf(await signIn({ address: '10.2.0.1' }))).toBe('ok')
  })
})
