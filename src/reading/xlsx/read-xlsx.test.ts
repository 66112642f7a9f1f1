import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Cell, type CellStyle, type MergeRange, type WriteSheet, writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { contextOf, told } from '../../../test/reading/told.ts'
import { readXlsx } from './read-xlsx.ts'

type Value = string | number | null | { readonly value: number | string; readonly format: string }

const thin = { style: 'thin' } as const
const RULED: CellStyle = { border: { top: thin, bottom: thin, left: thin, right: thin } }
const RUPIAH = '_-"Rp"* #,##0_-;\\-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-'

/** A sheet; the rows counted in `ruled` (from–to) have lines around their cells. */
const sheet = (
  rows: readonly (readonly Value[])[],
  ruled: readonly (readonly [number, number])[],
  merges: string[] = [],
): WriteSheet => {
  const cells = new Map<string, Cell>()
  rows.forEach((row, r) => {
    const lines = ruled.some(([from, to]) => r >= from && r <= to)
    row.forEach((value, c) => {
      const format = typeof value === 'object' && value !== null ? value : null
      if (!lines && format === null) return
      const plain = format === null ? (value as string | number | null) : format.value
      cells.set(`${r},${c}`, {
        value: plain ?? '',
        type: typeof plain === 'number' ? 'number' : 'string',
        style: { ...(lines && RULED), ...(format !== null && { numFmt: format.format }) },
      })
    })
  })
  const plain = rows.map((row) => row.map((v) => (typeof v === 'object' && v !== null ? v.value : v)))
  return { name: 'PK', rows: plain, cells, merges: merges.map(range) }
}

const range = (text: string): MergeRange => {
  const [, c1 = 'A', r1, c2 = 'A', r2] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(text) ?? []
  return {
    startRow: Number(r1) - 1,
    endRow: Number(r2) - 1,
    startCol: c1.charCodeAt(0) - 65,
    endCol: c2.charCodeAt(0) - 65,
  }
}

const read = async (...sheets: readonly WriteSheet[]) =>
  told(
    await readXlsx(
      await writeXlsx({ sheets: sheets.map((s, i) => ({ ...s, name: s.name + i })) }),
      0,
      contextOf('pk.xlsx'),
    ),
  )

const ANNEX: readonly (readonly Value[])[] = [
  ['KOMISI PEMILIHAN UMUM PROVINSI NUSA CONTOH', null, null, null],
  ['PERJANJIAN KINERJA TAHUN 2024'],
  [],
  ['Nama', null, ': Budi Santoso'],
  ['Jabatan', ':', 'Sekretaris'],
  [],
  ['No', 'Sasaran', 'Indikator Kinerja', 'Target'],
  ['(1)', '(2)', '(3)', '(4)'],
  [1, 'Terwujudnya layanan', 'Persentase layanan', { value: 1, format: '0%' }],
  [null, null, 'Jumlah laporan', { value: 8, format: '0" kali"' }],
  ['Meningkatnya tata kelola', null, null, null],
  [2, 'Terwujudnya laporan', 'Opini', 'WTP'],
  [],
  ['No', 'Kegiatan', null, 'Anggaran'],
  [1, 'Pengelolaan keuangan', null, { value: 30508381000, format: RUPIAH }],
  ['JUMLAH', null, null, { value: 30508381000, format: RUPIAH }],
  [],
  [null, null, null, 'Kota Contoh, 1 Maret 2024'],
  [null, 'PIHAK KEDUA', null, 'PIHAK PERTAMA'],
  [null, 'Ketua', null, 'Sekretaris'],
  [],
  [],
  [],
  [null, 'Sri Wahyuni', null, 'Budi Santoso'],
]
const MERGES = ['A1:D1', 'A9:A10', 'B9:B10', 'A11:D11']

const BLOCKS = [
  'KOMISI PEMILIHAN UMUM PROVINSI NUSA CONTOH',
  'PERJANJIAN KINERJA TAHUN 2024',
  '',
  'Nama : Budi Santoso',
  'Jabatan : Sekretaris',
  '',
  [
    ['No', 'Sasaran', 'Indikator Kinerja', 'Target'],
    ['(1)', '(2)', '(3)', '(4)'],
    ['1↓2', 'Terwujudnya layanan↓2', 'Persentase layanan', '100%'],
    ['Jumlah laporan', '8 kali'],
    ['Meningkatnya tata kelola→4'],
    ['2', 'Terwujudnya laporan', 'Opini', 'WTP'],
  ],
  [
    ['No', 'Kegiatan', 'Anggaran'],
    ['1', 'Pengelolaan keuangan', 'Rp 30.508.381.000'],
    ['JUMLAH', 'Rp 30.508.381.000'],
  ],
  'Kota Contoh, 1 Maret 2024',
  [['PIHAK KEDUA\nKetua\n\n\n\nSri Wahyuni', 'PIHAK PERTAMA\nSekretaris\n\n\n\nBudi Santoso']],
]

const withoutEmpty = (blocks: unknown): unknown =>
  JSON.parse(JSON.stringify(blocks, (_, v) => (Array.isArray(v) ? v.filter((x) => x !== '') : v)))

describe('an agreement in a sheet', () => {
  test('headings, annex, budget and signatures that share one grid are told apart by their lines', async () => {
    const [page] = await read(
      sheet(
        ANNEX,
        [
          [6, 11],
          [13, 15],
        ],
        MERGES,
      ),
    )
    expect(withoutEmpty(page)).toEqual(withoutEmpty(BLOCKS))
  })

  test('and by their headings where the sheet has no lines', async () => {
    const [page] = await read(sheet(ANNEX, [], MERGES))
    expect(withoutEmpty(page)).toEqual(withoutEmpty(BLOCKS))
  })

  test('each sheet is a page; a hidden sheet is an office’s own paper and no page', async () => {
    const one = sheet([['PERJANJIAN KINERJA TAHUN 2024']], [])
    expect(await read(one, { ...one, hidden: true }, sheet([['LAMPIRAN']], []))).toEqual([
      ['PERJANJIAN KINERJA TAHUN 2024'],
      ['LAMPIRAN'],
    ])
  })

  test('hidden rows and columns are left out, and a merged cell shrinks to what is seen', async () => {
    const hidden: WriteSheet = {
      ...sheet(
        [
          ['No', 'Sasaran', 'catatan', 'Indikator', 'Target'],
          [1, 'Terwujudnya', 'x', 'Persentase A', '100%'],
          [null, null, 'x', 'lama', '90%'],
          [null, null, 'x', 'Persentase B', '95%'],
        ],
        [[0, 3]],
        ['A2:A4', 'B2:B4'],
      ),
      rowDefs: new Map([[2, { hidden: true }]]),
      columns: [{}, {}, { hidden: true }],
    }
    const [page] = await read(hidden)
    expect(withoutEmpty(page)).toEqual([
      [
        ['No', 'Sasaran', 'Indikator', 'Target'],
        ['1↓2', 'Terwujudnya↓2', 'Persentase A', '100%'],
        ['Persentase B', '95%'],
      ],
    ])
  })

  test('a workbook by another writer reads the same: prefixes of its own, cells that do not say where they stand', async () => {
    const parts = unzipSync(
      await writeXlsx({
        sheets: [
          sheet(
            ANNEX,
            [
              [6, 11],
              [13, 15],
            ],
            MERGES,
          ),
        ],
        stringMode: 'inline',
      }),
    )
    const path = 'xl/worksheets/sheet1.xml'
    const xml = strFromU8(parts[path] ?? new Uint8Array())
    const prefixed = xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
    const muted = unzipSync(
      await writeXlsx({
        sheets: [
          {
            name: 'PK',
            rows: [
              ['PERJANJIAN', 'KINERJA'],
              ['TAHUN', '2024'],
            ],
          },
        ],
      }),
    )
    const unplaced = strFromU8(muted[path] ?? new Uint8Array()).replace(/ r="[A-Z]*\d+"/g, '')
    const readParts = async (all: Record<string, Uint8Array>, body: string) =>
      told(await readXlsx(zipSync({ ...all, [path]: strToU8(body) }), 0, contextOf('pk.xlsx')))
    expect(withoutEmpty((await readParts(parts, prefixed))[0])).toEqual(withoutEmpty(BLOCKS))
    expect(await readParts(muted, unplaced)).toEqual([
      [
        [
          ['PERJANJIAN', 'KINERJA'],
          ['TAHUN', '2024'],
        ],
      ],
    ])
  })

  test('a chart on a sheet of its own is no page and no obstacle', async () => {
    const parts = unzipSync(
      await writeXlsx({
        sheets: [
          { name: 'PK', rows: [['PERJANJIAN']] },
          { name: 'Grafik', rows: [['x']] },
        ],
      }),
    )
    const relations = 'xl/_rels/workbook.xml.rels'
    const charted = strFromU8(parts[relations] ?? new Uint8Array()).replace(
      /worksheet" Target="([^"]*)sheet2.xml"/,
      'chartsheet" Target="chartsheets/sheet1.xml"',
    )
    const bytes = zipSync({
      ...parts,
      [relations]: strToU8(charted),
      'xl/chartsheets/sheet1.xml': strToU8('<chartsheet/>'),
    })
    expect(charted).toContain('chartsheet')
    expect(told(await readXlsx(bytes, 0, contextOf('pk.xlsx')))).toEqual([['PERJANJIAN']])
  })

  test('a formula shows its last result', async () => {
    const total: WriteSheet = {
      name: 'PK',
      rows: [['JUMLAH', 3]],
      cells: new Map([
        [
          '0,1',
          { value: 5000, type: 'formula', formula: '2000+3000', formulaResult: 5000, style: { numFmt: '"Rp"#,##0' } },
        ],
      ]),
    }
    expect(await read(total)).toEqual([[[['JUMLAH', 'Rp5.000']]]])
  })
})
