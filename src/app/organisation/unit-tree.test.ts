import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import type { TreeView } from '../../contract/tree-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { TreeWish } from './unit-tree.ts'

let world: World
let reader: Reader
const NOTHING = { open: null, unit: null, text: '' }

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
})
afterAll(() => world?.close())

const tree = async (wish: Partial<TreeWish>) => good(await world.app.unitTree(reader, { ...NOTHING, ...wish }))
const branchOf = (view: Pick<TreeView, 'branches'>, of: string | null) => view.branches.find((b) => b.of === of)
const idOf = async (text: string): Promise<string> => good(await world.app.findUnits(reader, text)).units[0]?.id ?? ''
const secretariat = () => idOf(`Sekretariat ${reader.office}`)

describe('the tree', () => {
  test('is open at the reader’s office, and holds nothing of other branches', async () => {
    const view = await tree({})
    const [office = '', province = '', head = ''] = reader.officePlace
    expect(view.branches.map((b) => b.of)).toEqual([null, head, province, office])
    expect(branchOf(view, null)?.units.map((u) => u.name)).toEqual(['KPU'])
    expect(branchOf(view, head)?.units).toHaveLength(39)
    expect(branchOf(view, office)?.units.map((u) => u.below)).toEqual([4])
    expect(view.administered).toEqual([office])
  })

  test('opens on the way to what an address names, and passes over what is not there', async () => {
    const bali = await idOf('KPU Provinsi Bali')
    const named = await tree({ open: [bali, 'bukan-unit', crypto.randomUUID()] })
    expect(named.branches.map((b) => b.of)).toEqual([null, reader.officePlace.at(-1), bali])
    const seen = await tree({ open: [], unit: await secretariat() })
    expect(seen.branches.map((b) => b.of)).toEqual([null, ...reader.officePlace.toReversed()])
    expect((await tree({ open: [] })).branches.map((b) => b.of)).toEqual([null])
  })

  test('shows what words find below those above it, and nothing else', async () => {
    const view = await tree({ text: 'sekretariat kpu provinsi bali' })
    const [closest] = view.hits ?? []
    expect(closest).toBe(await idOf('sekretariat kpu provinsi bali'))
    const all = view.branches.flatMap((b) => b.units.map((u) => u.id))
    const above = new Set(view.branches.map((b) => b.of))
    expect(all.every((id) => view.hits?.includes(id) || above.has(id))).toBe(true)
    expect(new Set(all).size).toBe(all.length)
    expect(await tree({ text: 'tidak-ada-unit-ini' })).toMatchObject({ hits: [], branches: [] })
    expect((await tree({ text: 'sub bagian' })).hits).toHaveLength(50)
  })

  test('hands out branches one by one, bounded', async () => {
    const place = reader.officePlace.at(-1) ?? ''
    await world.pool.query(
      `INSERT INTO unit (id, satker_id, name, name_key, kind, parent_id)
       SELECT gen_random_uuid(), u.satker_id, 'Tim ' || n, 'tim ' || n, 'other', u.id FROM unit u, generate_series(1, 510) n WHERE u.id = $1`,
      [await secretariat()],
    )
    const many = good(await world.app.unitBranches(reader, [place, await secretariat()]))
    expect(many.branches.map((b) => [b.units.length, b.more])).toEqual([
      [39, 0],
      [500, 14],
    ])
    expect(good(await world.app.unitBranches(reader, ['', 'x', crypto.randomUUID()])).branches).toEqual([])
  })
})

test('where a unit may move to is told with what moves along, and with the reason where it may not', async () => {
  const id = await idOf('sub bagian hukum kutai kartanegara')
  const found = good(await world.app.findPlaces(reader, id, ''))
  expect(found.below).toBe(0)
  expect(found.places.slice(0, 2).map((p) => [p.name, p.problem?.code])).toEqual([
    [reader.office, undefined],
    [`Sekretariat ${reader.office}`, 'unit/same-place'],
  ])
  const whole = good(await world.app.findPlaces(reader, await secretariat(), 'keuangan'))
  expect(whole.below).toBe(514)
  expect(whole.places.map((p) => p.problem?.code)).toEqual(['unit/circle'])
  const elsewhere = await world.app.findPlaces(reader, await idOf('Sekretariat KPU Provinsi Bali'), '')
  expect(elsewhere.ok ? null : elsewhere.problem.code).toBe('not-found')
})
