import { expect, test } from 'vitest'
import { found, kabagData, kabagUmum, objective, office, sekretaris } from '../../../../test/core/example-office.ts'

const code = 'cascade/carried-twice'

const family = (first: string, second: string, above = 'Jumlah badan adhoc yang dibentuk → 10 Satker') => [
  { ...sekretaris, objectives: [objective('1', 'Terbentuknya badan adhoc', above)] },
  { ...kabagData, objectives: [objective('1', 'Terbentuknya badan adhoc', first)] },
  { ...kabagUmum, objectives: [objective('1', 'Terbentuknya badan adhoc', second)] },
]

test('one indicator adopted whole by two divisions', () => {
  const whole = 'Jumlah badan adhoc yang dibentuk → 10 satker'
  expect(found(code, family(whole, whole))).toEqual(['warning 2 objectives/0/indicators/0/text'])
})

test('a count that two divisions share, sister indicators, and derivation are left alone', () => {
  const part = 'Jumlah badan adhoc yang dibentuk → 5 satker'
  expect(found(code, family(part, part))).toEqual([])
  expect(
    found(code, family('Jumlah badan adhoc yang dibentuk → 10 satker', 'Jumlah badan adhoc yang dibantu → 4 satker')),
  ).toEqual([])
  expect(found(code, office)).toEqual([])
})
