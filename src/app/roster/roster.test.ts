import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { asUpload, brought, type EditedBook, exported, rowWith as row, told } from '../../../test/roster-world.ts'
import type { Reader } from '../../contract/view.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'

let world: World
let reader: Reader

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
  const office = good(await world.app.showUnit(reader, reader.officePlace[0] ?? ''))
  const appoint = (unitId: string, name: string, nip: string) =>
    world.app.appoint(reader, unitId, {
      name,
      nip,
      capacity: 'definitive',
      decree: 'SK 12/2024',
      from: '2024-02-01',
      until: null,
    })
  good(await appoint(office.id, 'Sekar Contoh, S.H.', ''))
  good(await appoint(office.units[0]?.id ?? '', 'Bayu Teladan, S.Sos., M.Si.', '19800312 200501 1 004'))
})
afterAll(() => world?.close())

describe('an export', () => {
  test('of an office that is brought back unchanged changes nothing, and is not applied', async () => {
    const book = await exported(world, reader)
    expect(book.unit.map((r) => r.kind)).toEqual(['Satuan kerja', 'Sekretariat', ...Array(4).fill('Sub bagian')])
    expect(book.official.map((r) => r.nip)).toEqual(['198003122005011004', ''])
    expect(book.tenure).toHaveLength(2)
    const view = await brought(world, reader, book)
    expect(told(view)).toEqual([])
    expect(view.counts.unit).toEqual({ new: 0, changed: 0, same: 6, refused: 0 })
    expect(codeOf(await world.app.applyRoster(reader, view.id, { base: view.base, from: '2025-01-06' }))).toBe(
      'roster/nothing-changed',
    )
  })

  test('is the same to the letter each time; the template has its sheets and no rows', async () => {
    const [a, b] = [good(await world.app.exportRoster(reader)), good(await world.app.exportRoster(reader))]
    expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true)
    const sheets = good(await world.deps.workbookReader.sheets(good(await world.app.rosterTemplate(reader))))
    expect(sheets.map((s) => s.name)).toEqual(['Petunjuk', 'Unit', 'Pejabat', 'Masa Jabatan'])
    expect(sheets.slice(1).map((s) => s.rows.length)).toEqual([1, 1, 1])
    const empty = asUpload('templat.xlsx', good(await world.app.rosterTemplate(reader)).bytes)
    const { id } = good(await world.app.openRosterImport(reader, empty))
    expect(good(await world.app.showRosterImport(reader, id, { page: 1 })).rows).toEqual([])
  })
})

describe('an edited workbook', () => {
  test('renames, moves, closes and adds units, officials and tenures at once, and reads back as it was edited', async () => {
    const book = await exported(world, reader)
    const [office, secretariat] = [book.unit[0] ?? {}, book.unit[1] ?? {}]
    const plans = row(book.unit, 'Perencanaan')
    row(book.unit, 'Hukum').name = String(plans.name)
    plans.name = 'Sub Bagian Rencana dan Data'
    Object.assign(row(book.unit, 'Teknis'), { closedOn: '31/12/2024', successor: plans.code })
    book.unit.push(
      { name: 'Sub Bagian Arsip', kind: 'sub bagian', parent: 'baru 1' },
      { code: 'Baru1', name: 'Bagian Umum', kind: 'Bagian', parent: secretariat.code },
    )
    row(book.unit, 'Keuangan').parent = 'BARU1'
    row(book.official, 'Bayu').name = 'Bayu Teladan, S.Sos., M.AP.'
    book.official.push({ code: 'p-baru', office: office.code, name: 'Laras Misal, S.E.', nip: '19850704 201001 2 001' })
    Object.assign(row(book.tenure, 'Bayu'), { until: '31 Desember 2024' })
    book.tenure.push(
      { unit: secretariat.code, official: '198507042010012001', capacity: 'Plt', from: '01-01-2025' },
      { unit: 'baru1', official: 'P-Baru', capacity: 'Definitif', from: '2025-01-06', decree: 'SK 1/2025' },
    )
    const kabupaten = String(office.name)
    const view = await brought(world, reader, book)
    expect(told(view)).toEqual([
      `unit 4 changed name: Sub Bagian Perencanaan, Data dan Informasi Sekretariat ${kabupaten} → Sub Bagian Rencana dan Data`,
      `unit 5 changed closedOn: — → 31 Desember 2024; successor: — → ${plans.code} Sub Bagian Rencana dan Data`,
      `unit 6 changed name: Sub Bagian Hukum dan Sumber Daya Manusia Sekretariat ${kabupaten} → Sub Bagian Perencanaan, Data dan Informasi Sekretariat ${kabupaten}`,
      `unit 7 changed parent: ${secretariat.code} Sekretariat ${kabupaten} → Bagian Umum`,
      'unit 8 new name: — → Sub Bagian Arsip; kind: — → Sub bagian; parent: — → Bagian Umum',
      `unit 9 new name: — → Bagian Umum; kind: — → Bagian; parent: — → ${secretariat.code} Sekretariat ${kabupaten}`,
      'official 2 changed name: Bayu Teladan, S.Sos., M.Si. → Bayu Teladan, S.Sos., M.AP.',
      'official 4 new name: — → Laras Misal, S.E.; nip: — → 19850704 201001 2 001',
      'tenure 3 changed until: — → 31 Desember 2024',
      'tenure 4 new capacity: — → Plt.; from: — → 1 Januari 2025',
      'tenure 5 new capacity: — → Definitif; from: — → 6 Januari 2025; decree: — → SK 1/2025',
    ])
    const done = good(await world.app.applyRoster(reader, view.id, { base: view.base, from: '2025-01-06' }))
    expect([done.appliedFrom, done.counts.unit]).toEqual(['2025-01-06', { new: 2, changed: 4, same: 2, refused: 0 }])

    const now = await exported(world, reader)
    expect(told(await brought(world, reader, now))).toEqual([])
    const umum = row(now.unit, 'Bagian Umum')
    expect(row(now.unit, 'Arsip')).toMatchObject({ parent: umum.code, kind: 'Sub bagian' })
    expect(row(now.unit, 'Keuangan').parent).toBe(umum.code)
    expect(row(now.unit, 'Teknis')).toMatchObject({ closedOn: '2024-12-31', successor: plans.code })
    const laras = row(now.official, 'Laras').code
    expect(now.tenure.map((t) => [t.unit, t.official, t.capacity, t.from, t.until])).toEqual([
      [office.code, row(now.official, 'Sekar').code, 'Definitif', '2024-02-01', ''],
      [secretariat.code, row(now.official, 'Bayu').code, 'Definitif', '2024-02-01', '2024-12-31'],
      [secretariat.code, laras, 'Plt.', '2025-01-01', ''],
      [umum.code, laras, 'Definitif', '2025-01-06', ''],
    ])
    const { rows } = await world.pool.query<{ verb: string }>(
      'SELECT verb FROM audit_event WHERE id > (SELECT max(id) - 12 FROM audit_event WHERE verb = $1) ORDER BY id',
      ['apply-roster'],
    )
    expect(rows.map((r) => r.verb).slice(0, 12)).toEqual([
      'rename-unit',
      'close-unit',
      'rename-unit',
      'move-unit',
      'add-unit',
      'add-unit',
      'change-official',
      'add-official',
      'change-tenure',
      'appoint',
      'appoint',
      'apply-roster',
    ])
  })

  test('may name a day to come for names and places, and then changes nothing before it', async () => {
    const book = await exported(world, reader)
    const arsip = row(book.unit, 'Arsip')
    arsip.name = 'Sub Bagian Kearsipan'
    const view = await brought(world, reader, book)
    const from = (day: string) => world.app.applyRoster(reader, view.id, { base: view.base, from: day })
    expect(codeOf(await from('2024-12-31'))).toBe('unit/not-yet')
    expect(codeOf(await from('2027-01-01'))).toBe('input/invalid')
    expect(good(await from('2025-01-07')).appliedFrom).toBe('2025-01-07')
    expect(row((await exported(world, reader)).unit, 'Arsip').code).toBe(arsip.code)
    world.clock.pass(24 * 60)
    await world.app.applyUnitChanges()
    expect(row((await exported(world, reader)).unit, 'Kearsipan').code).toBe(arsip.code)
  })
})

describe('a row that breaks a rule of single changes', () => {
  const edits: readonly (readonly [string, (book: EditedBook) => void, string])[] = [
    [
      'the office renamed',
      (b) => Object.assign(b.unit[0] ?? {}, { name: 'KPU Lain' }),
      'unit 2 refused * unit/is-office',
    ],
    [
      'a unit below itself',
      (b) => Object.assign(row(b.unit, 'Bagian Umum'), { parent: row(b.unit, 'Kearsipan').code, parentName: '' }),
      'unit 7 refused parent unit/circle',
    ],
    [
      'a name twice',
      (b) => Object.assign(row(b.unit, 'Kearsipan'), { name: 'SUB BAGIAN RENCANA DAN DATA' }),
      'unit 8 refused name unit/name-taken',
    ],
    ['no name', (b) => Object.assign(row(b.unit, 'Kearsipan'), { name: '' }), 'unit 8 refused name reason/missing'],
    [
      'a unit with units below closed',
      (b) => Object.assign(row(b.unit, 'Bagian Umum'), { closedOn: '2025-01-01' }),
      'unit 7 refused closedOn unit/has-units',
    ],
    [
      'a closing to come',
      (b) => Object.assign(row(b.unit, 'Kearsipan'), { closedOn: '2025-02-01' }),
      'unit 8 refused closedOn reason/day-ahead',
    ],
    [
      'a closed unit renamed',
      (b) => Object.assign(row(b.unit, 'Teknis'), { name: 'X' }),
      'unit 5 refused * unit/closed',
    ],
    [
      'another kind',
      (b) => Object.assign(row(b.unit, 'Kearsipan'), { kind: 'Biro atau pusat' }),
      'unit 8 refused kind reason/fixed',
    ],
    [
      'a code of nothing',
      (b) => Object.assign(row(b.unit, 'Kearsipan'), { parent: 'U99999' }),
      'unit 8 refused parent roster/unknown-code',
    ],
    [
      'a unit of another office as the one above',
      (b) => Object.assign(row(b.unit, 'Kearsipan'), { parent: 'U1' }),
      'unit 8 refused parent roster/unknown-code',
    ],
    [
      'a name beside a code that is another’s',
      (b) => Object.assign(row(b.unit, 'Kearsipan'), { parentName: 'Bagian Lain' }),
      'unit 8 refused parentName roster/other-name',
    ],
    ['one code twice', (b) => b.unit.push({ ...row(b.unit, 'Kearsipan') }), 'unit 10 refused code roster/code-twice'],
    [
      'a new unit of no kind',
      (b) => b.unit.push({ name: 'Bagian X', parent: b.unit[1]?.code }),
      'unit 10 refused kind reason/missing',
    ],
    ['a wrong NIP', (b) => Object.assign(row(b.official, 'Bayu'), { nip: '123' }), 'official 2 refused nip reason/nip'],
    [
      'a NIP that is another’s',
      (b) => Object.assign(row(b.official, 'Sekar'), { nip: '198003122005011004' }),
      'official 4 refused nip roster/known-official',
    ],
    [
      'an official who is there already',
      (b) => b.official.push({ office: b.unit[0]?.code, name: 'SEKAR CONTOH, S.H' }),
      'official 5 refused name roster/known-official',
    ],
    [
      'an official of a unit that is no office',
      (b) => b.official.push({ office: b.unit[1]?.code, name: 'Tirta Misal' }),
      'official 5 refused office reason/no-office',
    ],
    [
      'an end before the start',
      (b) => Object.assign(row(b.tenure, 'Sekar'), { until: '2023-12-31' }),
      'tenure 2 refused until reason/day-order',
    ],
    ['no day', (b) => Object.assign(row(b.tenure, 'Sekar'), { from: 'kemarin' }), 'tenure 2 refused from reason/day'],
    [
      'a Plt of a post that is filled',
      (b) =>
        b.tenure.push({
          unit: b.unit[0]?.code,
          official: row(b.official, 'Bayu').code,
          capacity: 'Plt.',
          from: '2025-01-01',
        }),
      'tenure 6 refused from post/filled',
    ],
    [
      'a second definitive holder',
      (b) =>
        b.tenure.push({
          unit: b.unit[0]?.code,
          official: row(b.official, 'Bayu').code,
          capacity: 'definitif',
          from: '2024-03-01',
        }),
      'tenure 6 refused from post/filled',
    ],
    [
      'a tenure of a closed unit',
      (b) =>
        b.tenure.push({
          unit: row(b.unit, 'Teknis').code,
          official: row(b.official, 'Bayu').code,
          capacity: 'Plt.',
          from: '2025-01-01',
        }),
      'tenure 6 refused unit unit/closed',
    ],
    [
      'a tenure given to somebody else',
      (b) => Object.assign(row(b.tenure, 'Sekar'), { official: row(b.official, 'Bayu').code, officialName: '' }),
      'tenure 2 refused official reason/fixed',
    ],
    [
      'no such capacity',
      (b) => Object.assign(row(b.tenure, 'Sekar'), { capacity: 'Pjs' }),
      'tenure 2 refused capacity reason/form',
    ],
  ]
  test.each(edits)('is refused with its reason: %s', async (_, edit, expected) => {
    const book = await exported(world, reader)
    edit(book)
    const view = await brought(world, reader, book)
    expect(told(view)).toEqual([expected])
    expect(codeOf(await world.app.applyRoster(reader, view.id, { base: view.base, from: '2025-01-06' }))).toBe(
      'roster/refused-rows',
    )
  })

  test('a NIP that a spreadsheet took for a number is told apart from one that is wrong', async () => {
    const { rows } = await import('../../core/organisation/roster/read-sheets.ts').then(({ readSheets }) => ({
      rows: good(
        readSheets('x', [
          {
            name: 'Pejabat',
            rows: [
              ['Kode', 'Kode satuan kerja', 'Nama dengan gelar', 'NIP'],
              ['', 'U1', 'Tirta', 198507042010012000],
            ],
          },
        ]),
      ),
    }))
    const { planRoster } = await import('../../core/organisation/roster/plan-roster.ts')
    const [planned] = planRoster({ units: [], officials: [], tenures: [] }, rows, '2025-01-06', KPU_PROFILE).rows
    expect(planned?.faults.map((f) => f.problem.params['reason'] ?? f.problem.code)).toContain('reason/nip-number')
  })
})
