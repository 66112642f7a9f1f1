import { describe, expect, it } from 'vitest'
import { annex, only, page, rowsOf, spanned, statement, textLines } from '../../../test/reading-fixtures.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { line } from '../page.ts'
import { readMeaning } from './read-meaning.ts'

const HEAD = [
  ['No', 0],
  ['Sasaran', 1],
  ['Indikator Kinerja', 2],
  ['Target', 3],
] as const

const heading = textLines(annex([]).split('\n\n')[0] ?? '')

describe('tables whose merged cells are known (Word, ruled PDF)', () => {
  it('an objective merged over its indicators owns all of them', () => {
    const table = spanned([
      HEAD,
      [
        ['1', 0, 2],
        ['Terwujudnya tata kelola', 1, 2],
        ['Nilai AKIP', 2],
        ['BB', 3],
      ],
      [
        ['Opini BPK', 2],
        ['WTP', 3],
      ],
      [
        ['2', 0],
        ['Terlaksananya tahapan', 1],
        ['Persentase tahapan', 2],
        ['100%', 3],
      ],
    ])
    const { agreements } = readMeaning([page(1, textLines(statement())), page(2, [...heading, table])], KPU_PROFILE)
    expect(rowsOf(only(agreements))).toEqual({
      '1 | Terwujudnya tata kelola': ['Nilai AKIP = BB', 'Opini BPK = WTP'],
      '2 | Terlaksananya tahapan': ['Persentase tahapan = 100%'],
    })
  })

  it('a row merged over all columns heads the objectives below it', () => {
    const table = spanned([
      HEAD,
      [['A. Program Dukungan Manajemen', 0, 1, 4]],
      [
        ['1', 0],
        ['Terwujudnya tata kelola', 1],
        ['Nilai AKIP', 2],
        ['BB', 3],
      ],
    ])
    const objective = only(only(readMeaning([page(1, [...heading, table])], KPU_PROFILE).agreements).objectives)
    expect([objective.groupNo, objective.group, objective.no]).toEqual(['A', 'Program Dukungan Manajemen', '1'])
  })

  it('a letter row over numbered rows gives programme and group', () => {
    const table = spanned([
      HEAD,
      [
        ['A', 0],
        ['Program Dukungan Manajemen', 1, 1, 3],
      ],
      [['1. Kegiatan Perencanaan', 0, 1, 4]],
      [
        ['a', 0],
        ['Tersusunnya rencana', 1],
        ['Jumlah dokumen', 2],
        ['2 Dok', 3],
      ],
    ])
    const objective = only(only(readMeaning([page(1, [...heading, table])], KPU_PROFILE).agreements).objectives)
    expect([objective.programNo, objective.program, objective.groupNo, objective.group, objective.no]).toEqual([
      'A',
      'Program Dukungan Manajemen',
      '1',
      'Kegiatan Perencanaan',
      'a',
    ])
  })

  it('a merged objective that goes on over a page keeps its indicators of both pages', () => {
    const first = spanned([
      HEAD,
      [
        ['1', 0],
        ['Terwujudnya tata kelola', 1],
        ['Nilai AKIP', 2],
        ['BB', 3],
      ],
    ])
    const second = spanned([
      HEAD,
      [
        ['', 0, 2],
        ['yang bersih', 1, 2],
        ['Opini BPK', 2],
        ['WTP', 3],
      ],
      [
        ['Indeks RB', 2],
        ['75', 3],
      ],
    ])
    const { agreements, origins } = readMeaning([page(1, [...heading, first]), page(2, [second])], KPU_PROFILE)
    expect(rowsOf(only(agreements))).toEqual({
      '1 | Terwujudnya tata kelola yang bersih': ['Nilai AKIP = BB', 'Opini BPK = WTP', 'Indeks RB = 75'],
    })
    expect(origins.find((o) => o.at === 'objectives/0/indicators/2/text')?.page).toBe(2)
  })

  it('a target split into volume and unit is read as one', () => {
    const table = spanned([
      [
        ['No', 0, 2],
        ['Sasaran', 1, 2],
        ['Indikator Kinerja', 2, 2],
        ['Target', 3, 1, 2],
      ],
      [
        ['Volume', 3],
        ['Satuan', 4],
      ],
      [
        ['1', 0],
        ['Terlaksananya tahapan', 1],
        ['Jumlah dokumen', 2],
        ['12', 3],
        ['Dokumen', 4],
      ],
    ])
    const a = only(readMeaning([page(1, [...heading, table])], KPU_PROFILE).agreements)
    expect(rowsOf(a)).toEqual({ '1 | Terlaksananya tahapan': ['Jumlah dokumen = 12 Dokumen'] })
    expect(a.annexColumns).toEqual(['No', 'Sasaran', 'Indikator Kinerja', 'Volume', 'Satuan'])
  })

  it('a budget below the annex in one table has its own header', () => {
    const table = spanned([
      HEAD,
      [
        ['1', 0],
        ['Terlaksananya tahapan', 1],
        ['Jumlah dokumen', 2],
        ['2 Dok', 3],
      ],
      [
        ['No', 0],
        ['Program', 1, 1, 2],
        ['Anggaran', 3],
      ],
      [
        ['1', 0],
        ['Program Dukungan Manajemen', 1, 1, 2],
        ['Rp 1.500.000,-', 3],
      ],
      [
        ['Jumlah', 0, 1, 3],
        ['Rp 1.500.000,-', 3],
      ],
    ])
    const a = only(readMeaning([page(1, [...heading, table])], KPU_PROFILE).agreements)
    expect(a.objectives).toHaveLength(1)
    expect(a.budget).toEqual({
      label: 'Program',
      lines: [{ no: '1', code: null, text: 'Program Dukungan Manajemen', amount: 1500000n }],
      printedTotal: 1500000n,
    })
  })

  it('names and positions in a table without lines are read, signatures column by column', () => {
    const form = spanned([
      [
        ['Nama', 0],
        [':', 1],
        ['Rahmat Wijaya', 2],
      ],
      [
        ['Jabatan', 0],
        [':', 1],
        ['Plh. Sekretaris KPU Provinsi Nusa Contoh', 2],
      ],
    ])
    const signed = spanned([
      [
        ['Pihak Kedua,\nKetua KPU Provinsi Nusa Contoh,\n\n\nSiti Lestari', 0],
        ['Kota Contoh, 3 Januari 2024\nPihak Pertama,\nPlh. Sekretaris,\n\n\nRahmat Wijaya', 1],
      ],
    ])
    const blocks = [
      line('PERJANJIAN KINERJA TAHUN 2024'),
      line('Dalam rangka mewujudkan manajemen pemerintahan yang efektif, yang bertanda tangan di bawah ini:'),
      form,
      line('Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya.'),
      signed,
    ]
    const a = only(readMeaning([page(1, blocks)], KPU_PROFILE).agreements)
    expect(a.firstParty).toEqual({
      name: 'Rahmat Wijaya',
      position: 'Plh. Sekretaris KPU Provinsi Nusa Contoh',
      acting: true,
    })
    expect([a.place, a.statementDate]).toEqual(['Kota Contoh', '2024-01-03'])
    expect(a.signatures.map((s) => [s.party, s.name, s.position, s.acting])).toEqual([
      ['second', 'Siti Lestari', 'Ketua KPU Provinsi Nusa Contoh', false],
      ['first', 'Rahmat Wijaya', 'Plh. Sekretaris', true],
    ])
  })

  it('signatures side by side on a PDF page are told apart by where they stand', () => {
    const at = (text: string, x0: number, y0: number) =>
      line(text, { x0, y0, x1: x0 + 6 * text.length, y1: y0 + 12 }, 0.9)
    const blocks = [
      ...textLines(statement()).slice(0, -2),
      at('Kota Contoh, 3 Januari 2024', 330, 500),
      at('Pihak Kedua,', 70, 520),
      at('Pihak Pertama,', 340, 520),
      at('Ketua KPU,', 75, 534),
      at('Sekretaris KPU,', 338, 534),
      at('Siti Lestari', 72, 600),
      at('Rahmat Wijaya, S.IP', 332, 600),
    ]
    const { agreements, origins } = readMeaning([page(1, blocks)], KPU_PROFILE)
    expect(only(agreements).signatures.map((s) => [s.party, s.name, s.position])).toEqual([
      ['second', 'Siti Lestari', 'Ketua KPU'],
      ['first', 'Rahmat Wijaya, S.IP', 'Sekretaris KPU'],
    ])
    expect(origins.find((o) => o.at === 'signatures/1/name')?.box?.x0).toBe(332)
  })

  it('what the recogniser was not sure of is noted, with the place it stands', () => {
    const table = spanned(
      [
        HEAD,
        [
          ['1', 0],
          ['Terlaksananya tahapan', 1],
          ['Jumlah dokumen', 2],
          ['2 Dok', 3],
        ],
      ],
      { x0: 1, y0: 2, x1: 3, y1: 4 },
    )
    const faint = { ...table, cells: table.cells.map((c) => (c.text === '2 Dok' ? { ...c, confidence: 0.4 } : c)) }
    const { notes, origins } = readMeaning([page(3, [...heading, faint])], KPU_PROFILE)
    expect(notes).toContainEqual({
      agreement: 0,
      at: 'objectives/0/indicators/0/target',
      code: 'doubt/low-confidence',
      confidence: 0.4,
      printed: '2 Dok',
    })
    expect(origins.find((o) => o.at === 'objectives/0/indicators/0/target')).toMatchObject({
      page: 3,
      box: { x0: 1, y0: 2, x1: 3, y1: 4 },
    })
  })
})
