import { expect, test } from 'vitest'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { type LibraryIndicator, libraryFaults } from './library.ts'
import { similarIndicators, worded } from './similar-indicators.ts'

const NAMES = KPU_PROFILE.names

const LIBRARY = [
  'Persentase pemilih yang berpartisipasi dalam pemilu',
  'Persentase pegawai yang tercatat secara akurat',
  'Jumlah laporan keuangan yang disusun tepat waktu',
  'Opini BPK atas laporan keuangan',
  'Indeks reformasi birokrasi',
].map((text, i) => worded(i, text, NAMES))

const found = (text: string) => similarIndicators(worded(null, text, NAMES), LIBRARY).map((s) => s.of)

test('the same wording in other spelling is the same, and said to be', () => {
  const [first] = similarIndicators(worded(null, 'OPINI  BPK atas Laporan Keuangan.', NAMES), LIBRARY)
  expect(first).toMatchObject({ of: 3, same: true, score: 1 })
})

test('another wording of one indicator is offered', () => {
  expect(found('Persentase pegawai yang dicatat secara akurat')[0]).toBe(1)
  expect(
    similarIndicators(worded(null, 'Persentase pegawai yang dicatat secara akurat', NAMES), LIBRARY)[0]?.same,
  ).toBe(false)
})

test('while somebody types, words in any order and form find it', () => {
  expect(found('partisipasi pemilih')).toEqual([0])
  expect(found('laporan keuangan')).toEqual([3, 2])
})

test('a word that half the library begins with, nothing at all, and what is unlike all offer nothing', () => {
  expect(found('Persentase')).toEqual([])
  expect(found('  ')).toEqual([])
  expect(found('Rasio kapal patroli terhadap luas laut')).toEqual([])
})

const entry: LibraryIndicator = {
  text: 'Persentase pemilih yang memilih',
  definition: '',
  formula: '',
  polarity: 'maximize',
  unit: '%',
  source: '',
  overPeriods: 'last',
  overUnits: 'raw',
  validity: 'exact',
  controllability: 'low',
}

test('an entry needs its name, and percentages are never added up over units', () => {
  expect(libraryFaults(entry)).toEqual([])
  expect(libraryFaults({ ...entry, text: ' ', overUnits: 'sum' }).map((p) => p.at)).toEqual(['text', 'overUnits'])
})
