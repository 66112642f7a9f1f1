import { describe, expect, it } from 'vitest'
import { annex, only, reading, statement, theAgreement } from '../../../test/reading-fixtures.ts'

const signed = (text: string): unknown[] =>
  theAgreement(`${statement()}${text}`).signatures.map((s) => [s.party, s.acting, s.position, s.name])

describe('statements and signatures as offices print them', () => {
  it('names, positions, place, date, year and level', () => {
    const a = theAgreement(statement())
    expect([a.title, a.year, a.level, a.satker, a.unit, a.place, a.statementDate, a.annexDate]).toEqual([
      'PERJANJIAN KINERJA TAHUN 2024',
      2024,
      'sekretaris',
      'KPU Provinsi Nusa Contoh',
      'Sekretariat KPU Provinsi Nusa Contoh',
      'Kota Contoh',
      '2024-01-03',
      null,
    ])
    expect([a.firstParty.name, a.secondParty?.name]).toEqual(['Rahmat Wijaya, S.IP', 'Siti Lestari'])
  })

  it.each(['Plt. ', 'Pit. ', 'PTL ', 'Pjs. ', 'Pelaksana Tugas '])(
    '"%s" before a position says that the official is acting',
    (prefix) => {
      const a = theAgreement(statement({ post: `${prefix}Sekretaris KPU Provinsi Nusa Contoh` }))
      expect(a.firstParty).toEqual({
        name: 'Rahmat Wijaya, S.IP',
        position: 'Sekretaris KPU Provinsi Nusa Contoh',
        acting: true,
      })
    },
  )

  it.each(['Plh. ', 'PLH ', 'P1h. ', 'Pelaksana Harian '])(
    '"%s" stays with the position of who stands in',
    (prefix) => {
      const a = theAgreement(statement({ post: `${prefix}Sekretaris KPU Provinsi Nusa Contoh` }))
      const position = 'Plh. Sekretaris KPU Provinsi Nusa Contoh'
      expect(a).toMatchObject({ firstParty: { position, acting: true }, level: 'sekretaris' })
      expect(a.unit).toBe('Sekretariat KPU Provinsi Nusa Contoh')
    },
  )

  it('a position over several lines is one position', () => {
    const a = theAgreement(statement({ post: 'Kepala Bagian Keuangan, Umum dan Logistik KPU\nProvinsi Nusa Contoh' }))
    expect([a.firstParty.position, a.level, a.unit]).toEqual([
      'Kepala Bagian Keuangan, Umum dan Logistik KPU Provinsi Nusa Contoh',
      'kepala-bagian',
      'Bagian Keuangan, Umum dan Logistik KPU Provinsi Nusa Contoh',
    ])
  })

  it('values on the line below their labels', () => {
    const a = theAgreement(
      statement().replace('Nama : Rahmat', 'Nama :\nRahmat').replace('Jabatan : Sekretaris', 'Jabatan :\nSekretaris'),
    )
    expect(a.firstParty).toMatchObject({ name: 'Rahmat Wijaya, S.IP', position: 'Sekretaris KPU Provinsi Nusa Contoh' })
  })

  it('one party alone has no superior, and signs without a mark', () => {
    const a = theAgreement(`KOMISI INDEPENDEN PEMILIHAN
ACEH

PERJANJIAN KINERJA
TAHUN 2022

Dalam rangka mewujudkan manajemen pemerintahan yang efektif, yang bertanda tangan di bawah ini:
Nama : Teuku Contoh, S.E., M.M.
Jabatan : Ketua KIP Aceh
berjanji akan mewujudkan target kinerja tahunan sesuai lampiran perjanjian ini.

Kota Contoh,     Januari 2022
Ketua KIP Aceh,

Teuku Contoh, S.E., M.M.`)
    expect([a.title, a.secondParty, a.satker, a.level, a.statementDate]).toEqual([
      'PERJANJIAN KINERJA TAHUN 2022',
      null,
      'KIP Aceh',
      'ketua',
      '2022-01',
    ])
    expect(a.letterhead?.lines).toEqual(['KOMISI INDEPENDEN PEMILIHAN', 'ACEH'])
    expect(a.signatures).toEqual([
      { on: 'statement', party: 'first', name: 'Teuku Contoh, S.E., M.M.', position: 'Ketua KIP Aceh', acting: false },
    ])
  })

  it('the second party first, positions over several lines, a name spelled otherwise', () => {
    expect(
      signed(
        'PIHAK KEDUA\nPlt. KETUA KPU\nPROVINSI NUSA CONTOH,\n\nSiti Lestary\n\nPIHAK PERTAMA\nSEKRETARIS KPU\nPROVINSI NUSA CONTOH\n\nRahmat Wijaya, S.IP',
      ),
    ).toEqual([
      ['second', true, 'KETUA KPU PROVINSI NUSA CONTOH', 'Siti Lestary'],
      ['first', false, 'SEKRETARIS KPU PROVINSI NUSA CONTOH', 'Rahmat Wijaya, S.IP'],
    ])
  })

  it('a block without a name has none, and says so', () => {
    const text = `${statement()}Pihak Kedua,\nKetua KPU Provinsi\nNusa Contoh,\n\nPihak Pertama,\nSekretaris,\n\nRahmat Wijaya, S.IP`
    expect(theAgreement(text).signatures.map((s) => s.name)).toEqual([null, 'Rahmat Wijaya, S.IP'])
    expect(reading(text).notes).toContainEqual({
      agreement: 0,
      at: 'signatures/0/name',
      code: 'doubt/missing-name',
      confidence: 0.4,
      printed: null,
    })
  })

  it('two columns kept apart by spaces, or by tabs with room for the pens', () => {
    const expected = [
      ['second', false, 'Ketua KPU Provinsi Nusa Contoh', 'Siti Lestari'],
      ['first', false, 'Sekretaris KPU Provinsi Nusa Contoh', 'Rahmat Wijaya, S.IP'],
    ]
    const rows = [
      ['Pihak Kedua,', 'Pihak Pertama,'],
      ['Ketua KPU', 'Sekretaris KPU'],
      ['Provinsi Nusa Contoh,', 'Provinsi Nusa Contoh,'],
      ['', ''],
      ['Siti Lestari', 'Rahmat Wijaya, S.IP'],
    ]
    expect(signed(rows.map(([a = '', b = '']) => `${a.padEnd(40)}${b}`).join('\n'))).toEqual(expected)
    expect(signed(rows.map((r) => r.join('\t').trim()).join('\n'))).toEqual(expected)
  })

  it('two blocks without "Pihak" above them belong to the parties whose positions they bear', () => {
    expect(
      signed(
        '\nKetua KPU Provinsi Nusa Contoh,\n\nSiti Lestari\n\nSekretaris KPU Provinsi Nusa Contoh,\n\nRahmat Wijaya, S.IP',
      ),
    ).toEqual([
      ['second', false, 'Ketua KPU Provinsi Nusa Contoh', 'Siti Lestari'],
      ['first', false, 'Sekretaris KPU Provinsi Nusa Contoh', 'Rahmat Wijaya, S.IP'],
    ])
  })

  it('two blocks run together line by line are parted by what is known of the parties', () => {
    expect(
      signed(
        'Pihak Kedua, Pihak Pertama,\nKetua KPU Provinsi Nusa Contoh, Sekretaris KPU Provinsi Nusa Contoh,\n\nSiti Lestari Rahmat Wijaya, S.IP',
      ),
    ).toEqual([
      ['second', false, 'Ketua KPU Provinsi Nusa Contoh', 'Siti Lestari'],
      ['first', false, 'Sekretaris KPU Provinsi Nusa Contoh', 'Rahmat Wijaya, S.IP'],
    ])
  })

  it('a position whose office stands behind a blank line is one position', () => {
    const a = theAgreement(statement({ post: 'Kepala Bagian Umum KPU\n\nProvinsi Nusa Contoh\n' }))
    expect(a.firstParty.position).toBe('Kepala Bagian Umum KPU Provinsi Nusa Contoh')
  })

  it('a letterhead with telephone and e-mail on one line', () => {
    const head =
      'KOMISI PEMILIHAN UMUM\nPROVINSI NUSA CONTOH\nJalan Teladan Nomor 17, Kota Contoh\nTelp. (0999) 555017 Email: kantor@contoh.id\n\n'
    expect(theAgreement(`${head}${statement()}`).letterhead).toEqual({
      lines: ['KOMISI PEMILIHAN UMUM', 'PROVINSI NUSA CONTOH'],
      address: 'Jalan Teladan Nomor 17, Kota Contoh',
      phone: '(0999) 555017',
      email: 'kantor@contoh.id',
    })
  })

  it('a name that is not printed is null and noted', () => {
    const text = statement({ second: '..............' })
    expect(theAgreement(text).secondParty?.name).toBeNull()
    expect(reading(text).notes.map((n) => [n.at, n.code])).toContainEqual(['secondParty/name', 'doubt/missing-name'])
  })

  it('statements first and annexes after, in another order, find one another', () => {
    const officials = [
      ['Satu Pertama', 'Hukum'],
      ['Dua Kedua', 'Umum'],
    ] as const
    const statements = officials.map(([first, unit]) =>
      statement({
        first,
        post: `Kepala Subbagian ${unit} KPU Kabupaten Embun`,
        superior: 'Sekretaris KPU Kabupaten Embun',
      }),
    )
    const annexes = officials.map(([, unit]) =>
      annex([`1 ; Sasaran ${unit} ; Indikator ${unit} ; 1 Dok`]).replace(
        /Unit Organisasi.*/,
        `Nama/Unit Bagian : Subbagian ${unit}`,
      ),
    )
    const read = reading([...statements, ...annexes.reverse()].join('\n')).agreements
    expect(read.map((a) => [a.firstParty.name, a.objectives[0]?.text])).toEqual([
      ['Satu Pertama', 'Sasaran Hukum'],
      ['Dua Kedua', 'Sasaran Umum'],
    ])
  })

  it('an annex without a statement, and a statement without an annex, are kept and noted', () => {
    expect(reading(annex(['1 ; Tata kelola ; Nilai AKIP ; BB'])).notes.map((n) => n.code)).toContain(
      'doubt/missing-statement',
    )
    expect(reading(statement()).notes.map((n) => n.code)).toContain('doubt/missing-annex')
  })

  it('guide text, a cover, a table of contents and an empty form are no agreements', () => {
    const guide = `PERJANJIAN KINERJA (PK) KPU PROVINSI NUSA CONTOH
TAHUN 2024
DAFTAR ISI
PERJANJIAN KINERJA SEKRETARIAT ............ 3
A. Gambaran Umum
Perjanjian Kinerja adalah lembar yang berisikan penugasan dari pimpinan instansi.
Format Perjanjian Kinerja:
PERJANJIAN KINERJA TAHUN ....
Dalam rangka mewujudkan manajemen pemerintahan yang efektif, yang bertanda tangan di bawah ini:
Nama : ..........
Jabatan : ..........
`
    expect(reading(guide).agreements).toEqual([])
    expect(only(reading(`${guide}\n${statement()}`).agreements).firstParty.name).toBe('Rahmat Wijaya, S.IP')
  })

  it('another public body is read like KPU', () => {
    const a = theAgreement(statement({ post: 'Kepala Dinas Kesehatan Kabupaten Embun', superior: 'Bupati Embun' }))
    expect([a.satker, a.unit, a.level]).toEqual([
      'Dinas Kesehatan Kabupaten Embun',
      'Dinas Kesehatan Kabupaten Embun',
      null,
    ])
  })

  it('the year of the annex and its date are kept apart from those of the statement', () => {
    const a = theAgreement(
      `${statement()}\n${annex(['1 ; Tata kelola ; Nilai AKIP ; BB']).replaceAll('2024', '2023')}\nKota Contoh, 3 Januari 2023\nPihak Kedua,\nKetua,\n\nSiti Lestari`,
    )
    expect([a.year, a.statementDate, a.annexYear, a.annexDate]).toEqual([2024, '2024-01-03', 2023, '2023-01-03'])
  })
})
