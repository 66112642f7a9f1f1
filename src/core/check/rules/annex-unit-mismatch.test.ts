import { expect, test } from 'vitest'
import { findings, found, objective, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/unit-mismatch'

const one = (indicator: string) => found(code, officeWith(0, { objectives: [objective('1', 'Satu', indicator)] }))
const at = 'objectives/0/indicators/0/target'

test('a percentage that promises one institution or a grade is an error', () => {
  expect(one('Persentase terbayarnya honorarium → 1 Lembaga')).toEqual([`error 0 ${at}`])
  expect(one('Persentase laporan yang wajar → WTP')).toEqual([`error 0 ${at}`])
})

test('a count or a score that promises a percentage is a warning', () => {
  expect(one('Jumlah pegawai yang menduduki jabatan → 100%')).toEqual([`warning 0 ${at}`])
  expect(one('Nilai keterbukaan informasi publik → 100%')).toEqual([`warning 0 ${at}`])
})

test('a percentage printed without its sign gets it as repair', () => {
  const objectives = [objective('1', 'Satu', 'Persentase arsip yang tertata → 80')]
  expect(findings(code, officeWith(0, { objectives }))).toMatchObject([
    { severity: 'warning', repair: { value: '80%' } },
  ])
})

test('what fits is left alone', () => {
  for (const good of [
    'Persentase digitalisasi → 36,36% (4 satker)',
    'Jumlah laporan → 2 Lap',
    'Nilai SAKIP → BB',
    'Opini BPK → WTP',
    'Indeks kepuasan → 3,2',
    'Nilai maturitas SPIP → 3',
    'Jumlah satker yang tertib → 12 Satker (Provinsi/Kabupaten/Kota)',
  ]) {
    expect(one(good), good).toEqual([])
  }
})
