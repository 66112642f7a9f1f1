import { expect, test } from 'vitest'
import { found, ketua, objective, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/not-measurable'

const one = (indicator: string) => found(code, [{ ...ketua, objectives: [objective('1', 'Satu', indicator)] }])
const noted = ['note 0 objectives/0/indicators/0/text']

test('a draft, a deed and an activity are no measures', () => {
  expect(one('Draft laporan kegiatan kerja sama → 5 keg')).toEqual(noted)
  expect(one('Terlaksananya pendidikan pemilih di daerah rawan → 3 Keg')).toEqual(noted)
  expect(one('Pengelolaan kampanye pemilu → 1 Lembaga')).toEqual(noted)
})

test('measures are left alone', () => {
  for (const good of [
    'Persentase arsip → 80%',
    'Opini BPK → WTP',
    'Penurunan jumlah sengketa → 3 perkara',
    'Permohonan informasi yang ditindaklanjuti → 100%',
  ]) {
    expect(one(good), good).toEqual([])
  }
})

test('an objective worded as an indicator is noted, but not where it is the superior’s indicator', () => {
  expect(found(code, office)).toEqual([])
  const objectives = [
    objective('1', 'Terwujudnya arsip yang tertib', 'Persentase arsip → 80%'),
    objective('2', 'Jumlah laporan keuangan', 'Jumlah laporan keuangan semester → 2 Lap'),
  ]
  expect(found(code, officeWith(2, { objectives }))).toEqual(['note 2 objectives/1/text'])
})
