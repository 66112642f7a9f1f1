import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HttpWorld, openHttpWorld } from '../../test/http-world.ts'

let world: HttpWorld
let token: string

beforeAll(async () => {
  world = await openHttpWorld()
  token = await world.signedIn()
})
afterAll(() => world.close())

test('an address with a NUL is refused as one that cannot be, on pages and in the API', async () => {
  for (const path of ['/perjanjian?q=a%00b', '/organisasi/a%00b', '/api/v1/agreements?q=%00', '/api/v1/units/%00'])
    expect((await world.ask(path, { token })).status, path).toBe(422)
})

test('a body with a NUL is refused before anything is asked of the database, also after the answer', async () => {
  const reply = await world.sendJson('POST', '/api/v1/account/forgotten', { account: 'a\u0000b' }, token)
  expect(reply.status).toBe(422)
  expect(await reply.json()).toMatchObject({ code: 'input/invalid' })
  const harmless = await world.sendJson('POST', '/api/v1/account/forgotten', { account: 'a\\u0000b' }, token)
  expect(harmless.status).toBe(204)
})

test('a form without its NULs is read as what was typed', async () => {
  const reply = await world.ask('/masuk/lupa', {
    method: 'POST',
    body: 'nama=a%00b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    token,
  })
  expect(reply.status).toBe(200)
  await world.settle()
  expect(world.lines.filter((line) => line.includes('a request failed'))).toEqual([])
})
