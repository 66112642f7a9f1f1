import { expect, test } from 'vitest'
import { found, kabagUmum, objective, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'cascade/unit-changed'

const below = (...indicators: readonly string[]) =>
  found(code, officeWith(3, { objectives: [objective('1', 'Jumlah badan adhoc yang dibentuk', ...indicators)] }))
const changed = ['warning 3 objectives/0/indicators/0/target']

test('10 satker above and a percentage or a document below', () => {
  expect(below('Persentase badan adhoc → 100%')).toEqual(changed)
  expect(below('Laporan badan adhoc → 1 Dok')).toEqual(changed)
})

test('spellings of one unit are one unit', () => {
  expect(found(code, office)).toEqual([])
  for (const target of ['10 SATKER', '10 Satuan Kerja', '10 satker (Kabupaten/Kota)', '100% (10 satker)', '10']) {
    expect(below(`Jumlah badan adhoc → ${target}`), target).toEqual([])
  }
})

test('an indicator added beside one that keeps the unit changes nothing', () => {
  expect(below('Laporan badan adhoc → 1 Dok', 'Jumlah badan adhoc → 10 satker')).toEqual([])
})

test('a grade must stay on its scale', () => {
  const family = (target: string) => [
    {
      ...(office[1] as (typeof office)[number]),
      objectives: [objective('1', 'Akuntabel', 'Predikat SAKIP kantor → BB')],
    },
    { ...kabagUmum, objectives: [objective('1', 'Predikat SAKIP kantor', `Predikat dokumen SAKIP → ${target}`)] },
  ]
  expect(found(code, family('BB'))).toEqual([])
  expect(found(code, family('WTP'))).toEqual(['warning 1 objectives/0/indicators/0/target'])
  expect(found('cascade/weaker-target', family('B'))).toEqual(['warning 1 objectives/0/indicators/0/target'])
})
