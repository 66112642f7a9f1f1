import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '../../src/contract/api/endpoint.ts'
import { ENDPOINTS } from '../../src/contract/api/endpoints.ts'
import { problemSchema } from '../../src/contract/api/views.ts'
import { verifyTrail } from '../../src/db/audit-chain.ts'
import { good, PASSWORD } from '../app-world.ts'
import { type HttpWorld, openHttpWorld } from '../http-world.ts'
import { nearly, sampleOfSchema, strange } from './fuzz-input.ts'

const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS)

let world: HttpWorld

beforeAll(async () => {
  world = await openHttpWorld()
  await world.signedIn()
})
afterAll(() => world.close())

/** A session of its own: an endpoint may end it. The address is its own, too, for wrong sign-ins are counted by it. */
const tokenFor = async (id: string): Promise<string> =>
  good(await world.app.signIn({ username: 'ratna', password: PASSWORD, address: `fuzz ${id}` })).token

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)) ?? ''

/** In an address a half of a surrogate pair cannot stand at all. */
const inAddress = (value: unknown): string =>
  encodeURIComponent(
    asText(value)
      .slice(0, 3_000)
      .replace(/\p{Cs}/gu, '\ufffd'),
  )

const pathOf = (e: Endpoint, values: readonly unknown[]): string => {
  let i = 0
  return `/api/v1${e.path.replace(/\{\w+\}/g, () => inAddress(values[i++ % values.length]) || '%20')}`
}

const queryOf = (e: Endpoint, values: readonly unknown[]): string => {
  const names = Object.keys(e.query.shape)
  return names.length === 0
    ? ''
    : `?${names.map((name, i) => `${name}=${inAddress(values[i % values.length])}`).join('&')}`
}

/** Refused with a problem, or taken where it happened to be right; never an error of ours. */
const holdAnswer = async (reply: Response, what: string): Promise<void> => {
  expect(reply.status, what).toBeLessThan(500)
  if (reply.status < 400) return void (await reply.arrayBuffer())
  expect(reply.headers.get('content-type'), what).toBe('application/problem+json')
  expect(problemSchema.parse(await reply.json()).status, what).toBe(reply.status)
}

const KNOWN = '0190d1a2-0000-7000-8000-000000000001'

describe('whatever is sent to an endpoint, it answers or refuses with a problem, and never fails', () => {
  test.each(endpoints.map((e) => [e.id, e] as const))('%s', async (id, e) => {
    let token = await tokenFor(id)
    const ask = async (path: string, init: RequestInit, what: string): Promise<void> => {
      const reply = await world.ask(path, { method: e.method.toUpperCase(), token, ...init })
      await holdAnswer(reply, `${id} ${path.slice(0, 200)} ${what.slice(0, 300)}`)
      if (reply.status === 401 || id === 'signOut') token = await tokenFor(id)
    }
    const type = { 'content-type': 'application/json' }
    const body = e.body?.kind === 'json' ? sampleOfSchema(e.body.of.schema) : null
    const bodies = body === null ? fc.constant(null) : fc.oneof({ weight: 4, arbitrary: nearly(body) }, strange)
    const values = fc.array(strange, { minLength: 3, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(bodies, values, fc.boolean(), async (value, others, isKnown) => {
        const path = pathOf(e, isKnown ? [KNOWN] : others) + queryOf(e, others)
        const text = JSON.stringify(value) ?? ''
        await ask(path, e.method === 'get' ? {} : { headers: type, body: text }, text)
      }),
      { numRuns: 60 },
    )
    const raw = [
      '',
      '{',
      '[1,',
      '"\\ud800"',
      '\u0000',
      '['.repeat(100_000),
      `{"a":${'9'.repeat(400)}}`,
      'x'.repeat(70_000),
    ]
    const types = [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
    ]
    if (e.method === 'get') return
    for (const text of raw)
      for (const of of types) await ask(pathOf(e, [KNOWN]), { headers: { 'content-type': of }, body: text }, of)
  })

  test('and every change of these that was refused stands in a trail that holds', async () => {
    const { faultCount, entries } = await verifyTrail(world.pool)
    expect(faultCount).toBe(0)
    const { rows } = await world.pool.query("SELECT count(*)::int AS n FROM audit_event WHERE verb = 'attempt'")
    expect(rows[0]?.n).toBeGreaterThan(100)
    expect(entries).toBeGreaterThan(rows[0]?.n)
    expect(world.lines.filter((line) => line.includes('a request failed'))).toEqual([])
  })
})
