import { describe, expect, it } from 'vitest'
import { only, reading, rowsOf } from '../../../test/reading-fixtures.ts'

const page = (table: string): string => `PERJANJIAN KINERJA TAHUN 2024
Unit Organisasi : Sekretariat KPU Provinsi Nusa Contoh
Tahun Anggaran : 2024

${table}

Kota Contoh, 3 Januari 2024
`

const read = (table: string): ReturnType<typeof rowsOf> => rowsOf(only(reading(page(table)).agreements))

describe('tables that keep the columns of their page by spaces', () => {
  it('numbers and targets on the middle lines of their rows', () => {
    expect(
      read(`NO    SASARAN STRATEGIS                   INDIKATOR KINERJA                     TARGET
      Terwujudnya Pelayanan Persuratan    Persentase surat masuk yang dibalas
1.    Kantor Secara Cepat dan             paling lambat satu hari sejak         95%
      Tertib                              diterima
      Tersedianya Gudang dan              Persentase gudang yang memenuhi
2.    Ruang Simpan Peralatan              syarat keamanan menurut               80%
      Pemilihan                           Pedoman Penyimpanan
      Meningkatnya Keterampilan           Persentase pegawai yang mengikuti
3.    Pegawai Bagian Umum dan             pelatihan paling sedikit dua puluh    75%
      Logistik                            jam setahun
      Terlaksananya Penyebaran            Persentase warga yang menerima
4.    Keterangan Kepada Warga             selebaran perundang-                  60%
      Desa                                undangan`),
    ).toEqual({
      '1 | Terwujudnya Pelayanan Persuratan Kantor Secara Cepat dan Tertib': [
        'Persentase surat masuk yang dibalas paling lambat satu hari sejak diterima = 95%',
      ],
      '2 | Tersedianya Gudang dan Ruang Simpan Peralatan Pemilihan': [
        'Persentase gudang yang memenuhi syarat keamanan menurut Pedoman Penyimpanan = 80%',
      ],
      '3 | Meningkatnya Keterampilan Pegawai Bagian Umum dan Logistik': [
        'Persentase pegawai yang mengikuti pelatihan paling sedikit dua puluh jam setahun = 75%',
      ],
      '4 | Terlaksananya Penyebaran Keterangan Kepada Warga Desa': [
        'Persentase warga yang menerima selebaran perundang-undangan = 60%',
      ],
    })
  })

  it('a heading right above a heading is the programme over it, and a figure two spaces away is a target', () => {
    const a = only(
      reading(
        page(`NO    SASARAN STRATEGIS                   INDIKATOR KINERJA                     TARGET
A. Program Dukungan Manajemen
1. Pelaksanaan Pengawasan
1.    Meningkatnya pengawasan kantor      Jumlah laporan pengawasan             2 Lap
2.    Terwujudnya pengendalian kantor     Jumlah laporan pengendalian           4 Lap
3.    Tertibnya pengendalian internal     Nilai maturitas pengendalian kantor  3`),
      ).agreements,
    )
    expect(a.objectives.map((o) => [o.programNo, o.program, o.groupNo, o.group])).toEqual(
      Array.from({ length: 3 }, () => ['A', 'Program Dukungan Manajemen', '1', 'Pelaksanaan Pengawasan']),
    )
    expect(a.objectives.map((o) => o.indicators.map((i) => i.target?.raw))).toEqual([['2 Lap'], ['4 Lap'], ['3']])
  })
})

describe('tables run together into lines without columns', () => {
  const flat = (lines: string): [string, (string | undefined)[]][] =>
    only(reading(page(`NO SASARAN STRATEGIS INDIKATOR KINERJA TARGET\n${lines}`)).agreements).objectives.map((o) => [
      o.text.split(' ')[0] ?? '',
      o.indicators.map((i) => `${i.text.split(' ')[0]} = ${i.target?.raw}`),
    ])

  it("a subordinate's objectives that begin as indicators do are no indicators", () => {
    expect(
      flat(`1. Persentase surat masuk yang dibalas Tersedianya daftar surat masuk yang 95%
paling lambat satu hari telah dibalas pegawai
2. Persentase gudang yang memenuhi Tersusunnya laporan gudang yang 80%
syarat keamanan kantor memenuhi syarat
3. Persentase pegawai yang mengikuti Catatan pelatihan pegawai yang 75%
pelatihan bagian umum diikuti bagian umum`),
    ).toEqual([
      ['Persentase', ['Tersedianya = 95%']],
      ['Persentase', ['Tersusunnya = 80%']],
      ['Persentase', ['Catatan = 75%']],
    ])
  })

  it('where every objective is numbered, a target more than numbers is a second indicator', () => {
    expect(
      flat(`1. Terwujudnya persuratan yang tertib Persentase surat masuk yang dibalas 95%
dan cepat dalam sehari
Persentase surat yang diarsipkan 90%
2. Tersedianya gudang yang memadai Persentase gudang yang memenuhi 80%
bagi peralatan pemilihan syarat keamanan
3. Meningkatnya keterampilan pegawai Jumlah pelatihan yang diikuti 75 kali
bagian umum pegawai
4. Terlaksananya penyuluhan hukum Persentase warga yang menerima 60%
kepada warga desa selebaran`),
    ).toEqual([
      ['Terwujudnya', ['Persentase = 95%', 'Persentase = 90%']],
      ['Tersedianya', ['Persentase = 80%']],
      ['Meningkatnya', ['Jumlah = 75 kali']],
      ['Terlaksananya', ['Persentase = 60%']],
    ])
  })

  it('an objective whose line had room for more words has ended there', () => {
    expect(
      read(`NO SASARAN STRATEGIS INDIKATOR KINERJA TARGET
Terwujudnya pelayanan surat masuk Persentase surat masuk yang dibalas 95%
kantor secara cepat dan tertib paling lambat satu hari kerja sejak
diterima
Tersedianya gudang yang memadai Persentase gudang yang memenuhi 80%
bagi peralatan pemilihan syarat keamanan menurut pedoman
penyimpanan
Terlaksananya dokumen barang Persentase barang yang tercatat 100%
dalam daftar induk barang secara
lengkap
Meningkatnya keterampilan pegawai Persentase pegawai yang mengikuti 75%
bagian umum dan bagian logistik pelatihan paling sedikit dua puluh
jam setahun`)['- | Terlaksananya dokumen barang'],
    ).toEqual(['Persentase barang yang tercatat dalam daftar induk barang secara lengkap = 100%'])
  })

  it('a single figure behind what is rated is its target', () => {
    expect(
      flat(`1. Terwujudnya persuratan yang tertib Persentase surat masuk yang dibalas 95%
2. Meningkatnya pengendalian kantor Nilai maturitas pengendalian kantor 3
3. Terlaksananya penyuluhan hukum Jumlah penyuluhan di desa 12 kali
4. Terlaksananya penyuluhan pemilih Jumlah penyuluhan di sekolah 10 kali`),
    ).toEqual([
      ['Terwujudnya', ['Persentase = 95%']],
      ['Meningkatnya', ['Nilai = 3']],
      ['Terlaksananya', ['Jumlah = 12 kali']],
      ['Terlaksananya', ['Jumlah = 10 kali']],
    ])
  })
})
