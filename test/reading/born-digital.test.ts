import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/reading/pdf/read-pdf.ts'
import { BORDERS, type Border, MARKED_H, type RawPage, rawPdf, textAt, textUpward } from './raw-pdf.ts'
import { contextOf, sentenceOf, told } from './told.ts'

const read = (pages: readonly RawPage[]) => readPdf(rawPdf(pages), 0, contextOf('pk.pdf'))

const XS = [50, 80, 240, 460, 545]
const YS = [700, 680, 640, 610, 580]

/** An annex: a heading row, an objective with two indicators in a merged cell, and a group row across all columns. */
const annex = (border: Border): string => {
  const [x0 = 0, x1 = 0, x2 = 0, x3 = 0, x4 = 0] = XS
  const [top = 0, head = 0, first = 0, second = 0, bottom = 0] = YS
  const level = [top, head, second, bottom].map((y) => border(x0, y, x4, y))
  const upright = [
    ...[x0, x4].map((x) => border(x, bottom, x, top)),
    ...[x1, x2, x3].map((x) => border(x, second, x, top)),
  ]
  return [
    ...level,
    border(x2, first, x4, first),
    ...upright,
    textAt(54, 686, 'No'),
    textAt(84, 686, 'Sasaran Strategis'),
    textAt(244, 686, 'Indikator Kinerja'),
    textAt(464, 686, 'Target'),
    textAt(54, 640, '1'),
    textAt(84, 650, 'Meningkatnya mutu'),
    textAt(84, 638, 'peraturan perundang-'),
    textAt(84, 626, 'undangan'),
    textAt(244, 662, 'Persentase rancangan yang'),
    textAt(244, 650, 'selesai tepat waktu'),
    textAt(464, 662, '97,5%'),
    textAt(244, 622, 'Jumlah naskah'),
    textAt(464, 622, '8 kali'),
    textAt(54, 590, '2. Mewujudkan pemilihan yang damai'),
  ].join('')
}

const ANNEX_ROWS = [
  ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
  ['1↓2', 'Meningkatnya mutu peraturan perundang-undangan↓2', 'Persentase rancangan yang selesai tepat waktu', '97,5%'],
  ['Jumlah naskah', '8 kali'],
  ['2. Mewujudkan pemilihan yang damai→4'],
]

describe('an annex with ruling lines', () => {
  test.each(Object.entries(BORDERS))('is read cell by cell where its borders are %s', async (_, border) => {
    const pages = await read([{ content: annex(border) }])
    expect(told(pages)).toEqual([[ANNEX_ROWS]])
    expect(pages[0]?.blocks[0]).toMatchObject({ kind: 'table', spansKnown: true, columns: 4 })
  })

  test('is read the same on a page that is shown turned, with its boxes where the page shows them', async () => {
    const [page] = await read([{ content: annex(BORDERS['stroked lines']), rotate: 90 }])
    expect(page === undefined ? [] : told([page])).toEqual([[ANNEX_ROWS]])
    expect(page).toMatchObject({ width: 842, height: 595 })
    // The upper left corner of the table as printed is the upper right one of the page as shown.
    const table = page?.blocks[0]
    expect(table?.box?.x1).toBeCloseTo(700, 0)
    expect(table?.box?.y0).toBeCloseTo(50, 0)
  })

  test('is read the same where the sheet was printed sideways', async () => {
    const x = (y: number): number => 842 - y
    const turned = BORDERS['stroked lines']
    const sideways = [
      ...YS.map((y) => turned(x(y), 50, x(y), 545)),
      ...XS.map((at) => turned(x(700), at, x(580), at)),
      textUpward(x(686), 54, 'No'),
      textUpward(x(686), 84, 'Sasaran'),
      textUpward(x(662), 84, 'Meningkatnya mutu'),
      textUpward(x(650), 84, 'naskah'),
      textUpward(x(662), 464, '100%'),
    ].join('')
    const [page] = await read([{ content: sideways, width: 842 }])
    expect(page === undefined ? [] : told([page])[0]?.[0]).toEqual([
      ['No', 'Sasaran', '', ''],
      ['', 'Meningkatnya mutu naskah', '', '100%'],
      ['', '', '', ''],
      ['', '', '', ''],
    ])
  })

  test('goes on as a table of its own on the next page, though its last line is missing', async () => {
    const border = BORDERS['stroked lines']
    const [x0 = 0, x1 = 0, , , x4 = 0] = XS
    const open = [
      border(x0, 800, x4, 800),
      ...[x0, x1, x4].map((x) => border(x, 760, x, 800)),
      textAt(54, 780, '3'),
      textAt(84, 780, 'Terwujudnya layanan'),
    ]
    const pages = await read([{ content: annex(border) }, { content: open.join('') }])
    expect(told(pages)[1]).toEqual([[['3', 'Terwujudnya layanan']]])
  })
})

describe('an annex without ruling lines', () => {
  const rows = [
    textAt(50, 700, 'No'),
    textAt(80, 700, 'Sasaran Strategis'),
    textAt(240, 700, 'Indikator Kinerja'),
    textAt(460, 700, 'Target'),
    textAt(50, 676, '1'),
    textAt(80, 676, 'Meningkatnya mutu naskah'),
    textAt(80, 664, 'hukum'),
    textAt(240, 676, 'Persentase rancangan yang selesai'),
    textAt(240, 664, 'tepat waktu'),
    textAt(460, 676, '97,5%'),
    textAt(240, 640, 'Jumlah naskah'),
    textAt(460, 640, '8 kali'),
    textAt(50, 616, '2'),
    textAt(80, 616, 'Terwujudnya layanan'),
    textAt(240, 616, 'Indeks layanan'),
    textAt(460, 616, '80'),
    textAt(50, 580, 'Program Dukungan Manajemen'),
    textAt(400, 580, 'Rp 9.988.533.000,-'),
    textAt(50, 560, 'JUMLAH'),
    textAt(400, 560, 'Rp 9.988.533.000,-'),
    textAt(350, 520, 'Kota Teladan, 2 Januari 2025'),
  ].join('')

  test('is cut into rows and columns by its spaces, and stops where the signatures begin', async () => {
    const [page] = await read([{ content: rows }])
    const table = page?.blocks.find((block) => block.kind === 'table')
    expect(table).toMatchObject({ spansKnown: false, columns: 4 })
    expect(page === undefined ? [] : told([page])[0]?.[0]).toEqual([
      ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
      ['1', 'Meningkatnya mutu naskah hukum', 'Persentase rancangan yang selesai tepat waktu', '97,5%'],
      ['Jumlah naskah', '8 kali'],
      ['2', 'Terwujudnya layanan', 'Indeks layanan', '80'],
    ])
    expect(told(page === undefined ? [] : [page])[0]?.at(-1)).toBe('Kota Teladan, 2 Januari 2025')
  })
})

test('marks that take no room on paper are no part of what is read, in the middle of words too', async () => {
  const content = [textAt(50, 700, `PERJANJIAN KINERJA TA${MARKED_H}UN 2025`), textAt(50, 660, 'Kabupaten/Kota')].join(
    '',
  )
  expect(told(await read([{ content }]))).toEqual([['PERJANJIAN KINERJA TAHUN 2025', 'Kabupaten/Kota']])
})

describe('rows without lines or space between them', () => {
  test('part where their targets say so, though these stand in the middle of their rows', async () => {
    const rows = [
      textAt(50, 700, 'No'),
      textAt(80, 700, 'Sasaran Strategis'),
      textAt(240, 700, 'Indikator Kinerja'),
      textAt(460, 700, 'Target'),
      ...['Persentase rancangan yang', 'selesai tepat waktu dan', 'diumumkan'].map((t, i) =>
        textAt(240, 676 - 12 * i, t),
      ),
      ...['Persentase layanan yang', 'baik'].map((t, i) => textAt(240, 640 - 12 * i, t)),
      textAt(50, 664, '1'),
      textAt(80, 664, 'Meningkatnya mutu'),
      textAt(460, 664, '97,5%'),
      textAt(50, 634, '2'),
      textAt(80, 634, 'Terwujudnya layanan'),
      textAt(460, 634, '100%'),
    ]
    expect(told(await read([{ content: rows.join('') }]))[0]?.[0]).toEqual([
      ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
      ['1', 'Meningkatnya mutu', 'Persentase rancangan yang selesai tepat waktu dan diumumkan', '97,5%'],
      ['2', 'Terwujudnya layanan', 'Persentase layanan yang baik', '100%'],
    ])
  })

  test('keep each amount with its programme on a page that begins in the middle of a budget', async () => {
    const rows = [
      textAt(50, 700, '1. Program Penyelenggaraan Pemilu dalam'),
      textAt(50, 688, 'Proses Konsolidasi Demokrasi'),
      textAt(400, 694, 'Rp 1.250.000,-'),
      textAt(50, 676, '2. Program Dukungan Manajemen'),
      textAt(400, 676, 'Rp 9.988.533.000,-'),
    ]
    expect(told(await read([{ content: rows.join('') }]))[0]?.[0]).toEqual([
      ['1. Program Penyelenggaraan Pemilu dalam Proses Konsolidasi Demokrasi', 'Rp 1.250.000,-'],
      ['2. Program Dukungan Manajemen', 'Rp 9.988.533.000,-'],
    ])
  })
})

describe('a statement', () => {
  test('gives the second party before the first where they sign side by side', async () => {
    const lines = [
      textAt(50, 700, 'Pihak kedua akan melakukan supervisi yang diperlukan serta melakukan evaluasi terhadap capaian'),
      textAt(50, 686, 'kinerja dari perjanjian ini.'),
      textAt(340, 650, 'Kota Teladan, 2 Januari 2025'),
      textAt(80, 636, 'Pihak Kedua,'),
      textAt(340, 636, 'Pihak Pertama,'),
      textAt(80, 622, 'Ketua Komisi'),
      textAt(340, 615, 'Sekretaris Komisi'),
      textAt(80, 540, 'Rahma Sutanto'),
      textAt(340, 533, 'Budi Lestari, S.Sos.'),
    ]
    expect(told(await read([{ content: lines.join('') }]))).toEqual([
      [
        'Pihak kedua akan melakukan supervisi yang diperlukan serta melakukan evaluasi terhadap capaian',
        'kinerja dari perjanjian ini.',
        'Pihak Kedua,',
        'Ketua Komisi',
        'Rahma Sutanto',
        'Kota Teladan, 2 Januari 2025',
        'Pihak Pertama,',
        'Sekretaris Komisi',
        'Budi Lestari, S.Sos.',
      ],
    ])
  })

  test('parts long positions that leave no more than a space between both sides', async () => {
    const lines = [
      textAt(360, 650, 'Kota Teladan, 2 Januari 2025'),
      textAt(140, 636, 'Pihak Kedua,'),
      textAt(380, 636, 'Pihak Pertama,'),
      textAt(55, 622, 'Kepala Bagian Keuangan, Umum, Logistik dan Aset'),
      textAt(288, 622, 'Kepala Sub Bagian Perencanaan, Program dan Evaluasi'),
      textAt(138, 560, 'Rahma Sutanto'),
      textAt(386, 560, 'Budi Lestari'),
    ]
    const [sides = []] = told(await read([{ content: lines.join('') }]))
    expect(sides.slice(0, 3)).toEqual([
      'Pihak Kedua,',
      'Kepala Bagian Keuangan, Umum, Logistik dan Aset',
      'Rahma Sutanto',
    ])
  })

  test('keeps a position of several lines with its label', async () => {
    const lines = [
      textAt(50, 700, 'Nama'),
      textAt(120, 700, ':'),
      textAt(130, 700, 'Budi Lestari, S.Sos.'),
      textAt(50, 686, 'Jabatan'),
      textAt(120, 686, ':'),
      textAt(130, 686, 'Sekretaris Komisi Pemilihan Umum'),
      textAt(130, 673, 'Provinsi Nusa Contoh'),
      textAt(50, 650, 'selanjutnya disebut Pihak Pertama.'),
    ]
    expect(told(await read([{ content: lines.join('') }]))).toEqual([
      [
        'Nama : Budi Lestari, S.Sos.',
        'Jabatan : Sekretaris Komisi Pemilihan Umum Provinsi Nusa Contoh',
        'selanjutnya disebut Pihak Pertama.',
      ],
    ])
  })

  test('has whole words where its writer set them in pieces or letter by letter', async () => {
    const pieces = 'BT /F 10 Tf 1 0 0 1 50 700 Tm [(Perj) 20 (anj) -15 (ian) -280 (Kin) 10 (erja)] TJ ET\n'
    // The second half begins half a point after the first, where another font took over.
    const halves = textAt(50, 660, 'Perjan') + textAt(79.4, 660, 'jian')
    const spaced = textAt(50, 680, 'P E R J A N J I A N   K I N E R J A')
    expect(told(await read([{ content: pieces + spaced + halves }]))).toEqual([
      ['Perjanjian Kinerja', 'PERJANJIAN KINERJA', 'Perjanjian'],
    ])
  })
})

describe('a PDF that cannot be read', () => {
  test('is named as locked where it needs a password', async () => {
    const key = '00'.repeat(32)
    const locked = rawPdf(
      [{ content: textAt(50, 700, 'rahasia') }],
      `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
    )
    expect(await sentenceOf(() => readPdf(locked, 0, contextOf('rahasia.pdf')))).toContain('rahasia.pdf terkunci')
  })

  test('is named as broken where it is cut off or only says it is a PDF', async () => {
    const text = new TextEncoder().encode('%PDF-1.7\nini bukan PDF')
    expect(await sentenceOf(() => readPdf(text, 0, contextOf('rusak.pdf')))).toContain('rusak.pdf rusak')
  })

  test('is refused before its pages are read where it has too many', async () => {
    const pages = Array.from({ length: 4 }, (_, i) => ({ content: textAt(50, 700, `halaman ${i}`) }))
    const told: number[] = []
    const context = { ...contextOf('tebal.pdf', { pages: 3 }), onPage: (page: number) => told.push(page) }
    expect(await sentenceOf(() => readPdf(rawPdf(pages), 0, context))).toContain('tebal.pdf berisi 4 halaman')
    expect(told).toEqual([])
  })
})

test('an official sees which page of how many is being read', async () => {
  const seen: [number, number | null][] = []
  const pages = [1, 2].map((n) => ({ content: textAt(50, 700, `Perjanjian Kinerja halaman ${n}`) }))
  const context = { ...contextOf('dua.pdf'), onPage: (page: number, of: number | null) => seen.push([page, of]) }
  const read = await readPdf(rawPdf(pages), 3, context)
  expect(seen).toEqual([
    [1, 2],
    [2, 2],
  ])
  expect(read.map(({ number, file }) => [number, file])).toEqual([
    [1, 3],
    [2, 3],
  ])
})
