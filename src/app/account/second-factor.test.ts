import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import type { Reader } from '../../contract/view.ts'

let world: World
let reader: Reader
let codes: readonly string[]
let secret: string

const HERE = { address: '10.0.0.1' }

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterAll(() => world.close())

/** What the authenticator shows, `steps` half minutes from now. */
const shown = (steps = 0): string =>
  new TOTP({ secret, period: 30 }).generate({ timestamp: world.clock.now().getTime() + steps * 30_000 })

const firstStep = async (address = HERE.address) => {
  const outcome = good(await world.app.signIn({ username: 'ratna', password: PASSWORD, address }))
  if (outcome.step !== 'code') throw new Error('no code was asked for')
  return outcome.token
}

const secondStep = (half: string, code: string, address = HERE.address) => world.app.signInCode({ half, code, address })
const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

describe('switching the second step on', () => {
  test('asks for the password first, and asks nothing of anybody until a first code confirms it', async () => {
    expect(codeOf(await world.app.proposeSecondFactor(reader, { ...HERE, current: 'bukan ini' }))).toBe(
      'access/wrong-password',
    )
    const proposal = good(await world.app.proposeSecondFactor(reader, { ...HERE, current: PASSWORD }))
    expect(proposal.address).toMatch(/^otpauth:\/\/totp\/Ikrar:ratna\?issuer=Ikrar&secret=[A-Z2-7]{32}&/)
    secret = proposal.secret
    expect(good(await world.app.proposedSecondFactor(reader))).toEqual(proposal)
    expect(good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE })).step).toBe('done')
  })

  test('a wrong code changes nothing; the right one shows ten recovery codes once and ends other sessions', async () => {
    const mine = good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE })).token
    const other = good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE })).token
    const confirm = (code: string) => world.app.confirmSecondFactor(reader, { code, token: mine, ...HERE })
    expect(codeOf(await confirm('000000'))).toBe('access/wrong-code')
    codes = good(await confirm(shown())).codes
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$/)
    expect(await world.app.readerOf(other)).toBe(null)
    expect(await world.app.readerOf(mine)).not.toBe(null)
    expect(codeOf(await confirm(shown(1)))).toBe('conflict/second-factor-there')
    const dump = JSON.stringify(await world.db.selectFrom('recovery_code').selectAll().execute())
    for (const code of codes) expect(dump).not.toContain(code.slice(5))
    expect(good(await world.app.accountView(reader, mine)).secondFactor?.codesLeft).toBe(10)
    world.clock.pass(5)
  })
})

describe('signing in by two steps', () => {
  test('the password alone opens half a session, which is good for nothing but the code', async () => {
    const half = await firstStep()
    expect(await world.app.readerOf(half)).toBe(null)
    expect(codeOf(await secondStep(half, '123456'))).toBe('access/wrong-code')
    const signedIn = good(await secondStep(half, shown()))
    expect(signedIn.reader.name).toBe('Ratna Contoh')
    expect(codeOf(await secondStep(half, shown(1)))).toBe('access/half-session-over')
    world.clock.pass(5)
  })

  test('a code works once, also for two who send it at one moment; then only a later one does', async () => {
    const code = shown()
    const halves = [await firstStep(), await firstStep(), await firstStep()]
    const results = await Promise.all(halves.map((half) => secondStep(half, code)))
    expect(results.map(codeOf).sort()).toEqual(['access/wrong-code', 'access/wrong-code', 'ok'])
    expect(codeOf(await secondStep(await firstStep(), shown(-1)))).toBe('access/wrong-code')
    good(await secondStep(await firstStep(), shown(1)))
    world.clock.pass(20)
  })

  test('a clock half a minute off is forgiven, a whole one is not', async () => {
    expect(codeOf(await secondStep(await firstStep(), shown(-2)))).toBe('access/wrong-code')
    expect(codeOf(await secondStep(await firstStep(), shown(2)))).toBe('access/wrong-code')
    good(await secondStep(await firstStep(), shown(-1)))
    world.clock.pass(5)
  })

  test('after five minutes the password has to be typed again', async () => {
    const half = await firstStep()
    world.clock.pass(6)
    expect(codeOf(await secondStep(half, shown()))).toBe('access/half-session-over')
  })

  test('whoever knows the password but guesses the code is held back', async () => {
    const half = await firstStep('10.0.0.66')
    const tries = await Promise.all(Array.from({ length: 9 }, () => secondStep(half, '000000', '10.0.0.66')))
    expect(tries.map(codeOf).filter((c) => c === 'access/wrong-code')).toHaveLength(5)
    expect(codeOf(await secondStep(half, shown(), '10.0.0.66'))).toBe('access/too-many-attempts')
    good(await secondStep(await firstStep(), shown()))
    world.clock.pass(20)
  })

  test('a recovery code opens once, however it is typed, also for two at one moment', async () => {
    const typed = ` ${codes[0]?.toLowerCase().replaceAll('-', ' ')} `
    const halves = [await firstStep(), await firstStep()]
    const results = await Promise.all(halves.map((half) => secondStep(half, typed)))
    expect(results.map(codeOf).sort()).toEqual(['access/wrong-code', 'ok'])
    expect(codeOf(await secondStep(await firstStep(), codes[0] ?? ''))).toBe('access/wrong-code')
    expect(codeOf(await secondStep(await firstStep(), `${codes[1]?.slice(0, 4)}-AAAA-AAAA`))).toBe('access/wrong-code')
  })

  test('new recovery codes replace the old ones, and the trail says by what people came in', async () => {
    const fresh = good(await world.app.renewRecoveryCodes(reader, { ...HERE, current: PASSWORD })).codes
    expect(codeOf(await secondStep(await firstStep(), codes[2] ?? ''))).toBe('access/wrong-code')
    good(await secondStep(await firstStep(), fresh[0] ?? ''))
    await world.settle()
    const trail = await world.db.selectFrom('audit_event').select(['verb', 'detail']).orderBy('id').execute()
    const ways = trail.filter((e) => e.verb === 'sign-in').map((e) => e.detail['way'])
    expect(new Set(ways)).toEqual(new Set(['password', 'totp', 'recovery-code']))
    expect(trail.map((e) => e.verb)).toContain('fail-second-step')
  })

  test('it is switched off with the password, which ends the other sessions, and then the password is enough', async () => {
    const session = async (): Promise<string> => {
      world.clock.pass(5)
      return good(await secondStep(await firstStep(), shown())).token ?? ''
    }
    const [mine, other] = [await session(), await session()]
    expect(codeOf(await world.app.removeSecondFactor(reader, { ...HERE, current: 'salah', token: '' }))).toBe(
      'access/wrong-password',
    )
    expect(await world.app.readerOf(other)).not.toBeNull()
    good(await world.app.removeSecondFactor(reader, { ...HERE, current: PASSWORD, token: mine }))
    expect([await world.app.readerOf(mine), await world.app.readerOf(other)]).toEqual([expect.anything(), null])
    expect(good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE })).step).toBe('done')
  })
})
