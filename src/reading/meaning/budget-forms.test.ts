import { describe, expect, it } from 'vitest'
import { annex, theAgreement } from '../../../test/reading-fixtures.ts'

const budget = (text: string): unknown => {
  const b = theAgreement(`${annex(['1 ; Tata kelola ; Nilai AKIP ; BB'])}\n${text}`).budget
  return b === null
    ? null
    : { label: b.label, lines: b.lines.map((l) => [l.no, l.code, l.text, l.amount]), total: b.printedTotal }
}

describe('budgets as offices print them', () => {
  it('a table with numbers, codes in brackets and a total', () => {
    expect(
      budget(
        'No\tKegiatan\tAnggaran\n1.\tProgram Dukungan (076.01.WA)\tRp. 165.842.289.000,-\n2.\tProgram Pemilu (076.01.CQ)\tRp 10.252.187.000\n<b>JUMLAH</b>\t\t<b>Rp. 176.094.476.000</b>',
      ),
    ).toEqual({
      label: 'Kegiatan',
      lines: [
        ['1', '076.01.WA', 'Program Dukungan', 165842289000n],
        ['2', '076.01.CQ', 'Program Pemilu', 10252187000n],
      ],
      total: 176094476000n,
    })
  })

  it('numbers inside the names, "Rp -" is nothing to pay, an empty cell is not known', () => {
    expect(budget('Kegiatan\tAnggaran\n1. Program Dukungan Manajemen\tRp -\n2. Program Pemilu\t')).toEqual({
      label: 'Kegiatan',
      lines: [
        ['1', null, 'Program Dukungan Manajemen', 0n],
        ['2', null, 'Program Pemilu', null],
      ],
      total: null,
    })
  })

  it('Markdown with a source of funds beside the amounts', () => {
    expect(
      budget(
        '| No | Program | Anggaran (Rp) | Ket. |\n|---|---|---|---|\n| 1 | Perencanaan | 1.234.567.000 | APBN |\n| | Total | 1.234.567.000 | |',
      ),
    ).toEqual({
      label: 'Program',
      lines: [['1', null, 'Perencanaan', 1234567000n]],
      total: 1234567000n,
    })
  })

  it('lines with an equals sign, a name that goes on below its amount, and an amount that is missing', () => {
    expect(
      budget(
        'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi = Rp. 5.113.999.000,-\n\nDemokrasi (076.01.CQ)\n\nProgram Dukungan Manajemen (076.01.WA) = Rp.',
      ),
    ).toEqual({
      label: 'Program',
      lines: [
        [null, '076.01.CQ', 'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi', 5113999000n],
        [null, '076.01.WA', 'Program Dukungan Manajemen', null],
      ],
      total: null,
    })
  })

  it('names first and amounts after', () => {
    expect(
      budget(
        'Program Dukungan Manajemen\nProgram Penyelenggaraan Pemilu\nRp. 1.000.000.000,-\nRp. 2.500.000.000,-\nJUMLAH Rp. 3.500.000.000,-',
      ),
    ).toEqual({
      label: 'Program',
      lines: [
        [null, null, 'Program Dukungan Manajemen', 1000000000n],
        [null, null, 'Program Penyelenggaraan Pemilu', 2500000000n],
      ],
      total: 3500000000n,
    })
  })

  it('a code on the line below its programme', () => {
    expect(budget('No\tProgram\tAnggaran\n1\tProgram Dukungan Manajemen\tRp 5.000.000\n\t(076.01.WA)\t')).toEqual({
      label: 'Program',
      lines: [['1', '076.01.WA', 'Program Dukungan Manajemen', 5000000n]],
      total: null,
    })
  })

  it('several programmes listed in one cell with their amounts in another', () => {
    expect(
      budget(
        '| Kegiatan | Anggaran |\n|---|---|\n| 1. Program Dukungan<br>2. Program Pemilu | Rp 1.000.000<br>Rp 2.000.000 |',
      ),
    ).toEqual({
      label: 'Kegiatan',
      lines: [
        ['1', null, 'Program Dukungan', 1000000n],
        ['2', null, 'Program Pemilu', 2000000n],
      ],
      total: null,
    })
  })

  it.each([
    [
      'first',
      '1. Program Penyelenggaraan Pemilu Dalam Proses Rp. 5.000.000,-\nKonsolidasi Demokrasi\n2. Program Dukungan Rp. 2.000.000,-',
    ],
    [
      'middle',
      '1. Program Penyelenggaraan Pemilu Dalam\nProses Konsolidasi Rp. 5.000.000,-\nDemokrasi\n2. Program Dukungan Rp. 2.000.000,-',
    ],
    [
      'last',
      '1. Program Penyelenggaraan Pemilu Dalam Proses\nKonsolidasi Demokrasi Rp. 5.000.000,-\n2. Program Dukungan Rp. 2.000.000,-',
    ],
  ])('a name over several lines with its amount on the %s of them, and a total below', (_, lines) => {
    expect(budget(`Kegiatan Anggaran\n${lines}\nJUMLAH Rp. 7.000.000,-`)).toEqual({
      label: 'Kegiatan',
      lines: [
        ['1', null, 'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi', 5000000n],
        ['2', null, 'Program Dukungan', 2000000n],
      ],
      total: 7000000n,
    })
  })

  it('the last name goes on below its amount when its line was full, and a name of a person does not', () => {
    const lines =
      'Kegiatan Anggaran\n1. Program Dukungan Rp. 2.000.000,-\n2. Program Penyelenggaraan Pemilu Dalam Proses Rp. 5.000.000,-'
    expect(budget(`${lines}\nKonsolidasi Demokrasi`)).toMatchObject({
      lines: [{}, ['2', null, 'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi', 5000000n]],
    })
    expect(budget(`${lines}\nSITI LESTARI`)).toMatchObject({
      lines: [{}, ['2', null, 'Program Penyelenggaraan Pemilu Dalam Proses', 5000000n]],
    })
  })

  it('a signature below is no part of the last line', () => {
    expect(
      budget('Program Dukungan Manajemen = Rp 5.000.000\n\nKetua KPU Provinsi Nusa Contoh,\n\nSITI LESTARI'),
    ).toEqual({
      label: 'Program',
      lines: [[null, null, 'Program Dukungan Manajemen', 5000000n]],
      total: null,
    })
  })
})
