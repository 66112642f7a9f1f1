import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import sample from '../../../samples/agreements.json' with { type: 'json' }
import { readAll } from '../../../test/app-world.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { ENDPOINTS, type EndpointId } from '../../contract/api/endpoints.ts'
import { problemSchema } from '../../contract/api/views.ts'
import { FORMAT, interchangeSchema } from '../../contract/interchange.ts'

let world: HttpWorld
let token: string

beforeAll(async () => {
  world = await openHttpWorld()
  token = await world.signedIn()
})
afterAll(() => world.close())

/** The answer of an endpoint, held against its own schema and status. */
const answerOf = async (id: EndpointId, reply: Response): Promise<unknown> => {
  const { answer } = ENDPOINTS[id]
  expect(reply.status, `${id}: ${reply.status === answer.status ? '' : await reply.clone().text()}`).toBe(answer.status)
  if (answer.kind !== 'json') return null
  const value: unknown = await reply.json()
  // Equal, not only valid: what is answered and not declared would be left out by the schema.
  expect(answer.of.schema.parse(value)).toEqual(value)
  return value
}

/** A refusal, held against the problem's schema. */
const problemOf = async (reply: Response) => {
  expect(reply.headers.get('content-type')).toBe('application/problem+json')
  const value = problemSchema.parse(await reply.json())
  expect(value.status).toBe(reply.status)
  return value
}

const document = (from: number, to: number) => ({ format: FORMAT, agreements: sample.agreements.slice(from, to) })

const uploadOf = (...files: [string, unknown][]): FormData => {
  const form = new FormData()
  for (const [name, content] of files) {
    form.append('files', new File([typeof content === 'string' ? content : JSON.stringify(content)], name))
  }
  return form
}

const idOf = z.object({ id: z.string() })

describe('the API, from a document to a kept agreement', () => {
  test('a program uploads, waits, corrects, keeps, lists and takes away; every answer is as declared', async () => {
    const opened = await world.ask('/api/v1/batches', {
      method: 'POST',
      body: uploadOf(['a.json', document(0, 2)]),
      token,
    })
    const { id } = idOf.parse(await answerOf('openBatch', opened))
    await readAll(world.app)
    const batch = await answerOf('getBatch', await world.ask(`/api/v1/batches/${id}`, { token }))
    const { drafts } = z.object({ state: z.literal('ready'), drafts: z.array(idOf) }).parse(batch)
    await answerOf('listBatches', await world.ask('/api/v1/batches', { token }))
    const draft = drafts[0]?.id ?? ''
    await answerOf('getDraft', await world.ask(`/api/v1/drafts/${draft}`, { token }))
    const edits = { revision: 1, edits: [{ kind: 'set', at: 'place', text: 'Kota Lain' }] }
    const edited = await answerOf('editDraft', await world.sendJson('PATCH', `/api/v1/drafts/${draft}`, edits, token))
    expect(edited).toMatchObject({ revision: 2, agreement: { place: 'Kota Lain' } })
    const stale = await problemOf(await world.sendJson('PATCH', `/api/v1/drafts/${draft}`, edits, token))
    expect(stale).toMatchObject({ code: 'conflict/stale-revision', params: { who: 'Ratna Contoh', revision: 2 } })
    expect(stale.detail).toMatch(/Ratna Contoh pada 6 Januari 2025/)
    const gone = await world.ask(`/api/v1/drafts/${drafts[1]?.id}?revision=1`, { method: 'DELETE', token })
    await answerOf('discardDraft', gone)
    const kept = await answerOf('keepDrafts', await world.sendJson('POST', `/api/v1/batches/${id}/keep`, {}, token))
    const agreement = z.object({ kept: z.array(z.object({ agreementId: z.string() })).length(1) }).parse(kept)
      .kept[0]?.agreementId
    expect(
      await answerOf('listAgreements', await world.ask('/api/v1/agreements?year=2025&level=ketua', { token })),
    ).toMatchObject({ total: 1 })
    expect(await answerOf('getAgreement', await world.ask(`/api/v1/agreements/${agreement}`, { token }))).toMatchObject(
      { version: 1 },
    )
    for (const format of ['pdf', 'docx', 'xlsx', 'json']) {
      const file = await world.ask(`/api/v1/agreements/${agreement}/files/${format}`, { token })
      await answerOf('getAgreementFile', file)
      expect(file.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="PK 2025 .*\\.${format}"`),
      )
      if (format === 'json') {
        const again = await world.sendJson('POST', '/api/v1/import', interchangeSchema.parse(await file.json()), token)
        expect(await answerOf('importInterchange', again)).toMatchObject({
          kept: [{ how: 'known', agreementId: agreement }],
        })
      }
    }
  })

  test('a batch is cancelled, and a program learns who it is and signs out', async () => {
    const opened = await world.ask('/api/v1/batches', {
      method: 'POST',
      body: uploadOf(['a.json', document(0, 1)]),
      token,
    })
    const { id } = idOf.parse(await opened.json())
    expect(
      await answerOf('cancelBatch', await world.ask(`/api/v1/batches/${id}`, { method: 'DELETE', token })),
    ).toMatchObject({ state: 'cancelled' })
    await answerOf('health', await world.ask('/api/v1/health'))
    await answerOf('ready', await world.ask('/api/v1/ready'))
    await answerOf('listOffices', await world.ask('/api/v1/offices', { token }))
    const reply = await world.sendJson('POST', '/api/v1/session', {
      username: 'ratna',
      password: 'lima gunung di utara',
    })
    const other = z.object({ token: z.string() }).parse(await answerOf('signIn', reply)).token
    expect(await answerOf('whoAmI', await world.ask('/api/v1/session', { token: other }))).toMatchObject({
      name: 'Ratna Contoh',
    })
    await answerOf('signOut', await world.ask('/api/v1/session', { method: 'DELETE', token: other }))
    expect((await world.ask('/api/v1/session', { token: other })).status).toBe(401)
  })
})

describe('refusals of the API', () => {
  test('every fault of a request is named, not only the first', async () => {
    const reply = await world.ask('/api/v1/agreements?year=dua&level=camat&page=0', { token })
    const problem = await problemOf(reply)
    expect(problem).toMatchObject({ status: 422, code: 'input/invalid' })
    expect(problem.errors?.map((e) => e.at).sort()).toEqual(['level', 'page', 'year'])
  })

  test('what is no JSON, what nobody knows and what is not declared are refused as problems', async () => {
    const init = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' }, token }
    expect(await problemOf(await world.ask('/api/v1/import', init))).toMatchObject({
      code: 'input/invalid',
      at: 'body',
    })
    expect(await problemOf(await world.ask('/api/v1/nothing', { token }))).toMatchObject({ code: 'not-found' })
    expect(await problemOf(await world.ask('/api/v1/agreements/1', { token }))).toMatchObject({ code: 'not-found' })
    expect(await problemOf(await world.ask('/api/v1/agreements/1/files/exe', { token }))).toMatchObject({
      code: 'input/invalid',
    })
    expect(await problemOf(await world.sendJson('POST', '/api/v1/import', { format: 'lain' }, token))).toMatchObject({
      code: 'interchange/invalid',
      status: 422,
    })
  })

  test('whoever is not signed in gets 401 at every endpoint but the public ones', async () => {
    for (const e of Object.values(ENDPOINTS)) {
      if (e.access === 'public') continue
      const path = `/api/v1${e.path.replace('{id}', '00000000-0000-0000-0000-000000000000').replace('{format}', 'pdf')}`
      const reply = await world.ask(path, {
        method: e.method.toUpperCase(),
        headers: { authorization: `Bearer ${'x'.repeat(43)}`, 'content-type': 'application/json' },
        ...(e.method === 'get' ? {} : { body: '{}' }),
      })
      expect(await problemOf(reply), e.id).toMatchObject({ status: 401, code: 'access/sign-in-required' })
    }
  })

  test('a wrong password is told apart from nothing else, and too many are held back', async () => {
    const attempt = () => world.sendJson('POST', '/api/v1/session', { username: 'siapa', password: 'salah' })
    for (let i = 0; i < 5; i += 1) expect((await attempt()).status).toBe(401)
    const held = await attempt()
    expect([held.status, held.headers.get('retry-after')]).toEqual([429, '900'])
  })

  test('an upload that is too large, or has too many files or none, is refused and leaves nothing', async () => {
    const send = async (form: FormData) =>
      problemOf(await world.ask('/api/v1/batches', { method: 'POST', body: form, token }))
    const before = await world.db.selectFrom('reading_batch').select('id').execute()
    expect(await send(uploadOf(['besar.pdf', 'x'.repeat(65 * 1024)]))).toMatchObject({
      status: 413,
      code: 'file/too-large',
    })
    expect(await send(uploadOf(['1', 'a'], ['2', 'b'], ['3', 'c'], ['4', 'd']))).toMatchObject({
      code: 'input/too-large',
    })
    expect(await send(uploadOf())).toMatchObject({ code: 'input/invalid', at: 'files' })
    expect(await world.db.selectFrom('reading_batch').select('id').execute()).toEqual(before)
    const large = {
      method: 'PATCH',
      body: 'x'.repeat(2 * 1024 * 1024),
      headers: { 'content-type': 'application/json' },
      token,
    }
    expect(await problemOf(await world.ask('/api/v1/drafts/1', large))).toMatchObject({ code: 'input/too-large' })
  })

  test('a name that is a path keeps only its last part', async () => {
    const opened = await world.ask('/api/v1/batches', {
      method: 'POST',
      body: uploadOf(['../../etc/passwd', 'x'], ['C:\\surat\\pk\u202egpj.exe', 'y']),
      token,
    })
    const batch = z
      .object({ files: z.array(z.object({ name: z.string() })) })
      .parse(await answerOf('openBatch', opened))
    expect(batch.files.map((f) => f.name)).toEqual(['passwd', 'pkgpj.exe'])
  })
})

describe('what describes the API', () => {
  test('the OpenAPI document names every endpoint with its answer, and every reference in it leads somewhere', async () => {
    const reply = await world.ask('/api/v1/openapi.json')
    const text = await reply.text()
    const api = z
      .object({
        openapi: z.literal('3.1.0'),
        paths: z.record(
          z.string(),
          z.record(z.string(), z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
        ),
        components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
      })
      .parse(JSON.parse(text))
    const ids = Object.values(api.paths).flatMap((methods) => Object.values(methods).map((o) => o.operationId))
    expect(ids.sort()).toEqual(Object.keys(ENDPOINTS).sort())
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(Object.keys(api.components.schemas)).toContain(name)
    expect(text).not.toMatch(/"\$ref":"#\/\$defs/)
  })

  test('the published JSON Schema is that of the interchange file', async () => {
    const schema = z.object({
      $schema: z.string(),
      properties: z.object({ format: z.unknown(), agreements: z.unknown() }),
    })
    schema.parse(await (await world.ask('/api/v1/interchange.schema.json')).json())
  })

  test('there is a page of it to read, without scripts, in both languages', async () => {
    const page = await (await world.ask('/api/v1')).text()
    for (const e of Object.values(ENDPOINTS)) expect(page).toContain(`/api/v1${e.path}`)
    expect(page).not.toContain('<script')
    expect(page).toContain('lang="id"')
    const english = await (await world.ask('/api/v1', { headers: { cookie: 'ikrar_bahasa=en' } })).text()
    expect(english).toContain('lang="en"')
  })
})
