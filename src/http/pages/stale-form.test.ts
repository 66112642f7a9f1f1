import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, PASSWORD } from '../../../test/app-world.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'

let world: HttpWorld
let session: string

const signIn = async (): Promise<string> =>
  good(await world.app.signIn({ username: 'ratna', password: PASSWORD, address: '10.1.1.1' })).token ?? ''

beforeAll(async () => {
  world = await openHttpWorld()
  await world.signedIn()
  session = await signIn()
})
afterAll(() => world.close())

const TYPED = { do: 'add', addName: 'Subbagian “Baru” <satu>', addKind: 'subbagian', addFrom: '2025-01-06' }
const post = (path: string, fields: Readonly<Record<string, string>>, more: Record<string, string> = {}) =>
  world.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      cookie: `ikrar_session=${session}`,
      ...more,
    },
  })
const csrfOf = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html.slice(html.indexOf('<h1')))?.[1] ?? ''
const unitPath = async (): Promise<string> => {
  const { rows } = await world.pool.query(
    `SELECT u.id FROM unit u JOIN satker s ON s.id = u.satker_id WHERE s.code = '64.02' AND u.kind = 'satker'`,
  )
  return `/organisasi/${rows[0]?.id}`
}
const added = async (): Promise<number> =>
  (await world.pool.query(`SELECT count(*)::int AS n FROM unit WHERE name = $1`, [TYPED.addName])).rows[0]?.n

test('a form from before one signed in again comes back with what was typed, saves nothing, and is taken when sent once more', async () => {
  const path = await unitPath()
  const reply = await post(path, { ...TYPED, csrf: 'dari-sesi-yang-lama' })
  const html = await reply.text()
  expect([reply.status, await added()]).toEqual([403, 0])
  expect(html).toContain('Kirim sekali lagi')
  expect(html).toContain(`action="${path}"`)
  expect(html).toContain('value="Subbagian “Baru” &lt;satu')
  const again = await post(path, { ...TYPED, csrf: csrfOf(html) })
  expect([again.status, await added()]).toEqual([303, 1])
})

test('whoever was signed out meanwhile is told to sign in elsewhere, and keeps what was typed', async () => {
  const reply = await post(await unitPath(), { ...TYPED, csrf: 'x' }, { cookie: '' })
  const html = await reply.text()
  expect(reply.status).toBe(403)
  expect(html).toContain('masuk lagi di tab baru')
  expect(html).toContain('name="addName"')
})

test('nothing is offered again of another site, of a browser that does not say, with a password, or to programs', async () => {
  const path = await unitPath()
  const offered = async (reply: Response) => (await reply.text()).includes('addName')
  expect(await offered(await post(path, TYPED, { 'sec-fetch-site': 'cross-site' }))).toBe(false)
  expect(await offered(await post(path, TYPED, { 'sec-fetch-site': '' }))).toBe(false)
  expect(await offered(await post(path, TYPED, { accept: 'application/json' }))).toBe(false)
  const secret = { ...TYPED, password: 'lima gunung di utara' }
  for (const to of ['/akun/sandi', '/masuk', path]) {
    const text = await (await post(to, secret)).text()
    expect(text).not.toContain('lima gunung')
    expect(text).not.toContain('addName')
  }
})
