import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import type { Reader } from '../../contract/view.ts'
import { unitKey } from '../../core/organisation/unit-key.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { verifyTrail } from '../../db/audit-chain.ts'
import { officeKey, officesNamed } from '../../db/places.ts'
import { createApp } from '../create-app.ts'

/** The agency as it is from tomorrow on: documents may write "PTW" for "Pengawasan Tata Wilayah". */
const LATER: AgencyProfile = {
  ...KPU_PROFILE,
  names: [...KPU_PROFILE.names, { long: 'pengawasan tata wilayah', short: 'ptw' }],
}

let world: World
let reader: Reader

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterAll(() => world?.close())

/** The same database, started with another profile. */
const startedWith = (profile: AgencyProfile) => createApp({ ...world.deps, profile })
const from = '2025-01-06'
const secretariat = async (): Promise<string> =>
  good(await world.app.showUnit(reader, reader.officePlace[0] ?? '')).units[0]?.id ?? ''
const keys = async (): Promise<readonly string[]> => {
  const { rows } = await world.pool.query<{ name_key: string }>(
    `SELECT name_key FROM unit WHERE name ILIKE '%tata wilayah%' OR name ILIKE '%ptw%' ORDER BY number`,
  )
  return rows.map((row) => row.name_key)
}
const renewals = async () => {
  const { rows } = await world.pool.query(`SELECT detail FROM audit_event WHERE verb = 'renew-name-keys' ORDER BY id`)
  return rows.map((row) => row.detail)
}

describe('names that the agency’s profile spells otherwise from one start to the next', () => {
  test('with the profile it was kept under there is nothing to do, and the trail says nothing', async () => {
    await world.app.plantUnits()
    expect(await world.app.renewNameKeys()).toEqual({ renewed: 0, aside: 0 })
    expect(await renewals()).toEqual([])
  })

  test('are found in all spellings of today: offices, units, posts and the library alike', async () => {
    const unit = { name: 'Subbagian Pengawasan Tata Wilayah', kind: 'subbagian', from }
    good(await world.app.addUnit(reader, await secretariat(), unit))
    const office = 'Balai Pengawasan Tata Wilayah Contoh'
    await world.pool.query(`INSERT INTO satker (name, name_key, kind) VALUES ($1, lower($1), 'other')`, [office])
    await world.pool.query(
      `INSERT INTO position (id, satker_id, title, title_key)
        SELECT gen_random_uuid(), id, 'Kepala Pengawasan Tata Wilayah', 'kepala pengawasan tata wilayah' FROM satker
        WHERE code = '64.02'`,
    )
    const before = await officesNamed(world.db, ['Balai PTW Contoh'], LATER.names)
    expect(before.size).toBe(0)
    const later = startedWith(LATER)
    expect(await later.renewNameKeys()).toEqual({ renewed: 4, aside: 0 })
    const found = await officesNamed(world.db, ['Balai PTW Contoh'], LATER.names)
    expect(found.get(officeKey(office, LATER.names))?.name).toBe(office)
    expect(await keys()).toContain(unitKey('kepala-subbagian', 'Subbagian PTW', LATER.names))
    const twice = await later.addUnit(reader, await secretariat(), { ...unit, name: 'Subbagian PTW' })
    expect(twice).toMatchObject({ ok: false })
    expect(await renewals()).toEqual([{ renewed: 4, aside: 0, offices: 0 }])
    expect(await later.renewNameKeys()).toEqual({ renewed: 0, aside: 0 })
    expect(await verifyTrail(world.pool)).toMatchObject({ faultCount: 0 })
  })

  test('that were two and are one now: both stay, one is found by it, and it stays so at every start', async () => {
    expect(await world.app.renewNameKeys()).toEqual({ renewed: 4, aside: 0 })
    const short = { name: 'Subbagian PTW', kind: 'subbagian', from }
    const { id } = good(await world.app.addUnit(reader, await secretariat(), short))
    const later = startedWith(LATER)
    expect(await later.renewNameKeys()).toEqual({ renewed: 4, aside: 1 })
    const settled = await keys()
    expect(settled.filter((key) => key === unitKey('kepala-subbagian', 'Subbagian PTW', LATER.names))).toHaveLength(1)
    expect(await later.renewNameKeys()).toEqual({ renewed: 0, aside: 1 })
    expect(await keys()).toEqual(settled)
    const { rows } = await world.pool.query('SELECT name_key FROM unit WHERE id = $1', [id])
    expect(rows[0]?.name_key).toBe(unitKey('kepala-subbagian', 'Subbagian PTW', LATER.names))
  })
})

test('a level whose head promises alone no longer has a superior from the next start on', async () => {
  const levels = KPU_PROFILE.levels.map((level) => (level.id === 'ketua' ? { ...level, alone: false } : level))
  await startedWith({ ...KPU_PROFILE, levels }).renewNameKeys()
  const { rows } = await world.pool.query('SELECT count(*)::int AS n FROM satker WHERE head_alone')
  expect(rows[0]?.n).toBe(0)
})
