import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UnitView } from '../../src/contract/organisation-view.ts'
import type { Reader } from '../../src/contract/view.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { good, openWorld, PASSWORD, readAll, upload, type World } from '../app-world.ts'
import { inspectPdf } from '../golden/inspect-pdf.ts'
import { written } from '../golden/written.ts'
import { cityAgreements, KOTA_CONTOH } from './kota-contoh.ts'

/** What nobody outside the General Election Commission should ever see. */
const OF_KPU = /\bKPU\b|\bKIP\b|pemilihan|pemilu/i

const reader = createDocumentReader({
  profile: KOTA_CONTOH,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 1,
})
const writer = createDocumentWriter({ printed: KOTA_CONTOH })

let world: World
let planner: Reader
let root: UnitView

beforeAll(async () => {
  world = await openWorld({ profile: KOTA_CONTOH, reader, writer })
  await world.app.plantUnits()
  const input = { officeCode: '00', name: 'Ratna Contoh', username: 'ratna', password: PASSWORD }
  planner = good(await world.app.setUp(input)).reader
  const head = await world.db.selectFrom('unit').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()
  root = good(await world.app.showUnit(planner, head.id))
})
afterAll(async () => {
  await world.close()
  await reader.close()
})

/** The unit reached by these names from the head of the tree. */
const unitAt = async (...names: readonly string[]): Promise<UnitView> => {
  let unit = root
  for (const name of names) {
    const next = unit.units.find((u) => u.name.startsWith(name))
    if (!next) throw new Error(`no ${name} below ${unit.name}: ${unit.units.map((u) => u.name).join(', ')}`)
    unit = good(await world.app.showUnit(planner, next.id))
  }
  return unit
}

describe('the tree of a city', () => {
  test('is its own from the first start: the mayor above the services, and nothing of another agency', async () => {
    expect([root.name, root.level, root.kind]).toEqual(['Pemerintah Kota Contoh', 'wali-kota', 'satker'])
    expect(root.units.map((u) => [u.name, u.level])).toEqual([
      ['Sekretariat Daerah Pemerintah Kota Contoh', 'sekretaris-daerah'],
      ['Dinas Kesehatan Kota Contoh', 'kepala-dinas'],
      ['Dinas Pendidikan Kota Contoh', 'kepala-dinas'],
    ])
    expect((await unitAt('Dinas Pendidikan', 'Bidang Pelayanan')).units.map((u) => u.name)).toEqual([
      'Seksi Mutu Dinas Pendidikan Kota Contoh',
      'Seksi Sarana Dinas Pendidikan Kota Contoh',
    ])
    const { rows } = await world.pool.query<{ name: string }>('SELECT name FROM unit UNION SELECT name FROM satker')
    expect(rows.filter((row) => OF_KPU.test(row.name))).toEqual([])
    expect(await world.app.plantUnits()).toBe(0)
  })

  test('a service’s head promises to the mayor, beyond the office; the mayor to nobody', async () => {
    const day = { from: '2025-01-01', until: null, nip: '', capacity: 'definitive', decree: '' }
    await world.app.appoint(planner, root.id, { ...day, name: 'Bima Contoh' })
    const service = await unitAt('Dinas Pendidikan')
    expect(service.post.superior).toEqual({ unitId: root.id, unit: root.name, name: 'Bima Contoh' })
    const section = await unitAt('Dinas Pendidikan', 'Bidang Pelayanan', 'Seksi Mutu')
    expect(section.post.superior?.unit).toBe('Bidang Pelayanan Dinas Pendidikan Kota Contoh')
    expect(good(await world.app.showUnit(planner, root.id)).post.superior).toBeNull()
  })

  test('grows by the city’s kinds of unit alone', async () => {
    const { id } = await unitAt('Dinas Kesehatan')
    const added = good(
      await world.app.addUnit(planner, id, { name: 'Bidang Gizi', kind: 'bidang', from: '2025-01-06' }),
    )
    expect([added.level, added.kind]).toEqual(['kepala-bidang', 'bidang'])
    const foreign = await world.app.addUnit(planner, id, { name: 'Biro X', kind: 'biro', from: '2025-01-06' })
    expect(foreign).toMatchObject({ ok: false, problem: { code: 'input/invalid' } })
  })
})

describe('an agreement of a city', () => {
  test('prints in the city’s words, and in nobody else’s', async () => {
    const [mayor, , field] = cityAgreements
    if (!mayor || !field) throw new Error('the city has four agreements')
    const text = (await inspectPdf(written(await writer.pdf(field)))).pages.map((p) => p.text).join(' ')
    for (const words of [
      'PEMERINTAH KOTA CONTOH',
      'Bahwa demi pelayanan warga kota yang lebih baik pada tahun 2025',
      'Pihak Pengemban berikrar kepada warga',
      'Kepala Dinas Pendidikan Kota Contoh, membimbing Joko Misal, S.E',
      'Hasil bagi Warga',
      'LAMPIRAN JANJI KERJA',
      'Pagu',
      'TOTAL',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words)
    }
    expect(text).not.toMatch(OF_KPU)
    expect(text).not.toMatch(/Pihak (?:Pertama|Kedua)|Sasaran/)
    const alone = (await inspectPdf(written(await writer.pdf(mayor)))).pages.map((p) => p.text).join(' ')
    expect(alone).not.toContain('Pemberi Amanah')
  })

  test('is read from what was printed, with its levels, parties, rows and grades', async () => {
    const files = await Promise.all(
      cityAgreements.flatMap((a, i) => [
        writer.pdf(a).then((pdf) => ({ name: `${i}.pdf`, bytes: written(pdf) })),
        writer.docx(a).then((docx) => ({ name: `${i}.docx`, bytes: written(docx) })),
      ]),
    )
    const reading = await reader.read(files)
    const told = (a: (typeof cityAgreements)[number]) => ({
      office: a.satker,
      unit: a.unit,
      level: a.level,
      year: a.year,
      parties: [a.firstParty, a.secondParty],
      rows: a.objectives.map((o) => [o.text, o.indicators]),
      amount: a.budget?.printedTotal,
    })
    expect(reading.agreements.map(told)).toEqual(cityAgreements.flatMap((a) => [told(a), told(a)]))
    expect(reading.agreements[2]?.signatures.map((s) => s.party).sort()).toEqual(['first', 'first', 'second', 'second'])
  })

  test('is kept at the unit that is meant, checked by the city’s weights', async () => {
    const pdfs = await Promise.all(cityAgreements.map((a) => writer.pdf(a)))
    const files = pdfs.map((pdf, i) => ({ ...upload(`${i}.pdf`, ''), bytes: async () => written(pdf) }))
    const { id } = good(
      await world.app.openBatch(
        planner,
        files.map((f, i) => ({ ...f, size: i + 1 })),
      ),
    )
    await readAll(world.app)
    good(await world.app.keepDrafts(planner, id))
    const list = good(await world.app.listAgreements(planner, {}))
    expect(list.facets.levels).toEqual(['wali-kota', 'kepala-dinas', 'kepala-bidang', 'kepala-seksi'])
    expect(list.rows.map((r) => [r.unit, r.level]).sort()).toEqual(cityAgreements.map((a) => [a.unit, a.level]).sort())
    const section = await unitAt('Dinas Pendidikan', 'Bidang Pelayanan', 'Seksi Mutu')
    expect(section.agreements).toHaveLength(1)
    expect((await unitAt('Dinas Pendidikan')).units).toHaveLength(2)
  })
})
