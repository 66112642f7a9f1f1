import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { good, openWorld, setUpOffice, type World } from '../../test/app-world.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import { constraintProblem } from './constraint-problem.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
  good(await world.app.importInterchange(await setUpOffice(world.app), sample))
})
afterAll(() => world.close())

/** What the database says to rows that would slip past the program. */
const refusal = async (statement: string, values: readonly unknown[] = []) => {
  const error: unknown = await world.pool.query(statement, [...values]).then(
    () => null,
    (e: unknown) => e,
  )
  return constraintProblem(error)
}

const copyOf = (table: string, changes: Record<string, unknown>): string => {
  const set = Object.entries(changes).map(([column, value]) => `jsonb_build_object('${column}', ${value})`)
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(t, ${['to_jsonb(t)', ...set].join(' || ')})).* FROM ${table} t`
}

describe('the rules of the core stand again in the database', () => {
  test('a target whose parts do not belong together is refused', async () => {
    const indicator = (changes: Record<string, unknown>, where: string) =>
      refusal(`${copyOf('indicator', { position: '9999', ...changes })} WHERE ${where} LIMIT 1`)
    const whole = { code: 'input/invalid', at: 'objectives' }
    expect(await indicator({ target_value: 'NULL' }, "target_kind = 'percent'")).toMatchObject(whole)
    expect(await indicator({ target_unit: "'kali'" }, "target_kind = 'percent'")).toMatchObject(whole)
    expect(await indicator({ target_kind: "'grade'" }, "target_kind = 'count'")).toMatchObject(whole)
    expect(await indicator({ target_kind: "'lain'" }, "target_kind = 'count'")).toMatchObject({ at: 'objectives' })
    expect(await indicator({ second_value: '4' }, "target_kind = 'percent' AND second_value IS NULL")).toMatchObject(
      whole,
    )
    expect(await indicator({ target_value: "'NaN'" }, "target_kind = 'percent'")).toMatchObject({
      code: 'database/constraint',
      params: { constraint: 'indicator_value_finite' },
    })
  })

  test('money below nothing, a year beyond reason and a date of no calendar are refused', async () => {
    expect(await refusal(`${copyOf('budget_line', { position: '9999', amount: '-1' })} LIMIT 1`)).toMatchObject({
      code: 'input/invalid',
      at: 'budget/lines',
      params: { reason: 'reason/amount' },
    })
    const version = (changes: Record<string, unknown>) =>
      refusal(`${copyOf('agreement_version', { id: 'gen_random_uuid()', version: '99', ...changes })} LIMIT 1`)
    expect(await version({ statement_date: "'2025-13-01'" })).toMatchObject({ at: 'statementDate' })
    expect(await version({ budget_label: "'Program'", budget_total: '-5' })).toMatchObject({
      at: 'budget/printedTotal',
    })
    expect(await version({ second_position: 'NULL', second_acting: 'true' })).toMatchObject({
      code: 'database/constraint',
    })
    expect(await refusal('UPDATE agreement SET year = 25')).toMatchObject({
      at: 'year',
      params: { reason: 'reason/year' },
    })
  })

  test('one office an installation, one user a name, and no password that is not hashed', async () => {
    expect(await refusal('INSERT INTO installation SELECT 1, satker_id, now() FROM installation')).toMatchObject({
      code: 'conflict/already-set-up',
    })
    expect(await refusal('INSERT INTO installation SELECT 2, satker_id, now() FROM installation')).toMatchObject({
      code: 'conflict/already-set-up',
    })
    expect(await refusal(copyOf('app_user', { id: 'gen_random_uuid()' }))).toMatchObject({
      at: 'username',
      params: { reason: 'reason/taken' },
    })
    expect(await refusal("UPDATE app_user SET password_hash = 'terbuka'")).toMatchObject({
      code: 'database/constraint',
      params: { constraint: 'app_user_password_hashed' },
    })
  })

  test("an outage or a mistake of ours is no problem of the reader's", async () => {
    expect(constraintProblem(new Error('connection lost'))).toBe(null)
    expect(await refusal('SELECT nonsense')).toBe(null)
    expect(constraintProblem(null)).toBe(null)
  })
})

describe('the organisation that agreements tell of', () => {
  test('offices are found in all their spellings, units and people stand once, each with the year they signed in', async () => {
    const { officeKey, officesNamed } = await import('./places.ts')
    const named = async (name: string) =>
      (await officesNamed(world.db, [name], KPU_PROFILE.names)).get(officeKey(name, KPU_PROFILE.names))
    const office = await named('KPU Provinsi Kalimantan Timur')
    expect(office?.place).toHaveLength(2)
    expect(await named('KOMISI PEMILIHAN UMUM  PROVINSI KALIMANTAN TIMUR')).toEqual(office)
    expect(await named('Komisi Independen Pemilihan Aceh')).toEqual(await named('KIP Aceh'))
    expect(await named('KPU Provinsi Tidak Ada')).toBeUndefined()
    const { rows } = await world.pool.query(
      `SELECT o.name, p.title, t.capacity, t.year FROM printed_tenure t JOIN official o ON o.id = t.official_id
       JOIN position p ON p.id = t.position_id JOIN satker s ON s.id = o.satker_id
       WHERE s.name = 'KPU Provinsi Nusa Contoh' AND p.title LIKE 'Ketua%'`,
    )
    expect(rows).toEqual([
      {
        name: sample.agreements[0]?.firstParty.name,
        title: 'Ketua KPU Provinsi Nusa Contoh',
        capacity: 'definitive',
        year: 2025,
      },
    ])
    const twice = await world.pool.query('SELECT satker_id, name_key FROM official GROUP BY 1, 2 HAVING count(*) > 1')
    expect(twice.rows).toEqual([])
  })
})
