import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { good, inRole, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import type { ConfirmedMerger } from '../../contract/merger-view.ts'
import type { Reader } from '../../contract/view.ts'

let world: World
let reader: Reader
let secretariat: string
let made = 0

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
  secretariat = good(await world.app.showUnit(reader, reader.officePlace[0] ?? '')).units[0]?.id ?? ''
})
afterAll(() => world?.close())

const FROM = '2025-01-06'

const add = async (parentId: string, name: string, kind = 'bagian'): Promise<string> =>
  good(await world.app.addUnit(reader, parentId, { name, kind, from: '2024-01-01' })).id
const appoint = (unitId: string, name: string, from = '2024-01-01') =>
  world.app.appoint(reader, unitId, { name, nip: '', capacity: 'definitive', decree: '', from, until: null })
const show = async (id: string) => good(await world.app.showUnit(reader, id))
const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) => result.problem?.code
const merger = (unitIds: readonly string[], more: Partial<ConfirmedMerger> = {}): ConfirmedMerger => ({
  unitIds,
  from: FROM,
  moved: [],
  plan: null,
  ...more,
})

let [a, b, c, a1, b1] = ['', '', '', '', '']

beforeEach(async () => {
  made += 1
  a = await add(secretariat, `Bagian Hukum ${made}`)
  b = await add(secretariat, `Bagian Teknis ${made}`)
  c = await add(secretariat, `Bagian Gabungan ${made}`)
  a1 = await add(a, `Sub Bagian Sengketa ${made}`, 'subbagian')
  b1 = await add(b, `Sub Bagian Parmas ${made}`, 'subbagian')
})

describe('units that become one', () => {
  test('are shown what will happen, and nothing happens by looking', async () => {
    good(await appoint(a, 'Sari Contoh, S.H.'))
    const before = await world.pool.query('SELECT * FROM unit_state ORDER BY unit_id, valid')
    const seen = good(await world.app.previewMerger(reader, c, merger([a, b])))
    expect(seen).toMatchObject({ from: FROM, lastDay: '2025-01-05', roles: 0, problems: [] })
    expect(seen.closes.map((u) => u.id).sort()).toEqual([a, b].sort())
    expect(seen.moves.map((u) => [u.id, u.above]).sort()).toEqual(
      [
        [a1, `Bagian Hukum ${made}`],
        [b1, `Bagian Teknis ${made}`],
      ].sort(),
    )
    expect(seen.holders).toMatchObject([{ name: 'Sari Contoh, S.H.', capacity: 'definitive', isMoved: false }])
    expect((await world.pool.query('SELECT * FROM unit_state ORDER BY unit_id, valid')).rows).toEqual(before.rows)
  })

  test('close with their successor; units below move from that day, posts end the day before', async () => {
    good(await appoint(a, 'Sari Contoh, S.H.'))
    good(await appoint(b, 'Toni Contoh'))
    const tenure = (await show(a)).post.tenures[0]?.id ?? ''
    const { plan } = good(await world.app.previewMerger(reader, c, merger([a, b])))
    const into = good(await world.app.mergeUnits(reader, c, merger([a, b], { plan, moved: [tenure] })))
    expect(into.units.map((u) => u.id).sort()).toEqual([a1, b1].sort())
    expect(into.post.holder).toMatchObject({ name: 'Sari Contoh, S.H.', from: FROM, until: null })
    for (const id of [a, b]) {
      const closed = await show(id)
      expect([closed.closedOn, closed.successor?.id]).toEqual([FROM, c])
      expect(closed.post.tenures.map((t) => t.until)).toEqual(['2025-01-05'])
    }
    const moved = await show(a1)
    expect(moved.stretches.map((s) => [s.from, s.above])).toEqual([
      [FROM, `Bagian Gabungan ${made}`],
      ['2024-01-01', `Bagian Hukum ${made}`],
    ])
    const told = async (id: string) =>
      good(await world.app.searchTrail(reader, { subjectId: id })).entries.map((e) => e.verb)
    expect(await told(c)).toEqual(['take-over-units', 'appoint', 'add-unit'])
    expect(await told(a)).toEqual(['merge-unit', 'end-tenure', 'appoint', 'add-unit'])
    expect((await told(a1))[0]).toBe('move-unit')
  })

  test('take along what is planned to come below them, and leave plans that lead elsewhere', async () => {
    const guest = await add(secretariat, `Sub Bagian Tamu ${made}`, 'subbagian')
    good(await world.app.moveUnit(reader, guest, { parentId: a, from: '2025-03-01' }))
    good(await world.app.moveUnit(reader, a1, { parentId: secretariat, from: '2025-04-01' }))
    good(await world.app.mergeUnits(reader, c, merger([a])))
    const above = async (id: string) => (await show(id)).stretches.map((s) => [s.from, s.above])
    expect(await above(guest)).toMatchObject([
      ['2025-03-01', `Bagian Gabungan ${made}`],
      ['2024-01-01', expect.stringContaining('Sekretariat')],
    ])
    expect((await above(a1)).slice(0, 2)).toMatchObject([
      ['2025-04-01', expect.stringContaining('Sekretariat')],
      [FROM, `Bagian Gabungan ${made}`],
    ])
  })

  test('are left as they are where a reason stands against it, or where the plan was another one', async () => {
    const untouched = async () => {
      expect((await show(a)).closedOn).toBeNull()
      expect((await show(a1)).path.at(-1)?.id).toBe(a)
    }
    const { plan } = good(await world.app.previewMerger(reader, c, merger([a])))
    await add(a, `Sub Bagian Susulan ${made}`, 'subbagian')
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([a], { plan })))).toBe('conflict/plan-changed')
    const twin = await add(c, `Sub Bagian Sengketa ${made} pada Bagian Gabungan`, 'subbagian')
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([a])))).toBe('unit/twin-below')
    good(await world.app.closeUnit(reader, twin, { on: FROM, successorId: null }))
    good(await appoint(a, 'Sari Contoh, S.H.'))
    good(await appoint(c, 'Umar Contoh'))
    const tenure = (await show(a)).post.tenures[0]?.id ?? ''
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([a], { moved: [tenure] })))).toBe('post/filled')
    expect(codeOf(await world.app.mergeUnits(reader, a1, merger([a])))).toBe('unit/other-kind')
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([c])))).toBe('unit/circle')
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([a], { from: '2025-02-01' })))).toBe('input/invalid')
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([a], { from: '2023-12-31' })))).toBe('unit/not-yet')
    const bali = good(await world.app.findUnits(reader, 'Sekretariat KPU Provinsi Bali')).units[0]?.id ?? ''
    expect(codeOf(await world.app.mergeUnits(reader, c, merger([bali])))).toBe('not-found')
    expect(codeOf(await world.app.mergeUnits(inRole(reader, 'planner'), c, merger([a])))).toBe('access/forbidden')
    await untouched()
  })

  test('cannot both take each other over at once', async () => {
    const both = await Promise.all([
      world.app.mergeUnits(reader, c, merger([a])),
      world.app.mergeUnits(reader, a, merger([c])),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['unit/closed', undefined])
  })
})
