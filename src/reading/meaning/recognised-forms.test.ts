import { describe, expect, it } from 'vitest'
import {
  annex,
  only,
  page,
  reading,
  rowsOf,
  spanned,
  statement,
  textLines,
  theAgreement,
} from '../../../test/reading-fixtures.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { readMeaning } from './read-meaning.ts'

const TWO_ROWS = {
  '1 | Meningkatnya mutu layanan': ['Persentase layanan tepat waktu = 90%', 'Jumlah layanan daring = 4 layanan'],
  '2 | Tertibnya pengelolaan arsip': ['Persentase arsip tertata = 80%'],
}

const read = (...rows: readonly string[]) => rowsOf(theAgreement(statement() + annex(rows)))

describe('cells as recognisers write them', () => {
  it('a merged cell written out in each of its rows is one objective', () => {
    const rows = (no: string): string[] => [
      '1 ; Meningkatnya mutu layanan ; Persentase layanan tepat waktu ; 90%',
      `${no} ; Meningkatnya mutu layanan ; Jumlah layanan daring ; 4 layanan`,
      '2 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 80%',
    ]
    expect(read(...rows('1'))).toEqual(TWO_ROWS)
    expect(read(...rows(''))).toEqual(TWO_ROWS)
  })

  it('two objectives of the same words under two numbers stay two', () => {
    const rows = read(
      '1 ; Tersedianya sarana kerja ; Jumlah meja ; 4 unit',
      '2 ; Tersedianya sarana kerja ; Jumlah kursi ; 8 unit',
    )
    expect(Object.keys(rows)).toEqual(['1 | Tersedianya sarana kerja', '2 | Tersedianya sarana kerja'])
  })

  it('indicators and targets listed within one cell are rows of their own', () => {
    expect(
      read(
        '1 ; Meningkatnya mutu layanan ; 1. Persentase layanan<br>tepat waktu<br>2. Jumlah layanan daring ; 90%<br>4 layanan',
        '2 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 80%',
      ),
    ).toEqual(TWO_ROWS)
  })

  it('a target broken over two lines of its cell is one target', () => {
    const rows = read('1 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 36,36%<br>(4 satker)')
    expect(rows).toEqual({ '1 | Tertibnya pengelolaan arsip': ['Persentase arsip tertata = 36,36% (4 satker)'] })
  })

  it('a target at the end of its indicator is taken out, and noted', () => {
    const text = annex([
      '1 ; Meningkatnya mutu layanan ; Persentase layanan tepat waktu 90% ; ',
      ' ;  ; Jumlah layanan daring 4 layanan ; ',
      '2 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata 80% ; ',
    ])
    const found = reading(statement() + text)
    expect(rowsOf(only(found.agreements))).toEqual(TWO_ROWS)
    expect(found.notes.filter((n) => n.code === 'doubt/guessed-target')).toHaveLength(3)
  })

  it('a heading repeated in every column is a heading', () => {
    const goal = '1. Mewujudkan lembaga yang mandiri'
    const a = theAgreement(
      statement() +
        annex([
          `${goal} ; ${goal} ; ${goal} ; ${goal}`,
          '1 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 80%',
          `${goal} ; ${goal} ; ${goal} ; ${goal}`,
          ' ;  ; Jumlah arsip dipindai ; 4 berkas',
        ]),
    )
    expect(a.objectives.map((o) => [o.group, o.indicators.length])).toEqual([['Mewujudkan lembaga yang mandiri', 2]])
  })

  it.each(['a. ', '1) ', '1.1 ', '- '])('the mark "%s" before an indicator is no part of it', (mark) => {
    const rows = read(`1 ; Tertibnya pengelolaan arsip ; ${mark}Persentase arsip tertata ; 80%`)
    expect(rows).toEqual({ '1 | Tertibnya pengelolaan arsip': ['Persentase arsip tertata = 80%'] })
  })

  it('objectives lettered inside their own cells are each their own', () => {
    const a = theAgreement(
      statement() +
        annex(
          ['a. Layanan Perkantoran ; Jumlah layanan ; 1 Layanan', 'b. Penyediaan Sarana ; Jumlah sarana ; 2 Unit'],
          'Sasaran Strategis ; Indikator Kinerja ; Target',
        ),
    )
    expect(a.objectives.map((o) => [o.no, o.text])).toEqual([
      ['a', 'Layanan Perkantoran'],
      ['b', 'Penyediaan Sarana'],
    ])
  })
})

describe('headers as recognisers leave them', () => {
  const BODY = [
    '1 ; Meningkatnya mutu layanan ; Persentase layanan tepat waktu ; 90%',
    ' ;  ; Jumlah layanan daring ; 4 layanan',
    '2 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 80%',
  ]

  it('a table without a header below the heading of an annex is read by what stands in its columns', () => {
    expect(rowsOf(theAgreement(statement() + annex(BODY.slice(1), BODY[0])))).toEqual(TWO_ROWS)
  })

  it('that the columns were guessed is said once of such a table, and never of one with a header', () => {
    const guessed = (text: string) => reading(text).notes.filter((n) => n.code === 'doubt/guessed-columns')
    expect(guessed(statement() + annex(BODY.slice(1), BODY[0]))).toEqual([
      {
        agreement: 0,
        at: 'objectives',
        code: 'doubt/guessed-columns',
        confidence: 0.6,
        printed: '1 | Meningkatnya mutu layanan | Persentase layanan tepat waktu | 90%',
      },
    ])
    expect(guessed(statement() + annex(BODY))).toEqual([])
  })

  it('so are value and unit in two columns, and quarters behind the target', () => {
    const [first = '', ...rest] = [
      '1 ; Meningkatnya mutu layanan ; Persentase layanan tepat waktu ; 90 ; % ; 20 ; 90',
      ' ;  ; Jumlah layanan daring ; 4 ; layanan ; 1 ; 4',
      '2 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 80 ; % ; 10 ; 80',
    ]
    const a = theAgreement(statement() + annex(rest, first))
    const targets = a.objectives.flatMap((o) => o.indicators.map((i) => [i.target?.kind, String(i.target?.unit)]))
    expect(targets).toEqual([
      ['percent', '%'],
      ['count', 'layanan'],
      ['percent', '%'],
    ])
  })

  it('a table of guide text without a header makes no agreement', () => {
    const guide = [
      'Huruf\tPenjelasan umum tentang kinerja\tContoh penulisan kinerja\t2',
      '1\tMenyusun rencana kinerja\tJumlah rencana kinerja\t1',
    ].join('\n')
    expect(reading(`Pedoman penyusunan\n\n${guide}`).agreements).toEqual([])
  })

  it('headings broken into two rows are one header', () => {
    const rows = [' ; Strategis ; Kinerja ;', ...BODY]
    expect(rowsOf(theAgreement(statement() + annex(rows, 'No ; Sasaran ; Indikator ; Target')))).toEqual(TWO_ROWS)
  })

  it('of the target of the plan and that of the year, the year counts', () => {
    const a = theAgreement(
      statement() +
        annex(
          ['1 ; Tertibnya pengelolaan arsip ; Persentase arsip tertata ; 95% ; 80%'],
          'No ; Sasaran ; Indikator ; Target Renstra 2029 ; Target 2024',
        ),
    )
    expect(rowsOf(a)).toEqual({ '1 | Tertibnya pengelolaan arsip': ['Persentase arsip tertata = 80%'] })
  })

  it('column numbers of which recognition lost some are no row', () => {
    const table = spanned([
      [
        ['No', 0],
        ['Sasaran', 1],
        ['Indikator', 2],
        ['Target', 3],
      ],
      [
        ['1', 0],
        ['Tertibnya pengelolaan arsip', 1],
        ['Persentase arsip tertata', 2],
        ['80%', 3],
      ],
      [
        ['(2)', 1],
        ['(3)', 2],
      ],
      [
        ['2', 0],
        ['Meningkatnya mutu layanan', 1],
        ['Jumlah layanan', 2],
        ['4 layanan', 3],
      ],
    ])
    const blocks = [...textLines(statement()), ...textLines('PERJANJIAN KINERJA TAHUN 2024'), table]
    expect(rowsOf(only(readMeaning([page(1, blocks)], KPU_PROFILE).agreements))).toEqual({
      '1 | Tertibnya pengelolaan arsip': ['Persentase arsip tertata = 80%'],
      '2 | Meningkatnya mutu layanan': ['Jumlah layanan = 4 layanan'],
    })
  })
})

describe('statements and budgets as recognisers leave them', () => {
  it('a position goes on over the blank lines between its lines', () => {
    const text = statement({ post: 'Kepala Bagian Keuangan\n\nUmum dan Logistik\n\nKPU Provinsi Nusa Contoh' })
    expect(theAgreement(text).firstParty.position).toBe(
      'Kepala Bagian Keuangan Umum dan Logistik KPU Provinsi Nusa Contoh',
    )
  })

  it('the place stands on the line above the date', () => {
    const text = statement().replace(
      'Kota Contoh, 3 Januari 2024',
      'Ditetapkan di Kota Contoh\nPada tanggal 3 Januari 2024',
    )
    expect(theAgreement(text)).toMatchObject({ place: 'Kota Contoh', statementDate: '2024-01-03' })
  })

  it('an amount alone below the last line is the total; one without "Rp" ends a line all the same', () => {
    const table = 'Program\tAnggaran\nProgram A\tRp 1.000.000\nProgram B\tRp 2.000.000\n\tRp 3.000.000'
    const rows = annex(['1 ; Tertibnya arsip kantor ; Persentase arsip tertata ; 80%'])
    expect(theAgreement(`${statement()}${rows}\n${table}`).budget?.printedTotal).toBe(3_000_000n)
    const lines = '1. Program A 1.000.000,–\n2. Program B 2.000.000,–'
    expect(theAgreement(`${statement()}${rows}\n${lines}`).budget?.lines.map((l) => l.amount)).toEqual([
      1_000_000n,
      2_000_000n,
    ])
  })
})

describe('pages of a table that kept its layout', () => {
  it('go on below a running head and the repeated header', () => {
    const head = 'No   Sasaran Strategis                    Indikator Kinerja                    Target'
    const text = `PERJANJIAN KINERJA TAHUN 2024

${head}
1.   Tersedianya dokumen rapat            Jumlah dokumen rapat                 4 Dok
2.   Tertibnya arsip kantor               Persentase arsip kantor              80%
\fPERJANJIAN KINERJA KPU PROVINSI NUSA CONTOH TAHUN 2024

${head}
3.   Terlaksananya sosialisasi            Jumlah sosialisasi                   2 kali
4.   Meningkatnya mutu layanan            Jumlah layanan                       1 layanan
`
    expect(theAgreement(`${statement()}\n${text}`).objectives.map((o) => o.no)).toEqual(['1', '2', '3', '4'])
  })
})

describe('a budget without a header below a torn annex', () => {
  it('is read by its amounts', () => {
    const text = `PERJANJIAN KINERJA TAHUN 2024

NO SASARAN STRATEGIS INDIKATOR KINERJA TARGET
1. Tertibnya arsip kantor Persentase arsip kantor 80%

1\tProgram Penyelenggaraan\tRp 1.000.000
2\tProgram Dukungan\tRp 2.000.000
`
    const lines = theAgreement(`${statement()}\n${text}`).budget?.lines ?? []
    expect(lines.map((l) => [l.no, l.text, l.amount])).toEqual([
      ['1', 'Program Penyelenggaraan', 1_000_000n],
      ['2', 'Program Dukungan', 2_000_000n],
    ])
  })
})

describe('words put right', () => {
  it('two whole words are not taken for one word cut in two', () => {
    const rows = ['Penyelenggaraan', 'Penyelenggaraan'].map((w) => `${w} rapat`)
    const text = `No   Sasaran Strategis                    Indikator Kinerja                    Target
1. Menyelenggarakan mutu koordinasi
1.   Tersedianya dokumen rapat            Jumlah dokumen rapat                 4 Dok
2.   Tertibnya arsip kantor               Persentase arsip kantor              80%
3.   Terlaksananya sosialisasi            Jumlah sosialisasi                   2 kali
`
    const a = theAgreement(`${statement()}\n${rows.join('\n')}\n\nPERJANJIAN KINERJA TAHUN 2024\n\n${text}`)
    expect(a.objectives[0]?.group).toBe('Menyelenggarakan mutu koordinasi')
  })
})
