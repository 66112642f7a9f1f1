import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import samples from '../../../samples/agreements.json' with { type: 'json' }
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'

let world: World
let reader: Reader
let office: UnitView
let secretariat: UnitView

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
  office = good(await world.app.showUnit(reader, reader.officePlace[0] ?? ''))
  secretariat = good(await world.app.showUnit(reader, office.units[0]?.id ?? ''))
})
afterAll(() => world?.close())

const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) => result.problem?.code

const child = (words: string): string => {
  const found = secretariat.units.find((u) => u.name.includes(words))
  if (!found) throw new Error(`no unit named ${words}`)
  return found.id
}

describe('the national tree', () => {
  test('is there at the first start: 553 offices, each with its secretariat and the usual units below', async () => {
    const { rows } = await world.pool.query(`SELECT kind, count(*)::int AS n FROM unit GROUP BY kind ORDER BY kind`)
    const counts = Object.fromEntries(rows.map((r) => [r.kind, r.n]))
    const national = { biro: 11, inspektorat: 3, bagian: 31, subbagian: 62 + 3 }
    expect(counts).toMatchObject({
      ...national,
      satker: 553,
      sekretariat: 553,
      bagian: national.bagian + 38 * 3,
      subbagian: national.subbagian + 38 * 6 + 514 * 4,
    })
    expect(await world.app.plantUnits()).toBe(0)
    expect(office.path.map((p) => p.name)).toEqual(['KPU', expect.stringContaining('Provinsi')])
    expect(secretariat.units.map((u) => u.level)).toEqual(Array.from({ length: 4 }, () => 'kepala-subbagian'))
  })

  test('that an older version planted is completed: nothing twice, nothing renamed, moved or opened again', async () => {
    const older = await openWorld()
    const admin = good(
      await older.app.setUp({ officeCode: '00', name: 'Ratna Contoh', username: 'ratna', password: PASSWORD }),
    ).reader
    const planted = await older.app.plantUnits()
    const lower = `level IN ('kepala-bagian', 'kepala-subbagian') AND satker_id = (SELECT id FROM satker WHERE code = '00')`
    await older.pool.query(`DELETE FROM unit_state WHERE unit_id IN (SELECT id FROM unit WHERE ${lower})`)
    await older.pool.query(`DELETE FROM unit WHERE ${lower}`)
    const unit = async (text: string) => good(await older.app.findUnits(admin, text)).units[0]?.id ?? ''
    const from = '2025-01-06'
    good(await older.app.renameUnit(admin, await unit('Biro Umum'), { name: 'Biro Umum dan Protokol', from }))
    good(await older.app.closeUnit(admin, await unit('Biro Logistik'), { on: from, successorId: null }))
    const own = { name: 'Bagian Diklat', kind: 'bagian', from }
    good(await older.app.addUnit(admin, await unit('Pusat Pelatihan'), own))
    const before = (await older.pool.query('SELECT id, name, parent_id, closed_on FROM unit ORDER BY id')).rows

    expect(await older.app.plantUnits()).toBe(96 - 9 - 6)
    expect(await older.app.plantUnits()).toBe(0)
    const { rows } = await older.pool.query('SELECT id, name, parent_id, closed_on FROM unit ORDER BY id')
    const old = new Set(before.map((row) => row.id))
    expect(rows.filter((row) => old.has(row.id))).toEqual(before)
    expect(rows).toHaveLength(planted + 553 - 9 - 6 + 1)
    const belowOf = async (text: string) =>
      good(await older.app.showUnit(admin, await unit(text))).units.map((u) => u.name)
    expect(await belowOf('Biro Umum dan Protokol')).toHaveLength(3)
    expect(await belowOf('Biro Logistik')).toEqual([])
    expect(await belowOf('Pusat Pelatihan')).toEqual(['Bagian Diklat'])
    await older.close()
  })

  test('is searched by the names of units and offices', async () => {
    const hits = good(await world.app.findUnits(reader, `hukum ${office.office.split(' ').at(-1)}`)).units
    expect(hits.some((h) => h.office === office.office && h.name.startsWith('Sub Bagian Hukum'))).toBe(true)
    expect(good(await world.app.findUnits(reader, '100% tidak_ada')).units).toEqual([])
  })

  test('takes in agreements at the unit they mean, however it is spelled there', async () => {
    const [, sekretaris, , , , , , , , , , , , sub] = samples.agreements
    const place = office.office
    const kept = [
      {
        ...sekretaris,
        satker: place,
        unit: `SEKRETARIAT ${place}`,
        firstParty: { name: 'A', position: `Sekretaris ${place}`, acting: false },
      },
      {
        ...sub,
        satker: place,
        unit: `Perencanaan, Data & Informasi ${place}`,
        firstParty: { name: 'B', position: `Kasubbag Perencanaan, Data dan Informasi ${place}`, acting: false },
      },
    ]
    const before = await world.pool.query('SELECT count(*)::int AS n FROM unit')
    good(await world.app.importInterchange(reader, { ...samples, agreements: kept }))
    expect((await world.pool.query('SELECT count(*)::int AS n FROM unit')).rows).toEqual(before.rows)
    const unit = good(await world.app.showUnit(reader, child('Perencanaan')))
    expect(unit.agreements.map((a) => a.year)).toEqual([2025])
  })
})

describe('changes of the organisation', () => {
  test('a new name holds from its day on; what was before is still told', async () => {
    const id = child('Hukum')
    const now = good(await world.app.renameUnit(reader, id, { name: 'Sub Bagian Hukum', from: '2025-01-06' }))
    expect(now.name).toBe('Sub Bagian Hukum')
    expect(now.stretches.map((s) => [s.from, s.until])).toEqual([
      ['2025-01-06', null],
      [null, '2025-01-05'],
    ])
    const later = good(
      await world.app.renameUnit(reader, id, { name: 'Sub Bagian Hukum dan Pengawasan', from: '2025-02-01' }),
    )
    expect(later.name).toBe('Sub Bagian Hukum')
    world.clock.pass(31 * 24 * 60)
    expect(await world.app.applyUnitChanges()).toBe(1)
    expect(good(await world.app.showUnit(reader, id)).name).toBe('Sub Bagian Hukum dan Pengawasan')
  })

  test('a unit moves with all below it, and never below itself', async () => {
    const day = '2025-02-01'
    const added = good(
      await world.app.addUnit(reader, secretariat.id, { name: 'Bagian Baru', kind: 'bagian', from: day }),
    )
    const moved = good(await world.app.moveUnit(reader, child('Keuangan'), { parentId: added.id, from: day }))
    expect(moved.path.map((p) => p.id)).toEqual([...secretariat.path.map((p) => p.id), secretariat.id, added.id])
    expect(codeOf(await world.app.moveUnit(reader, added.id, { parentId: moved.id, from: day }))).toBe('unit/circle')
    const elsewhere = good(await world.app.findUnits(reader, 'Sekretariat KPU Provinsi Bali')).units[0]?.id ?? ''
    expect(codeOf(await world.app.moveUnit(reader, moved.id, { parentId: elsewhere, from: day }))).toBe('not-found')
    expect(codeOf(await world.app.closeUnit(reader, added.id, { on: day, successorId: null }))).toBe('unit/has-units')
  })

  test('a move is refused where it changes nothing or the unit was not there yet; one taken back leaves no trace in the tree', async () => {
    const add = (name: string) =>
      world.app.addUnit(reader, secretariat.id, { name, kind: 'bagian', from: '2025-02-01' })
    const [unit, place] = [good(await add('Bagian Bolak')), good(await add('Bagian Balik'))]
    const move = (parentId: string, from = '2025-02-03') => world.app.moveUnit(reader, unit.id, { parentId, from })
    expect(codeOf(await move(secretariat.id))).toBe('unit/same-place')
    expect(codeOf(await move(place.id, '2025-01-01'))).toBe('unit/not-yet')
    expect(codeOf(await world.app.renameUnit(reader, unit.id, { name: 'X', from: '2025-01-01' }))).toBe('unit/not-yet')
    expect(good(await move(place.id)).path.at(-1)?.name).toBe('Bagian Balik')
    expect(codeOf(await move(place.id))).toBe('unit/same-place')
    const back = good(await move(secretariat.id))
    expect(back.path.at(-1)?.id).toBe(secretariat.id)
    expect(back.stretches).toHaveLength(1)
    good(await move(place.id, '2025-03-03'))
    expect(good(await move(secretariat.id)).stretches).toHaveLength(1)
  })

  test('two moves at once cannot make a circle together', async () => {
    const add = (name: string) =>
      world.app.addUnit(reader, secretariat.id, { name, kind: 'bagian', from: '2025-02-01' })
    const [a, b] = [good(await add('Bagian Satu')), good(await add('Bagian Dua'))]
    const moves = await Promise.all([
      world.app.moveUnit(reader, a.id, { parentId: b.id, from: '2025-02-01' }),
      world.app.moveUnit(reader, b.id, { parentId: a.id, from: '2025-02-01' }),
    ])
    expect(moves.map(codeOf).toSorted()).toEqual(['unit/circle', undefined])
  })

  test('no unit is renamed before its first day; two that exchange names and places on one day do so together', async () => {
    const add = async (parentId: string, name: string) =>
      good(await world.app.addUnit(reader, parentId, { name, kind: 'subbagian', from: '2025-02-01' })).id
    const upper = await add(secretariat.id, 'Sub Bagian Tukar Atas')
    const lower = await add(upper, 'Sub Bagian Tukar Bawah')
    const rename = (id: string, name: string, from: string) => world.app.renameUnit(reader, id, { name, from })
    expect(codeOf(await rename(lower, 'Sub Bagian Terlalu Dini', '2025-01-31'))).toBe('unit/not-yet')
    const { today } = good(await world.app.showUnit(reader, upper))
    const from = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10)
    good(await rename(upper, 'Sub Bagian Tukar Bawah', from))
    good(await rename(lower, 'Sub Bagian Tukar Atas', from))
    good(await world.app.moveUnit(reader, lower, { parentId: secretariat.id, from }))
    await world.pool.query('UPDATE unit_state SET parent_id = $1 WHERE unit_id = $2 AND valid @> $3::date', [
      lower,
      upper,
      from,
    ])
    world.clock.pass(24 * 60)
    expect(await world.app.applyUnitChanges()).toBe(2)
    const now = good(await world.app.showUnit(reader, upper))
    expect([now.name, now.path.at(-1)?.name]).toEqual(['Sub Bagian Tukar Bawah', 'Sub Bagian Tukar Atas'])
    good(await world.app.closeUnit(reader, upper, { on: now.today, successorId: null }))
    good(await world.app.closeUnit(reader, lower, { on: now.today, successorId: null }))
  })

  test('a unit with agreements to come stays open; a closed one tells who took over, and can be opened again', async () => {
    const refused = await world.app.closeUnit(reader, child('Perencanaan'), { on: '2024-12-31', successorId: null })
    expect(codeOf(refused)).toBe('unit/has-agreements')
    const id = child('Teknis')
    const successorId = child('Perencanaan')
    const closed = good(await world.app.closeUnit(reader, id, { on: '2025-02-01', successorId }))
    expect([closed.closedOn, closed.successor?.id]).toEqual(['2025-02-01', successorId])
    expect(codeOf(await world.app.renameUnit(reader, id, { name: 'X', from: '2025-02-01' }))).toBe('unit/closed')
    expect(good(await world.app.reopenUnit(reader, id)).closedOn).toBeNull()
  })

  test('a name twice in an office, an empty one, no day and another office’s unit are refused, each by its reason', async () => {
    const add = (given: { name?: string; kind?: string; from?: string }) =>
      world.app.addUnit(reader, secretariat.id, {
        name: 'Sub Bagian Lain',
        kind: 'subbagian',
        from: '2025-02-01',
        ...given,
      })
    good(await add({}))
    expect(codeOf(await add({ name: '  SUB BAGIAN  LAIN ' }))).toBe('unit/name-taken')
    for (const wrong of [
      { name: ' ' },
      { name: 'x'.repeat(301) },
      { from: '2025-02-30' },
      { from: '2026-01-01' },
      { kind: 'dinas' },
    ]) {
      expect(codeOf(await add(wrong)), JSON.stringify(wrong)).toBe('input/invalid')
    }
    expect(codeOf(await world.app.renameUnit(reader, office.id, { name: 'X', from: '2025-02-01' }))).toBe(
      'unit/is-office',
    )
    const bali = good(await world.app.findUnits(reader, 'Sekretariat KPU Provinsi Bali')).units[0]?.id ?? ''
    expect(codeOf(await world.app.renameUnit(reader, bali, { name: 'X', from: '2025-02-01' }))).toBe('not-found')
    expect(
      (await world.pool.query("SELECT count(*)::int AS n FROM audit_event WHERE subject = 'unit'")).rows[0].n,
    ).toBeGreaterThan(5)
  })
})
