import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TrailEntry, TrailPage } from '../../src/contract/audit.ts'
import { good } from '../app-world.ts'
import { type HttpWorld, openHttpWorld } from '../http-world.ts'
import { addPerson, bringIn, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

let world: HttpWorld
let planner: Person
let neighbour: Person
let auditor: Person
let national: Person
let brought: Awaited<ReturnType<typeof bringIn>>

beforeAll(async () => {
  world = await openHttpWorld()
  await world.signedIn()
  planner = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
  auditor = await addPerson(world, PROVINCE, ['auditor'])
  national = await addPerson(world, '00', ['auditor'])
  brought = await bringIn(world, planner.reader, 'pk.json')
  await bringIn(world, neighbour.reader, 'pk-tetangga.json')
})
afterAll(() => world.close())

const found = async (person: Person, filter: Parameters<HttpWorld['app']['searchTrail']>[1] = {}) =>
  good(await world.app.searchTrail(person.reader, filter)).entries

describe('the trail', () => {
  test('tells of a change from where it came, what was there before and what is after', async () => {
    const edits = { revision: 1, edits: [{ kind: 'set', at: 'place', text: 'Kota Lain' }] }
    const reply = await world.sendJson('PATCH', `/api/v1/drafts/${brought.draft}`, edits, planner.token)
    expect(reply.status).toBe(200)
    const [entry] = await found(national, { subject: 'draft', subjectId: brought.draft })
    expect(entry).toMatchObject({
      who: planner.reader.name,
      verb: 'edit',
      after: { place: 'Kota Lain' },
      address: 'unknown',
      request: reply.headers.get('x-request-id'),
      refusal: null,
      unitId: planner.reader.officePlace[0],
    })
    expect(entry?.before?.['place']).not.toBe('Kota Lain')
  })

  test('tells of every change that was refused, with who, what and why; looking is no change', async () => {
    await world.sendJson('PATCH', `/api/v1/drafts/${brought.draft}`, { revision: 1, edits: [] }, planner.token)
    await world.ask(`/api/v1/drafts/${brought.draft}?revision=1`, { method: 'DELETE', token: auditor.token })
    await world.ask(`/api/v1/agreements/${brought.agreement}`, { token: neighbour.token })
    const refused = await found(national, { outcome: 'refused', subjectId: brought.draft })
    expect(refused).toMatchObject([
      {
        who: auditor.reader.name,
        verb: 'attempt',
        refusal: 'access/forbidden',
        detail: { method: 'DELETE', status: 403 },
      },
      { who: planner.reader.name, verb: 'attempt', detail: { path: '/api/v1/drafts/:id' } },
    ])
    expect(await found(national, { actorId: neighbour.reader.userId, outcome: 'refused' })).toEqual([])
  })

  test('is there for auditors in their scope, and for nobody without that right', async () => {
    const all = await found(national)
    const province = await found(auditor)
    const offices = (entries: readonly TrailEntry[]) => new Set(entries.map((entry) => entry.unitId))
    expect(offices(all)).toContain(neighbour.reader.officePlace[0])
    expect(offices(province)).not.toContain(neighbour.reader.officePlace[0])
    expect(offices(province)).toContain(planner.reader.officePlace[0])
    for (const use of [world.app.searchTrail(planner.reader, {}), world.app.exportTrail(planner.reader, {}, 'csv')]) {
      expect(await use).toMatchObject({ ok: false, problem: { code: 'access/forbidden' } })
    }
  })

  test('is found by person, verb, period, words and kind, and turned over page by page without a gap', async () => {
    expect((await found(national, { verb: 'keep', text: 'VERSION' })).length).toBeGreaterThan(0)
    expect(await found(national, { text: '100%_' })).toEqual([])
    expect(await found(national, { until: '2020-01-01' })).toEqual([])
    expect(
      (await found(national, { actorId: planner.reader.userId })).every((e) => e.who === planner.reader.name),
    ).toBe(true)
    for (const wrong of [{ subjectId: 'x' }, { from: 'kemarin' }, { text: 'a\u0000' }]) {
      expect(await world.app.searchTrail(national.reader, wrong)).toMatchObject({ ok: false })
    }
    for (let i = 0; i < 60; i += 1) await world.sendJson('POST', '/api/v1/import', {}, planner.token)
    const numbers: number[] = []
    for (let before: number | null = null; ; ) {
      const page: TrailPage = good(await world.app.searchTrail(national.reader, {}, before))
      numbers.push(...page.entries.map((entry) => entry.number))
      before = page.next
      if (before === null) break
    }
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, i) => numbers.length - i))
    expect(numbers.length).toBeGreaterThan(60)
  })

  test('is exported whole, and what a spreadsheet would take for a formula is only text', async () => {
    await world.pool.query(`INSERT INTO audit_event (at, actor_name, verb, subject, subject_id, detail)
      VALUES (now(), '=HYPERLINK("x"),1', 'keep', 'agreement', gen_random_uuid(), '{"a": "b,\\"c\\""}')`)
    const read = async (format: 'csv' | 'jsonl') => {
      let text = ''
      for await (const part of good(await world.app.exportTrail(national.reader, {}, format))) text += part
      return text
    }
    const csv = await read('csv')
    expect(csv).toContain(`,"'=HYPERLINK(""x""),1",keep,agreement,`)
    const lines = (await read('jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map((entry) => entry.number)).toEqual(lines.map((_, i) => i + 1))
    expect(csv.trim().split('\r\n')).toHaveLength(lines.length + 1)
  })
})
