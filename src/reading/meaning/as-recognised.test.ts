import { describe, expect, it } from 'vitest'
import { annex, only, reading, rowsOf, statement, theAgreement } from '../../../test/reading-fixtures.ts'

const HEADING = `PERJANJIAN KINERJA TAHUN 2024
SEKRETARIAT KPU KABUPATEN LANGIT BIRU
`

const ROWS = {
  '1 | Terwujudnya layanan yang tertib': ['Persentase arsip yang tertata = 100%', 'Indeks kepuasan masyarakat = 82,5'],
  '2 | Meningkatnya mutu pendidikan': ['Rata-rata lama sekolah = 8,5 Tahun'],
}

describe('an annex as recognisers leave it', () => {
  it('one line a cell', () => {
    const cells = `No
Sasaran Strategis
Indikator Kinerja
Target
(1)
(2)
(3)
(4)
1.
Terwujudnya layanan yang tertib
Persentase arsip yang tertata
100%
Indeks kepuasan masyarakat
82,5
2.
Meningkatnya mutu pendidikan
Rata-rata lama sekolah
8,5 Tahun
Program
Anggaran
1
Program Dukungan Manajemen
Rp 1.250.000.000,-
Kota Contoh, 3 Januari 2024`
    const { agreements, notes } = reading(`${HEADING}${cells}`)
    expect(rowsOf(only(agreements))).toEqual(ROWS)
    expect(only(agreements).budget?.lines).toEqual([
      { no: '1', code: null, text: 'Program Dukungan Manajemen', amount: 1_250_000_000n },
    ])
    expect(notes.find((n) => n.at === 'objectives/0/text')?.code).toBe('doubt/low-confidence')
    expect(rowsOf(theAgreement(`${HEADING}${cells.split('\n').join('\n\n')}`))).toEqual(ROWS)
  })

  it('headings one a line that head no table stay what they are', () => {
    const { agreements } = reading(`${statement()}\nSasaran\nIndikator\nTarget\nyang ditetapkan dalam dokumen ini\n`)
    expect(only(agreements).objectives).toEqual([])
  })

  it('each printed line of a cell as a row of its own', () => {
    const { agreements, notes } = reading(
      annex([
        '1 ; Terwujudnya layanan ; Persentase arsip ; 100%',
        ' ; yang ; yang tertata ; ',
        ' ; tertib ; Indeks kepuasan ; 82,5',
        ' ;  ; masyarakat ; ',
        '2 ; Meningkatnya mutu ; Rata-rata lama ; 8,5 Tahun',
        ' ; pendidikan ; sekolah ; ',
      ]),
    )
    expect(rowsOf(only(agreements))).toEqual(ROWS)
    expect(notes.filter((n) => n.code === 'doubt/rebuilt-row').map((n) => n.at)).toContain('objectives/0/text')
  })

  it('rows that lost their targets stay rows of their own', () => {
    expect(
      rowsOf(
        theAgreement(
          annex([
            '1 ; Terwujudnya layanan ; Persentase arsip ; 100%',
            ' ;  ; Persentase surat ; ',
            ' ;  ; Jumlah rapat ; ',
            ' ;  ; Nilai kearsipan ; ',
          ]),
        ),
      ),
    ).toEqual({
      '1 | Terwujudnya layanan': [
        'Persentase arsip = 100%',
        'Persentase surat = none',
        'Jumlah rapat = none',
        'Nilai kearsipan = none',
      ],
    })
  })

  it('a Markdown table without bars at its ends', () => {
    const table = `No | Sasaran Strategis | Indikator Kinerja | Target
---|---|---|---
1 | Terwujudnya layanan yang tertib | Persentase arsip yang tertata | 100%
 | | Indeks kepuasan masyarakat | 82,5
2 | Meningkatnya mutu pendidikan | Rata-rata lama sekolah | 8,5 Tahun`
    expect(rowsOf(theAgreement(`${HEADING}\n${table}\n`))).toEqual(ROWS)
  })

  it('an HTML table that a page break parted within a merged cell', () => {
    const row = (...cells: string[]): string => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`
    const head = row('No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target')
    const first = row('1', 'Terwujudnya layanan yang tertib', 'Persentase arsip yang tertata', '100%')
    const rest = `${row('Indeks kepuasan masyarakat', '82,5')}${row('2', 'Meningkatnya mutu pendidikan', 'Rata-rata lama sekolah', '8,5 Tahun')}`
    expect(
      rowsOf(theAgreement(`${HEADING}\n<table>${head}${first}</table>\n3\n<table>${head}${rest}</table>`)),
    ).toEqual(ROWS)
  })

  it.each(['NO KINERJA UTAMA INDIKATOR KINERJA TARGET', 'No. Tujuan/Sasaran IKU Target 2024'])(
    'torn rows under "%s"',
    (header) => {
      const rows = '1. Terlaksananya rapat Persentase rapat 90%\n2. Tersedianya arsip Persentase arsip 80%'
      expect(theAgreement(`${HEADING}\n${header}\n${rows}\n`).objectives.map((o) => o.no)).toEqual(['1', '2'])
    },
  )

  it('rupiah that an indicator promises are its target, and no budget', () => {
    const { agreements, notes } = reading(
      annex([
        '1 ; Meningkatnya pendapatan ; Jumlah penerimaan negara ; Rp 2.500.000.000',
        '2 ; Terwujudnya tertib arsip ; Persentase arsip ; 90%',
      ]),
    )
    expect(only(agreements).objectives).toHaveLength(2)
    expect(only(agreements).budget).toBeNull()
    expect(notes).toContainEqual(
      expect.objectContaining({ at: 'objectives/0/indicators/0/target', code: 'doubt/guessed-target' }),
    )
  })

  it('a percent sign that was misread', () => {
    expect(
      theAgreement(annex(['1 ; Terwujudnya arsip ; Persentase arsip ; 98 °/o', '2 ; A ; B ; 100 o/o'])).objectives.map(
        (o) => o.indicators[0]?.target?.kind,
      ),
    ).toEqual(['percent', 'percent'])
  })
})

describe('the parties of a statement as recognisers leave it', () => {
  const parties = (text: string): unknown => {
    const { firstParty, secondParty } = theAgreement(text)
    return [firstParty.name, firstParty.position, secondParty?.name, secondParty?.position]
  }
  const expected = [
    'Rahmat Wijaya, S.IP',
    'Sekretaris KPU Provinsi Nusa Contoh',
    'Siti Lestari',
    'Ketua KPU Provinsi Nusa Contoh',
  ]

  it('without the colons', () => {
    expect(parties(statement().replaceAll(' : ', ' '))).toEqual(expected)
  })

  it('with the labels first and the values after', () => {
    expect(parties(statement().replace(/Nama : (.*)\nJabatan : (.*)/g, 'Nama\nJabatan\n: $1\n: $2'))).toEqual(expected)
  })
})

describe('a budget outside any table', () => {
  const budgetOf = (text: string) => theAgreement(`${annex(['1 ; A ; B ; 1%', '2 ; C ; D ; 2%'])}\n${text}`).budget

  it.each([
    'Program Dukungan Manajemen : Rp 1.250.000.000,-',
    '1. Program Dukungan Manajemen sebesar Rp. 1.250.000.000',
    'Program Dukungan Manajemen = Rp 1,250,000,000.00',
    'Program Dukungan Manajemen 1,250,000,000.00',
  ])('"%s" is a name and its amount', (line) => {
    expect(budgetOf(line)?.lines).toMatchObject([{ text: 'Program Dukungan Manajemen', amount: 1_250_000_000n }])
  })

  it('a sum alone is the printed total', () => {
    expect(budgetOf('Jumlah Anggaran : Rp 1.250.000.000,-')).toMatchObject({ lines: [], printedTotal: 1_250_000_000n })
    expect(budgetOf('Pagu Anggaran Tahun 2024 : Rp 1.250.000.000,-')).toMatchObject({ printedTotal: 1_250_000_000n })
  })
})
