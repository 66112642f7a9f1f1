import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import { CLIENT, openIdentityProvider } from '../../../test/identity-provider.ts'
import type { Reader } from '../../contract/view.ts'
import { createSingleSignOn } from '../../sso/create-single-sign-on.ts'

const BASE = 'http://ikrar.invalid'
const HERE = { address: '10.0.0.1' }

let provider: Awaited<ReturnType<typeof openIdentityProvider>>
let world: World
let admin: Reader

const settings = (issuer: string) => ({
  ...CLIENT,
  issuer,
  name: 'SSO Contoh',
  scope: 'openid profile email',
  usernameClaim: 'preferred_username',
  baseUrl: BASE,
  onFailure: () => undefined,
})

beforeAll(async () => {
  provider = await openIdentityProvider(BASE)
  world = await openWorld({ sso: createSingleSignOn(settings(provider.issuer)) })
  admin = await setUpOffice(world.app)
})
afterAll(async () => {
  await world.close()
  await provider.close()
})

const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

const person = (subject: string, name: string | null) => ({
  subject,
  claims: name === null ? {} : { preferred_username: name, email: `${subject}@contoh.example`, email_verified: false },
})

/** There and back again, as this person. */
const come = async (who: Parameters<typeof provider.visit>[1], next = '/perjanjian') => {
  const { url, state } = good(await world.app.startSso(next))
  const query = await provider.visit(url, who)
  return { state, query, result: await world.app.finishSso({ state, query, ...HERE }) }
}

const invite = (username: string) =>
  world.app.inviteUser(admin, { username, name: `Nama ${username}`, email: '', office: '', role: 'planner' })

describe('single sign-on', () => {
  test('asks with a code, PKCE, state and nonce', async () => {
    const { url } = good(await world.app.startSso('/'))
    const query = new URL(url).searchParams
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${BASE}/masuk/sso/kembali`,
      scope: 'openid profile email',
    })
    for (const key of ['state', 'nonce', 'code_challenge']) expect(query.get(key)?.length, key).toBeGreaterThan(30)
  })

  test('brings in whoever has an account of that name, and leads on to where they were going', async () => {
    const { result } = await come(person('p-1', 'Ratna'))
    const { outcome, next } = good(result)
    expect(next).toBe('/perjanjian')
    expect(outcome).toMatchObject({ step: 'done', reader: { name: 'Ratna Contoh' } })
  })

  test('lets nobody in who was not invited, and makes no account', async () => {
    expect(codeOf((await come(person('p-2', 'orang.asing'))).result)).toBe('sso/unknown-user')
    expect(codeOf((await come(person('p-3', null))).result)).toBe('sso/unknown-user')
    expect(await world.db.selectFrom('app_user').select('id').execute()).toHaveLength(1)
  })

  test('is enough for whoever was invited; the password stays unset', async () => {
    const { userId } = good(await invite('sari'))
    expect(good((await come(person('p-4', 'sari'))).result).outcome.step).toBe('done')
    expect(good(await world.app.userView(admin, userId))).toMatchObject({
      state: 'active',
      hasPassword: false,
      singleSignOn: true,
    })
    expect(codeOf(await world.app.signIn({ username: 'sari', password: '', ...HERE }))).toBe('access/wrong-credentials')
  })

  test('knows people by their number at the provider, so that a name given to somebody else opens nothing', async () => {
    expect(codeOf((await come(person('p-99', 'sari'))).result)).toBe('sso/unknown-user')
    expect(good((await come(person('p-4', 'nama.baru'))).result).outcome.reader?.name).toBe('Nama sari')
  })

  test('does not lead around a second step, nor around being disabled', async () => {
    const { userId } = good(await invite('tono'))
    const { outcome } = good((await come(person('p-5', 'tono'))).result)
    await world.db
      .insertInto('totp')
      .values({ user_id: userId, secret: 'A'.repeat(32), created_at: new Date(), confirmed_at: new Date() })
      .execute()
    const half = good((await come(person('p-5', 'tono'))).result).outcome
    expect(half.step).toBe('code')
    const code = new TOTP({ secret: 'A'.repeat(32) }).generate({ timestamp: world.clock.now().getTime() })
    good(await world.app.signInCode({ half: half.token, code, ...HERE }))
    good(await world.app.disableUser(admin, userId))
    expect(await world.app.readerOf(outcome.token)).toBe(null)
    expect(codeOf((await come(person('p-5', 'tono'))).result)).toBe('sso/unknown-user')
  })

  test('is refused where the person cancels, and where the answer is not this browser’s, old, or used', async () => {
    expect(codeOf((await come('cancels')).result)).toBe('sso/denied')
    const first = await come(person('p-1', 'ratna'))
    const again = (state: string | null, query: string) => world.app.finishSso({ state, query, ...HERE })
    expect(codeOf(await again(first.state, first.query))).toBe('sso/wrong-state')
    expect(codeOf(await again(null, first.query))).toBe('sso/wrong-state')
    // Another browser's answer put into ours.
    const { state } = good(await world.app.startSso('/'))
    expect(codeOf(await again(state, first.query))).toBe('sso/wrong-state')
    // A code that was used already, under a state of ours.
    const mine = good(await world.app.startSso('/'))
    const stolen = new URLSearchParams(first.query)
    stolen.set('state', mine.state)
    expect(codeOf(await again(mine.state, stolen.toString()))).toBe('sso/denied')
    const slow = good(await world.app.startSso('/'))
    const query = await provider.visit(slow.url, person('p-1', 'ratna'))
    world.clock.pass(11)
    expect(codeOf(await again(slow.state, query))).toBe('sso/wrong-state')
  })

  test('says so where the provider does not answer, and where there is none; passwords go on', async () => {
    const off = await openWorld()
    const down = await openWorld({ sso: createSingleSignOn(settings('http://127.0.0.1:9')) })
    try {
      expect(codeOf(await off.app.startSso('/'))).toBe('sso/off')
      expect(codeOf(await down.app.startSso('/'))).toBe('sso/unreachable')
    } finally {
      await off.close()
      await down.close()
    }
    good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE }))
  })

  test('takes an address for a name only where the provider has checked it', async () => {
    const byEmail = createSingleSignOn({ ...settings(provider.issuer), usernameClaim: 'email' })
    const who = async (subject: string, isChecked: boolean) => {
      const { url, ...kept } = good(await byEmail.start())
      const claims = { email: 'ratna@contoh.example', email_verified: isChecked }
      const query = await provider.visit(url, { subject, claims })
      return good(await byEmail.finish({ ...kept, query })).username
    }
    expect(await who('p-6', false)).toBe(null)
    expect(await who('p-7', true)).toBe('ratna@contoh.example')
  })
})
