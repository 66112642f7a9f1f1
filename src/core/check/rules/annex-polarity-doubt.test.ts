import { expect, test } from 'vitest'
import { found, objective, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/polarity-doubt'

const one = (indicator: string) => found(code, officeWith(0, { objectives: [objective('1', 'Satu', indicator)] }))
const noted = ['note 0 objectives/0/indicators/0/text']

test('what is better the less there is of it is noted', () => {
  expect(one('Jumlah revisi terhadap rencana kerja → 8 kali')).toEqual(noted)
  expect(one('Jumlah sengketa hukum → 3 perkara')).toEqual(noted)
})

test('a fall may mean its size or what is left, which is noted', () => {
  expect(one('Penurunan jumlah sengketa hukum → 3 perkara')).toEqual(noted)
})

test('disputes that are settled and indicators of good things are left alone', () => {
  expect(one('Jumlah sengketa hukum yang dapat diselesaikan → 3 perkara')).toEqual([])
  expect(one('Persentase sengketa hukum yang dimenangkan → 88%')).toEqual([])
  expect(one('Persentase penurunan nilai temuan → 30%')).toEqual([])
  expect(one('Jumlah laporan → 2 Lap')).toEqual([])
})
