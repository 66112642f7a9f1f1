import { describe, expect, it } from 'vitest'
import { annex, only, reading, rowsOf, theAgreement } from '../../../test/reading-fixtures.ts'

const rows = (...lines: string[]): Record<string, string[]> => rowsOf(theAgreement(annex(lines)))

describe('annex tables as offices print them and recognisers tear them', () => {
  it('a row without an objective belongs to the objective above', () => {
    expect(rows('1 ; Tata kelola baik ; Nilai AKIP ; BB', ' ;  ; Opini BPK ; WTP')).toEqual({
      '1 | Tata kelola baik': ['Nilai AKIP = BB', 'Opini BPK = WTP'],
    })
  })

  it('rows that lost their empty cells slip back under their columns, with a doubt', () => {
    const text = annex(['1 ; Tata kelola baik ; Nilai AKIP ; BB', 'Persentase arsip yang tertata ; 90%'])
    expect(rowsOf(theAgreement(text))).toEqual({
      '1 | Tata kelola baik': ['Nilai AKIP = BB', 'Persentase arsip yang tertata = 90%'],
    })
    expect(reading(text).notes.map((n) => [n.at, n.code])).toContainEqual([
      'objectives/0/indicators/1/text',
      'doubt/ambiguous-cell',
    ])
  })

  it('objectives in the middle of the rows they span own the rows above and below', () => {
    expect(
      rows(
        ' ;  ; Persentase arsip ; 90%',
        '1 ; Tata kelola baik ; Nilai AKIP ; BB',
        ' ;  ; Opini BPK ; WTP',
        '2 ; Tahapan tepat waktu ; Jumlah dokumen ; 2 Dok',
        ' ;  ; Persentase tahapan ; 100%',
      ),
    ).toEqual({
      '1 | Tata kelola baik': ['Persentase arsip = 90%', 'Nilai AKIP = BB', 'Opini BPK = WTP'],
      '2 | Tahapan tepat waktu': ['Jumlah dokumen = 2 Dok', 'Persentase tahapan = 100%'],
    })
  })

  it('a full-width objective over its indicators is their objective, not a heading', () => {
    expect(
      rows(
        '1. Tata kelola yang baik',
        ' ;  ; Nilai AKIP ; BB',
        ' ;  ; Opini BPK ; WTP',
        '2. Tahapan tepat waktu',
        ' ;  ; Jumlah dokumen ; 2 Dok',
      ),
    ).toEqual({
      '1 | Tata kelola yang baik': ['Nilai AKIP = BB', 'Opini BPK = WTP'],
      '2 | Tahapan tepat waktu': ['Jumlah dokumen = 2 Dok'],
    })
  })

  it('numbered goals head the objectives, whose numbers run on', () => {
    const a = theAgreement(
      annex([
        '1. Mewujudkan lembaga mandiri',
        '1 ; Tata kelola baik ; Nilai AKIP ; BB',
        '2. Mewujudkan pemilu jujur',
        '2 ; Tahapan tepat waktu ; Jumlah dokumen ; 2 Dok',
      ]),
    )
    expect(a.objectives.map((o) => [o.groupNo, o.group, o.no])).toEqual([
      ['1', 'Mewujudkan lembaga mandiri', '1'],
      ['2', 'Mewujudkan pemilu jujur', '2'],
    ])
  })

  it('a programme letter and a column of activities make two levels above the objectives', () => {
    const a = theAgreement(
      annex(
        [
          'A Program Dukungan Manajemen',
          '1 ; Perencanaan dan Data ; Rencana yang efektif ; Jumlah revisi ; 8 kali',
          ' ;  ; Data yang mutakhir ; Persentase data ; 90%',
          '4 ; Pembinaan SDM ; Pegawai tertib ; Persentase disiplin ; 95%',
        ],
        'No. ; Program/Kegiatan ; Sasaran Kegiatan ; Indikator Kinerja Kegiatan ; Target',
      ),
    )
    expect(a.objectives.map((o) => [o.programNo, o.program, o.groupNo, o.group, o.no, o.text])).toEqual([
      ['A', 'Program Dukungan Manajemen', '1', 'Perencanaan dan Data', null, 'Rencana yang efektif'],
      ['A', 'Program Dukungan Manajemen', '1', 'Perencanaan dan Data', null, 'Data yang mutakhir'],
      ['A', 'Program Dukungan Manajemen', '4', 'Pembinaan SDM', null, 'Pegawai tertib'],
    ])
  })

  it('a header without repetition, column numbers, and cells cut by the page are joined', () => {
    const text = `${annex(['(1) ; (2) ; (3) ; (4)', '1 ; Terwujudnya dukungan sarana guna meningkatkan ; Persentase sarana yang ; 90%'])}
 \tkelancaran tugas\tberfungsi dengan baik\t
2\tTahapan tepat waktu\tJumlah dokumen\t2 Dok`
    expect(rowsOf(theAgreement(text))).toEqual({
      '1 | Terwujudnya dukungan sarana guna meningkatkan kelancaran tugas': [
        'Persentase sarana yang berfungsi dengan baik = 90%',
      ],
      '2 | Tahapan tepat waktu': ['Jumlah dokumen = 2 Dok'],
    })
  })

  it('a unit in a column of its own, remarks, and numbers of indicators do not confuse the rows', () => {
    const a = theAgreement(
      annex(
        [
          '1 ; Tata kelola baik ; 1 ; Nilai AKIP ; 70,5 ; Nilai ; Sekretariat',
          ' ;  ; 2 ; Realisasi anggaran ; 95 ; % ; Keuangan',
          '2 ; Tahapan ; 1 ; Dokumen tahapan ; 12 ; Dokumen ; Teknis',
        ],
        'No ; Sasaran Program ; No ; Indikator Kinerja Program ; Target ; Satuan ; Keterangan',
      ),
    )
    expect(a.objectives.flatMap((o) => o.indicators.map((i) => [i.text, i.target?.kind, i.target?.raw]))).toEqual([
      ['Nilai AKIP', 'score', '70,5'],
      ['Realisasi anggaran', 'percent', '95%'],
      ['Dokumen tahapan', 'count', '12 Dokumen'],
    ])
  })

  it('numbers read as bars and letters are put right, and said to be guessed', () => {
    const text = annex([
      '1 ; Tata kelola ; Jumlah layanan ; | Layanan',
      ' ;  ; Jumlah unit ; I Unit',
      ' ;  ; Persentase arsip ; l00%',
    ])
    expect(only(theAgreement(text).objectives).indicators.map((i) => i.target?.raw)).toEqual([
      '1 Layanan',
      '1 Unit',
      '100%',
    ])
    expect(
      reading(text)
        .notes.filter((n) => n.code === 'doubt/guessed-target')
        .map((n) => n.printed),
    ).toEqual(['| Layanan', 'I Unit', 'l00%'])
  })

  it('a target in words is kept as a grade with a doubt, an empty one is none', () => {
    const text = annex(['1 ; Tata kelola ; Keterbukaan informasi ; Informatif', ' ;  ; Jumlah unit ; '])
    expect(only(theAgreement(text).objectives).indicators.map((i) => i.target?.value ?? null)).toEqual([
      'Informatif',
      null,
    ])
    expect(reading(text).notes.map((n) => n.code)).toContain('doubt/guessed-target')
  })

  it('bold, italics, upper case and enumerated indicators leave clean wording', () => {
    expect(
      rows('<b>1.</b> ; **TERWUJUDNYA TATA KELOLA** ; a. Nilai <i>SAKIP</i> ; BB', ' ;  ; b. Opini BPK ; WTP'),
    ).toEqual({
      '1 | TERWUJUDNYA TATA KELOLA': ['Nilai SAKIP = BB', 'Opini BPK = WTP'],
    })
  })

  it('cells broken by a line end inside the row are put together', () => {
    expect(
      rowsOf(
        theAgreement(
          `${annex(['1 ; Meningkatnya'])}kualitas layanan\tPersentase pegawai yang dilayani\t100%\n2\tTahapan tepat waktu\tJumlah dokumen\t2 Dok`,
        ),
      ),
    ).toEqual({
      '1 | Meningkatnya kualitas layanan': ['Persentase pegawai yang dilayani = 100%'],
      '2 | Tahapan tepat waktu': ['Jumlah dokumen = 2 Dok'],
    })
  })

  it('a header that recognition misspelled is still the header', () => {
    const a = theAgreement(
      annex(['1 ; Tata kelola ; Nilai AKIP ; BB'], 'N0 ; SASARAN STRATEGlS ; INDlKATOR KINERJA ; TARGET'),
    )
    expect(a.objectives).toHaveLength(1)
    expect(a.annexColumns).toEqual(['N0', 'SASARAN STRATEGlS', 'INDlKATOR KINERJA', 'TARGET'])
  })

  it('rows of values that speak of programmes and budgets are no header', () => {
    expect(
      rows(
        '1 ; Program dan anggaran tertata ; Persentase anggaran program ; 90%',
        '2 ; Kegiatan terlaksana ; Jumlah sasaran kegiatan ; 3 Keg',
      ),
    ).toEqual({
      '1 | Program dan anggaran tertata': ['Persentase anggaran program = 90%'],
      '2 | Kegiatan terlaksana': ['Jumlah sasaran kegiatan = 3 Keg'],
    })
  })
})
