import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { PASSWORD } from '../../../test/app-world.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { ENDPOINTS, type EndpointId } from '../../contract/api/endpoints.ts'

let world: HttpWorld
let token: string

beforeAll(async () => {
  world = await openHttpWorld()
  token = await world.signedIn()
})
afterAll(() => world.close())

/** The answer of an endpoint, held against its own schema and status. */
const call = async (
  id: EndpointId,
  body?: unknown,
  more: { path?: Record<string, string>; token?: string | null } = {},
) => {
  const e = ENDPOINTS[id]
  const path = e.path.replace(/\{(\w+)\}/g, (_, name: string) => more.path?.[name] ?? '')
  const bearer = more.token === null ? undefined : (more.token ?? token)
  const reply = await world.ask(`/api/v1${path}`, {
    method: e.method.toUpperCase(),
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(bearer === undefined ? {} : { token: bearer }),
  })
  if (reply.status >= 400) return z.object({ code: z.string() }).parse(await reply.json()).code
  expect(reply.status, id).toBe(e.answer.status)
  if (e.answer.kind !== 'json') return null
  const value: unknown = await reply.json()
  expect(e.answer.of.schema.parse(value)).toEqual(value)
  return value
}

const STRONG = 'tujuh sungai ke laut'
const shown = (secret: string): string => new TOTP({ secret }).generate({ timestamp: world.clock.now().getTime() })

test('a program invites, takes up, lists, disables and enables; every answer is as declared', async () => {
  const issued = await call('inviteUser', { username: 'sari', name: 'Sari Contoh', role: 'planner' })
  const { userId, path } = z.object({ userId: z.string(), path: z.string() }).parse(issued)
  const link = { token: path.split('/').at(-1), password: STRONG }
  expect(await call('acceptInvitation', { ...link, password: 'lemah' }, { token: null })).toBe('setup/weak-password')
  const sari = z.object({ token: z.string() }).parse(await call('acceptInvitation', link, { token: null })).token
  expect(await call('acceptInvitation', link, { token: null })).toBe('access/link-over')
  expect(await call('listUsers', undefined, { token: sari })).toBe('access/forbidden')
  expect(await call('listUsers')).toMatchObject({ total: 2 })
  const of = { path: { id: userId } }
  expect(await call('getUser', undefined, of)).toMatchObject({ state: 'active', sessions: [{ address: 'unknown' }] })
  expect(await call('endUserSessions', undefined, of)).toEqual({ ended: 1 })
  expect(await call('getAccount', undefined, { token: sari })).toBe('access/sign-in-required')
  const reset = z
    .object({ path: z.string() })
    .parse(await call('renewLink', {}, of))
    .path.split('/')
    .at(-1)
  expect(await call('resetPassword', { token: reset, password: 'delapan danau biru' }, { token: null })).toBe(null)
  expect(await call('disableUser', {}, of)).toBe(null)
  expect(await call('enableUser', {}, of)).toBe(null)
  expect(await call('removeUserSecondFactor', undefined, of)).toBe('conflict/second-factor-missing')
  expect(await call('requestReset', { account: 'siapa' }, { token: null })).toBe(null)
})

test('a program looks after its own account, and signs in with a code at once', async () => {
  expect(await call('getAccount')).toMatchObject({
    username: 'ratna',
    secondFactor: null,
    sessions: [{ current: true }, {}],
  })
  expect(await call('endOtherSessions')).toMatchObject({ ended: 1 })
  expect(await call('endSession', undefined, { path: { id: 'x' } })).toBe('not-found')
  expect(await call('changeEmail', { email: 'ratna@contoh.example', current: PASSWORD })).toBe(null)
  expect(await call('changePassword', { current: 'salah', password: STRONG })).toBe('access/wrong-password')
  expect(await call('changePassword', { current: PASSWORD, password: STRONG })).toEqual({ ended: 0 })
  const proposal = await call('proposeSecondFactor', { current: STRONG })
  const { secret } = z.object({ secret: z.string() }).parse(proposal)
  expect(await call('confirmSecondFactor', { code: shown(secret) })).toMatchObject({ codes: expect.any(Array) })
  world.clock.pass(2)
  const credentials = { username: 'ratna', password: STRONG }
  expect(await call('signIn', credentials, { token: null })).toBe('access/code-required')
  expect(await call('signIn', { ...credentials, code: '000000' }, { token: null })).toBe('access/wrong-code')
  expect(await call('signIn', { ...credentials, code: shown(secret) }, { token: null })).toMatchObject({
    reader: { name: 'Ratna Contoh' },
  })
  const { codes } = z
    .object({ codes: z.array(z.string()) })
    .parse(await call('renewRecoveryCodes', { current: STRONG }))
  expect(await call('signIn', { ...credentials, code: codes[0] }, { token: null })).toHaveProperty('token')
  expect(await call('removeSecondFactor', { current: STRONG })).toBe(null)
})
