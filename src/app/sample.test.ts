import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KOTA_CONTOH } from '../../test/agency/kota-contoh.ts'
import { good, openWorld, type World } from '../../test/app-world.ts'
import type { Reader } from '../contract/view.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import { createApp } from './create-app.ts'

let world: World
let readerOf: (username: string) => Promise<Reader>

beforeAll(async () => {
  world = await openWorld()
  const signIns = good(await world.app.setUpSample())
  readerOf = async (username) => {
    const password = signIns.find((one) => one.username === username)?.password ?? ''
    const { reader } = good(await world.app.signIn({ username, password, address: '10.0.0.7' }))
    if (!reader) throw new Error(`${username} is not signed in`)
    return reader
  }
})
afterAll(() => world?.close())

describe('the sample province', () => {
  test('opens a new year with everybody who holds a post, each promising the one above', async () => {
    const planner = await readerOf('perencana')
    const { units } = good(await world.app.openYear(planner, planner.officePlace[0] ?? '', 2026))
    expect(units).toHaveLength(11)
    expect(units.filter((unit) => unit.holder === null || unit.copy === null)).toEqual([])
    const copies = await Promise.all(units.map((unit) => world.app.copyView(planner, unit.copy?.id ?? '')))
    const promised = copies.map((copy) => good(copy).agreement.secondParty?.name ?? null)
    expect(promised.filter((name) => name === null)).toHaveLength(1)
    const acting = copies.filter((copy) => good(copy).agreement.firstParty.acting)
    expect(acting).toHaveLength(1)
  })

  test('has a chair and a secretary who sign for exactly their units, under the names that are printed', async () => {
    const [chair, secretary] = [await readerOf('ketua'), await readerOf('sekretaris')]
    const planner = await readerOf('perencana')
    const { units } = good(await world.app.draftingYear(planner, null, 2026))
    const [first, second] = units
    expect([chair.grants[0]?.unitId, secretary.grants[0]?.unitId]).toEqual([first?.unitId, second?.unitId])
    expect([chair.name, secretary.name]).toEqual([first?.holder, second?.holder])
    expect(second?.level).toBe('sekretaris')
  })
})

test('the sample province is not filled into the database of another agency, whose levels and offices it does not know', async () => {
  const empty = await openWorld()
  try {
    const levels = KPU_PROFILE.levels.filter((level) => level.id !== 'kepala-subbagian')
    for (const profile of [KOTA_CONTOH, { ...KPU_PROFILE, levels }]) {
      const app = createApp({ ...empty.deps, profile })
      expect(await app.setUpSample()).toMatchObject({
        ok: false,
        problem: { code: 'conflict/sample-of-another-agency', params: { agency: profile.name } },
      })
      expect(await app.isSetUp()).toBe(false)
    }
  } finally {
    await empty.close()
  }
})
