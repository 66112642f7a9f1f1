import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import type { NewTenure } from '../../contract/people-view.ts'
import type { Reader } from '../../contract/view.ts'

let world: World
let reader: Reader
let office: string
let secretariat: string
let subdivision: string

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
  office = reader.officePlace[0] ?? ''
  secretariat = good(await world.app.showUnit(reader, office)).units[0]?.id ?? ''
  subdivision = good(await world.app.showUnit(reader, secretariat)).units[0]?.id ?? ''
})
afterAll(() => world?.close())

const held = (name: string, from: string, rest: Partial<NewTenure> = {}): NewTenure => ({
  name,
  nip: '',
  capacity: 'definitive',
  decree: '',
  from,
  until: null,
  ...rest,
})

describe('who holds which post', () => {
  test('two definitive holders at once, a Plt of a post that is filled, and an end before the start are refused', async () => {
    const first = await world.app.appoint(
      reader,
      secretariat,
      held('Lastri Contoh, S.E.', '2020-01-01', { decree: 'SK 12/2020' }),
    )
    expect(good(first).post.holder).toMatchObject({ name: 'Lastri Contoh, S.E.', decree: 'SK 12/2020', state: 'now' })
    const second = held('Bayu Contoh', '2024-06-01')
    expect(codeOf(await world.app.appoint(reader, secretariat, second))).toBe('post/filled')
    expect(codeOf(await world.app.appoint(reader, secretariat, { ...second, capacity: 'plt' }))).toBe('post/filled')
    expect(codeOf(await world.app.appoint(reader, office, held('X', '2025-01-02', { until: '2025-01-01' })))).toBe(
      'input/invalid',
    )
    const standIn = held('Bayu Contoh', '2025-01-01', { capacity: 'plh', until: '2025-01-31' })
    expect(good(await world.app.appoint(reader, secretariat, standIn)).post.holder?.name).toBe('Bayu Contoh')
    expect(codeOf(await world.app.appoint(reader, secretariat, standIn))).toBe('post/stood-in')
  })

  test('a post changes hands in mid-year; the superior follows, one level further up where it is the same person', async () => {
    good(await world.app.appoint(reader, office, held('Abdul Contoh', '2023-01-01')))
    good(
      await world.app.appoint(
        reader,
        subdivision,
        held('Wulan Contoh', '2022-01-01', { nip: '19800312 200501 2 004' }),
      ),
    )
    const before = good(await world.app.showUnit(reader, subdivision)).post.superior
    expect(before).toMatchObject({ unitId: secretariat, name: 'Bayu Contoh' })
    const { tenures } = good(await world.app.showUnit(reader, secretariat)).post
    const [standIn, definitive] = ['plh', 'definitive'].map((c) => tenures.find((t) => t.capacity === c)?.id ?? '')
    good(await world.app.removeTenure(reader, secretariat, standIn ?? ''))
    expect(codeOf(await world.app.endTenure(reader, secretariat, definitive ?? '', '2019-12-31'))).toBe('input/invalid')
    good(await world.app.endTenure(reader, secretariat, definitive ?? '', '2025-01-05'))
    const acting = held('Wulan Contoh', '2025-01-06', { capacity: 'plt', nip: '198003122005012004' })
    good(await world.app.appoint(reader, secretariat, acting))
    expect(good(await world.app.showUnit(reader, subdivision)).post.superior).toMatchObject({
      unitId: office,
      name: 'Abdul Contoh',
    })
  })

  test('an official is one person by NIP, and is found by name or number', async () => {
    const [wulan] = good(await world.app.findOfficials(reader, '19800312')).officials
    expect(good(await world.app.findOfficials(reader, 'wulan')).officials).toEqual([wulan])
    // Acting as secretary from today on, and head of the subdivision still.
    expect(wulan?.posts).toHaveLength(2)
    const view = good(await world.app.showOfficial(reader, wulan?.id ?? ''))
    expect(view.tenures.map((t) => [t.capacity, t.from])).toEqual([
      ['plt', '2025-01-06'],
      ['definitive', '2022-01-01'],
    ])
    const wrong = await world.app.appoint(
      reader,
      subdivision,
      held('X', '2021-01-01', { until: '2021-12-31', nip: '123' }),
    )
    expect(codeOf(wrong)).toBe('input/invalid')
  })

  test('the trail tells of posts in names: who, as what, of which unit, and what changed', async () => {
    const view = good(await world.app.showUnit(reader, secretariat))
    const [acting] = view.post.tenures
    good(await world.app.endTenure(reader, secretariat, acting?.id ?? '', '2025-01-31'))
    const { entries } = good(await world.app.searchTrail(reader, { subject: 'unit', subjectId: secretariat }))
    const told = (verb: string) => entries.find((e) => e.verb === verb)
    expect(told('appoint')?.detail).toEqual({
      name: 'Wulan Contoh',
      post: 'Sekretaris',
      unit: view.name,
      capacity: 'plt',
      from: '2025-01-06',
      until: null,
    })
    expect(told('appoint')).toMatchObject({ before: { name: null }, after: { name: 'Wulan Contoh', capacity: 'plt' } })
    expect(told('end-tenure')).toMatchObject({ before: { until: null }, after: { until: '2025-01-31' } })
    expect(told('remove-tenure')?.detail).toMatchObject({ name: 'Bayu Contoh', post: 'Sekretaris', capacity: 'plh' })
  })
})
