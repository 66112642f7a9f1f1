import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { HttpEnv } from '../env.ts'
import { readUpload } from './read-upload.ts'

const LIMITS = { fileBytes: 1_000_000, files: 3 }
const TOKEN = 'token-formulir'

const app = new Hono<HttpEnv>()
app.use(async (c, next) => {
  c.set('csrf', TOKEN)
  c.set('isBearer', false)
  await next()
})
for (const isPublic of [true, false]) {
  app.post(isPublic ? '/terbuka' : '/masuk', async (c) => {
    const upload = await readUpload(c, { ...LIMITS, isPublic })
    if (!upload.ok) return c.text(upload.problem.code, 422)
    await upload.value.cleanUp()
    return c.text(upload.value.files.map((f) => `${f.name} ${f.size}`).join())
  })
}

/** What nobody caught: in the service each of these would end the process. */
const uncaught: unknown[] = []
const note = (error: unknown): void => void uncaught.push(error)
/** A folder for temporary things that nobody else writes into. */
let own: string

beforeAll(async () => {
  own = await mkdtemp(join(tmpdir(), 'ikrar-test-'))
  vi.stubEnv('TMPDIR', own)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(own, { recursive: true })
})
beforeEach(() => {
  uncaught.length = 0
  process.prependListener('uncaughtException', note).prependListener('unhandledRejection', note)
})
afterEach(async () => {
  // Both are told on a later turn.
  for (let i = 0; i < 5; i += 1) await new Promise((done) => setImmediate(done))
  process.off('uncaughtException', note).off('unhandledRejection', note)
  expect(uncaught).toEqual([])
  expect(await readdir(own)).toEqual([])
})

const part = (name: string, content: string): string =>
  `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}`
const post = async (path: string, body: BodyInit, token = '') => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x', 'x-csrf-token': token }
  const reply = await app.request(path, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
  return [reply.status, await reply.text()]
}

test('files that arrive whole are taken', async () => {
  const body = `${part('a.pdf', 'satu')}\r\n${part('b.pdf', 'duabelas')}\r\n--x--\r\n`
  expect(await post('/terbuka', body)).toEqual([200, 'a.pdf 4,b.pdf 8'])
})

test.each([
  ['in the middle of a file', part('a.pdf', 'satu')],
  ['in the middle of the second file', `${part('a.pdf', 'satu')}\r\n${part('b.pdf', 'd')}`],
  ['in a file of another field', part('a.pdf', 'satu').replace('"files"', '"lain"')],
  ['in a field', '--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\ntok'],
  ['in the head of a part', '--x\r\nContent-Disposition: form-da'],
  ['before anything', ''],
])('a body that ends %s is refused to the reader, to nobody’s harm', async (_, body) => {
  expect(await post('/terbuka', body)).toEqual([422, 'input/invalid'])
  expect(await post('/masuk', body, TOKEN)).toEqual([422, 'input/invalid'])
  expect((await post('/masuk', body))[0]).toBe(422)
})

test('a body that the network breaks off is refused, and what had arrived of it is removed', async () => {
  for (const path of ['/terbuka', '/masuk']) {
    const broken = new ReadableStream({
      start: (sink) => {
        sink.enqueue(new TextEncoder().encode(part('a.pdf', 'x'.repeat(200_000))))
      },
      pull: (sink) => sink.error(new Error('the connection was reset')),
    })
    expect((await post(path, broken, path === '/masuk' ? TOKEN : ''))[0]).toBe(422)
  }
})
