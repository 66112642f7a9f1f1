import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { good, openWorld, readAll, setUpOffice, upload, type World } from '../../test/app-world.ts'
import { agreementFromInterchange, agreementToInterchange } from '../contract/agreement-mapping.ts'
import { interchangeSchema } from '../contract/interchange.ts'
import type { Reader } from '../contract/view.ts'
import { checkFamily } from '../core/check/check-family.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'

let world: World
let reader: Reader

beforeEach(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterEach(() => world.close())

const plain = interchangeSchema.parse(sample).agreements.map((a) => agreementToInterchange(agreementFromInterchange(a)))

const batchOf = async (...files: ReturnType<typeof upload>[]): Promise<string> => {
  const { id } = good(await world.app.openBatch(reader, files))
  await readAll(world.app)
  return id
}

describe('keeping what was read', () => {
  test('every agreement comes out of the database exactly as it went in', async () => {
    const { kept } = good(await world.app.importInterchange(reader, sample))
    expect(kept.map((k) => k.how)).toEqual(plain.map(() => 'new'))
    for (const [i, { agreementId }] of kept.entries()) {
      expect(good(await world.app.agreementView(reader, agreementId)).agreement).toEqual(plain[i])
    }
  })

  test('keeping the same drafts twice, and importing the same content again, keeps them once and says so', async () => {
    const id = await batchOf(upload('a.pdf', { ...sample, agreements: sample.agreements.slice(0, 3) }))
    const first = good(await world.app.keepDrafts(reader, id))
    expect(first.kept.map((k) => k.how)).toEqual(['new', 'new', 'new'])
    const again = good(await world.app.keepDrafts(reader, id))
    expect(again.kept.map((k) => [k.how, k.agreementId])).toEqual(first.kept.map((k) => ['known', k.agreementId]))
    const imported = good(await world.app.importInterchange(reader, sample))
    expect(imported.kept.slice(0, 4).map((k) => k.how)).toEqual(['known', 'known', 'known', 'new'])
    const twice = await Promise.all([
      world.app.importInterchange(reader, sample),
      world.app.importInterchange(reader, sample),
    ])
    expect(twice.flatMap((r) => good(r).kept).every((k) => k.how === 'known')).toBe(true)
    expect(good(await world.app.listAgreements(reader, {})).total).toBe(sample.agreements.length)
  })

  test('one draft of several may be kept first; the batch is kept when none is left, and a kept draft is not edited', async () => {
    const id = await batchOf(upload('a.pdf', { ...sample, agreements: sample.agreements.slice(0, 2) }))
    const [one, two] = good(await world.app.batchView(reader, id)).drafts
    good(await world.app.keepDrafts(reader, id, [one?.id ?? '']))
    const half = good(await world.app.batchView(reader, id))
    expect([half.state, half.drafts[0]?.keptAs !== null, half.drafts[1]?.keptAs]).toEqual(['ready', true, null])
    const edits = [{ kind: 'set' as const, at: 'unit', text: 'x' }]
    expect(await world.app.editDraft(reader, one?.id ?? '', { revision: 1, edits })).toMatchObject({
      problem: { code: 'conflict/already-kept' },
    })
    good(await world.app.keepDrafts(reader, id, [two?.id ?? '']))
    expect(good(await world.app.batchView(reader, id)).state).toBe('kept')
    expect(await world.app.cancelBatch(reader, id)).toMatchObject({ problem: { code: 'conflict/already-kept' } })
  })

  test('a kept agreement knows its source, its pages and its history', async () => {
    const id = await batchOf(upload('perjanjian.pdf', { ...sample, agreements: sample.agreements.slice(0, 2) }))
    const { kept } = good(await world.app.keepDrafts(reader, id))
    const view = good(await world.app.agreementView(reader, kept[1]?.agreementId ?? ''))
    expect(view.source).toMatchObject({ name: 'perjanjian.pdf', pages: [2] })
    expect(view.history).toEqual([
      { at: world.clock.now().toISOString(), who: 'Ratna Contoh', verb: 'keep', detail: { version: 1 } },
    ])
  })

  test('the same unit and year with other content is its next version; the one before stays as it was', async () => {
    good(await world.app.importInterchange(reader, sample))
    const [first, ...rest] = sample.agreements
    const changed = { ...sample, agreements: [{ ...first, place: 'Kota Lain' }, ...rest] }
    const { kept } = good(await world.app.importInterchange(reader, changed))
    expect(kept[0]).toMatchObject({ how: 'new-version', version: 2 })
    expect(kept.slice(1).every((k) => k.how === 'known')).toBe(true)
    const versions = await world.db
      .selectFrom('agreement_version')
      .select(['version', 'place'])
      .where('agreement_id', '=', kept[0]?.agreementId ?? '')
      .orderBy('version')
      .execute()
    expect(versions).toEqual([
      { version: 1, place: 'Muara Teladan' },
      { version: 2, place: 'Kota Lain' },
    ])
  })

  test('two different agreements that one document prints under one unit are two, not versions of one', async () => {
    const [first] = sample.agreements
    const twins = { ...sample, agreements: [first, { ...first, place: 'Kota Lain' }] }
    const { kept } = good(await world.app.importInterchange(reader, twins))
    expect(kept.map((k) => [k.how, k.version])).toEqual([
      ['new', 1],
      ['new', 1],
    ])
    expect(new Set(kept.map((k) => k.agreementId)).size).toBe(2)
  })

  test('findings are those of the whole office and year, also of agreements kept earlier', async () => {
    good(await world.app.importInterchange(reader, { ...sample, agreements: sample.agreements.slice(0, 2) }))
    good(await world.app.importInterchange(reader, { ...sample, agreements: sample.agreements.slice(2, 11) }))
    const list = good(await world.app.listAgreements(reader, {}))
    const family = await Promise.all(list.rows.map(async (r) => good(await world.app.agreementView(reader, r.id))))
    const { currentAgreements, familyIds } = await import('../db/read/kept-agreements.ts')
    const { satker_id } = await world.db.selectFrom('agreement').select('satker_id').executeTakeFirstOrThrow()
    const kept = await currentAgreements(world.db, await familyIds(world.db, satker_id, 2025))
    const expected = checkFamily(
      kept.map((k) => k.agreement),
      KPU_PROFILE,
    )
    expect(family.flatMap((v) => v.findings)).toHaveLength(expected.length)
    for (const view of family) {
      const row = list.rows.find((r) => r.id === view.id)
      expect(row?.counts.error).toBe(view.findings.filter((f) => f.severity === 'error').length)
    }
  })

  test('an interchange file that is not valid is refused with its place, and nothing of it is kept', async () => {
    const broken = { ...sample, agreements: [sample.agreements[0], { ...sample.agreements[1], year: 'dua ribu' }] }
    expect(await world.app.importInterchange(reader, broken)).toMatchObject({
      problem: { code: 'interchange/invalid', at: 'agreements/1/year' },
    })
    for (const raw of [null, [], { format: 'lain' }]) {
      expect(await world.app.importInterchange(reader, raw)).toMatchObject({ problem: { code: 'interchange/invalid' } })
    }
    const unkept = {
      ...sample,
      agreements: [sample.agreements[0], { ...sample.agreements[1], place: 'Kota\u0000Contoh' }],
    }
    expect(await world.app.importInterchange(reader, unkept)).toMatchObject({ problem: { code: 'input/invalid' } })
    expect(good(await world.app.listAgreements(reader, {})).total).toBe(0)
  })

  test('a kept version can no longer be changed, not even in the database', async () => {
    good(await world.app.importInterchange(reader, sample))
    for (const table of ['agreement_version', 'objective', 'indicator', 'budget_line'] as const) {
      await expect(world.pool.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
        constraint: `${table}_never_changes`,
      })
    }
    await expect(world.pool.query('UPDATE indicator SET target_value = 1')).rejects.toThrow()
  })
})

describe('finding what was kept', () => {
  test('by year, office, level, weight and words, 50 a page', async () => {
    good(await world.app.importInterchange(reader, sample))
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...sample.agreements[10],
      unit: `Subbagian Contoh ${i}`,
      year: 2024,
    }))
    good(await world.app.importInterchange(reader, { ...sample, agreements: many }))
    const list = async (filter: Parameters<World['app']['listAgreements']>[1]) =>
      good(await world.app.listAgreements(reader, filter))
    const total = async (filter: Parameters<World['app']['listAgreements']>[1]) => (await list(filter)).total
    expect(await total({})).toBe(75)
    expect((await list({ year: 2024 })).rows).toHaveLength(50)
    expect((await list({ year: 2024, page: 2 })).rows).toHaveLength(10)
    expect(await total({ year: 2025 })).toBe(15)
    expect(await total({ level: 'ketua' })).toBe(2)
    expect(await total({ satker: 'KPU Provinsi Nusa Contoh', year: 2025 })).toBe(11)
    expect((await list({})).facets).toMatchObject({
      years: [2025, 2024],
      levels: ['ketua', 'sekretaris', 'kepala-bagian', 'kepala-subbagian'],
    })
    const { rows } = await world.pool.query('SELECT count(*)::int AS n FROM agreement WHERE warnings > 0')
    expect(await total({ severity: 'warning' })).toBe(rows[0]?.n)
  })

  test('words are found in other forms of theirs, and in spite of a slip; what is not there is not found', async () => {
    good(await world.app.importInterchange(reader, sample))
    const units = async (text: string) => good(await world.app.listAgreements(reader, { text })).rows.map((r) => r.unit)
    const [ketua] = sample.agreements
    expect(await units('akuntabel')).toContain(ketua?.unit)
    expect(await units('mengevaluasi')).toEqual(await units('evaluasi'))
    expect(await units('akuntabilitsa kinerja')).toContain(ketua?.unit)
    expect(await units('kapal selam')).toEqual([])
    expect(await units('dilaksanakan')).toEqual(await units('pelaksanaan'))
    expect((await units('pelaksanaan')).length).toBeGreaterThan(0)
    expect(await units('hukm')).toEqual(await units('hukum'))
    expect(await units(`'; DROP TABLE agreement; --`)).toEqual([])
    expect(await units('   ')).toHaveLength(15)
  })

  test('an agreement is taken away in four formats; the PDF carries its interchange file, which is known on import', async () => {
    const { kept } = good(await world.app.importInterchange(reader, sample))
    const id = kept[2]?.agreementId ?? ''
    const take = async (format: 'pdf' | 'docx' | 'xlsx' | 'json') =>
      good(await world.app.agreementFile(reader, id, format))
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    expect((await take('docx')).name).toMatch(/^PK 2025 .+\.docx$/)
    expect(text((await take('xlsx')).bytes)).toMatch(/^XLSX/)
    const json = text((await take('json')).bytes)
    expect(text((await take('pdf')).bytes)).toContain(json)
    expect(good(await world.app.importInterchange(reader, JSON.parse(json))).kept).toMatchObject([
      { how: 'known', agreementId: id },
    ])
    expect(await world.app.agreementFile(reader, '00000000-0000-0000-0000-000000000000', 'pdf')).toMatchObject({
      ok: false,
    })
  })
})
