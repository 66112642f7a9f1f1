import { describe, expect, it } from 'vitest'
import { only, reading, rowsOf } from '../../../test/reading-fixtures.ts'

const torn = (lines: string): string => `PERJANJIAN KINERJA TAHUN 2024
SEKRETARIAT KPU KABUPATEN LANGIT BIRU

NO SASARAN STRATEGIS INDIKATOR KINERJA TARGET
[1] 2zl [3] 4]
${lines}
Program Dukungan Manajemen (076.01.WA) = Rp. 1.500.000,-

Langit Biru, 3 Januari 2024
`

const NUMBERED = torn(`1. Pengelolaan Arsip Persentase Terlaksananya Pengelolaan 1 Layanan
Arsip
2. Penyusunan Laporan Keuangan | Persentase Terlaksananya Penyusunan | Layanan
Laporan Keuangan
3. Pelayanan Informasi Publik Persentase Terlaksananya Pelayanan I Layanan
Informasi Publik
4. Pembinaan Pegawai Persentase Terlaksananya Pembinaan [ Layanan
Pegawai
5. Pemeliharaan Gedung Persentase Terlaksananya 1 Layanan 3
Pemeliharaan Gedung`)

describe('annexes whose tables were recognised as loose lines', () => {
  it('objectives and indicators that run together on one line are parted', () => {
    expect(rowsOf(only(reading(NUMBERED).agreements))).toEqual({
      '1 | Pengelolaan Arsip': ['Persentase Terlaksananya Pengelolaan Arsip = 1 Layanan'],
      '2 | Penyusunan Laporan Keuangan': ['Persentase Terlaksananya Penyusunan Laporan Keuangan = 1 Layanan'],
      '3 | Pelayanan Informasi Publik': ['Persentase Terlaksananya Pelayanan Informasi Publik = 1 Layanan'],
      '4 | Pembinaan Pegawai': ['Persentase Terlaksananya Pembinaan Pegawai = 1 Layanan'],
      '5 | Pemeliharaan Gedung': ['Persentase Terlaksananya Pemeliharaan Gedung = 1 Layanan'],
    })
  })

  it('every rebuilt row is noted, and so is every target whose figure was no figure', () => {
    const { agreements, notes } = reading(NUMBERED)
    only(agreements).objectives.forEach((_, i) => {
      expect(notes.some((n) => n.at === `objectives/${i}/indicators/0/text`)).toBe(true)
    })
    expect(notes.filter((n) => n.code === 'doubt/guessed-target').map((n) => n.at)).toEqual([
      'objectives/1/indicators/0/target',
      'objectives/2/indicators/0/target',
      'objectives/3/indicators/0/target',
      'objectives/4/indicators/0/target',
    ])
  })

  it('the budget below, the place and the date are found behind the torn table', () => {
    const a = only(reading(NUMBERED).agreements)
    expect(a.budget?.lines).toEqual([
      { no: null, code: '076.01.WA', text: 'Program Dukungan Manajemen', amount: 1500000n },
    ])
    expect([a.place, a.annexDate, a.annexColumns]).toEqual([
      'Langit Biru',
      '2024-01-03',
      ['NO', 'SASARAN STRATEGIS', 'INDIKATOR KINERJA', 'TARGET'],
    ])
  })

  it('headings with a number above a code stand over lettered objectives', () => {
    const a = only(
      reading(
        torn(`1.
3355 Pengelolaan Keuangan dan Barang Milik Negara di Lingkungan Sekretariat Kabupaten
a. Layanan Keuangan Persentase Terpenuhinya Layanan Keuangan 1 Layanan
b. Layanan Barang Persentase Terpenuhinya Layanan Barang 1 Layanan
2.
3360 Penyelenggaraan Operasional Perkantoran dan Dukungan Sarana Prasarana Kabupaten
a. Layanan Kantor Persentase Terpenuhinya Layanan Kantor 1 Layanan
b. Layanan Sarana Persentase Terpenuhinya Layanan Sarana 2 Unit`),
      ).agreements,
    )
    expect(a.objectives.map((o) => [o.groupNo, o.group, o.no, o.text])).toEqual([
      [
        '1',
        'Pengelolaan Keuangan dan Barang Milik Negara di Lingkungan Sekretariat Kabupaten',
        'a',
        'Layanan Keuangan',
      ],
      ['1', 'Pengelolaan Keuangan dan Barang Milik Negara di Lingkungan Sekretariat Kabupaten', 'b', 'Layanan Barang'],
      ['2', 'Penyelenggaraan Operasional Perkantoran dan Dukungan Sarana Prasarana Kabupaten', 'a', 'Layanan Kantor'],
      ['2', 'Penyelenggaraan Operasional Perkantoran dan Dukungan Sarana Prasarana Kabupaten', 'b', 'Layanan Sarana'],
    ])
  })

  it('an objective in the middle of its rows owns those above and below it', () => {
    const a = only(
      reading(
        torn(`Penyusunan rencana kerja tahunan 1 Dokumen
1. | Perencanaan dan Anggaran | Penyusunan rencana anggaran tahunan 1 Dokumen
Penyusunan laporan kinerja tahunan 2 Dokumen
Pemutakhiran data pemilih berkala 4 Laporan
2. | Pemilih dan Informasi | Pelayanan informasi kepada pemilih 1 Layanan
Sosialisasi kepada pemilih pemula 3 Kegiatan`),
      ).agreements,
    )
    expect(a.objectives.map((o) => [o.text, o.indicators.length])).toEqual([
      ['Perencanaan dan Anggaran', 3],
      ['Pemilih dan Informasi', 3],
    ])
  })

  it('garbled words are mended from the wording of the document, and what was recognised is kept in the note', () => {
    const { agreements, notes } = reading(
      torn(`1. Pengelolaan Logistik Persentase Terlaksananya Pengelolaan 1 Layanan
Logistik
2. Pengelolaan Arsip Persentase Terl;aks%nanya Pengelo1aan 1 Layanan
Arsip
3. Pengelolaan Gedung Persentase Terlaksananya Pengelolaan 1 Layanan
Gedung`),
    )
    expect(only(agreements).objectives[1]?.indicators[0]?.text).toBe('Persentase Terlaksananya Pengelolaan Arsip')
    expect(notes.find((n) => n.at === 'objectives/1/indicators/0/text')).toMatchObject({
      code: 'doubt/garbled-text',
      printed: 'Persentase Terl;aks%nanya Pengelo1aan Arsip',
    })
  })

  it('text that keeps the layout of its page is read by its columns', () => {
    const { agreements } = reading(`PERJANJIAN KINERJA TAHUN 2024
SEKRETARIAT KPU KABUPATEN LANGIT BIRU

 No   Sasaran Strategis             Indikator Kinerja                Target
 (1)          (2)                          (3)                         (4)
  1   Terwujudnya tata kelola       Persentase pegawai yang mendapat   90%
      yang baik dan akuntabel       layanan tepat waktu
                                    Persentase arsip yang tertata      80%
  2   Meningkatnya mutu layanan     Jumlah dokumen yang disusun        1 Dok
                                    Nilai maturitas SPIP               3
  3   Terlaksananya pemilu yang     Jumlah kegiatan                    3 Keg
      aman dan damai
`)
    expect(rowsOf(only(agreements))).toEqual({
      '1 | Terwujudnya tata kelola yang baik dan akuntabel': [
        'Persentase pegawai yang mendapat layanan tepat waktu = 90%',
        'Persentase arsip yang tertata = 80%',
      ],
      '2 | Meningkatnya mutu layanan': ['Jumlah dokumen yang disusun = 1 Dok', 'Nilai maturitas SPIP = 3'],
      '3 | Terlaksananya pemilu yang aman dan damai': ['Jumlah kegiatan = 3 Keg'],
    })
  })
})

describe('hostile text', () => {
  const quick = (text: string): void => {
    const started = process.cpuUsage()
    reading(text)
    expect(process.cpuUsage(started).user / 1e6, 'seconds of work').toBeLessThan(15)
  }

  it('thousands of torn lines, of headers, of statements and of signatures are read in seconds', () => {
    quick(
      torn(
        'Terwujudnya tata kelola Persentase pegawai yang mendapat layanan 90%\nyang baik tepat waktu\n'.repeat(2000),
      ),
    )
    quick('No\tSasaran\tIndikator Kinerja\tTarget\n1\tA\tB\t1%\n'.repeat(5000))
    quick(
      'PERJANJIAN KINERJA TAHUN 2024\nDalam rangka mewujudkan manajemen\nNama : A\nJabatan : Ketua KPU Kota B\n'.repeat(
        1500,
      ),
    )
    quick(`Dalam rangka mewujudkan manajemen\n${'Pihak Kedua,\nKetua\n'.repeat(10_000)}`)
    quick(`Nama : ${'.'.repeat(19_000)}\n${' '.repeat(19_000)}x\n${'Rp. '.repeat(5000)}\n${'(1 '.repeat(5000)}`)
  }, 80_000)
})
