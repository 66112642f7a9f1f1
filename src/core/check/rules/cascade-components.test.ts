import { expect, test } from 'vitest'
import {
  findings,
  found,
  kabagData,
  kabagUmum,
  objective,
  office,
  sekretaris,
} from '../../../../test/core/example-office.ts'

const code = 'cascade/components'

const family = (first: string, second: string) => [
  {
    ...sekretaris,
    objectives: [objective('1', 'Terbentuknya badan adhoc', 'Jumlah badan adhoc yang dibentuk → 10 Satker')],
  },
  { ...kabagData, objectives: [objective('1', 'Jumlah badan adhoc yang dibentuk', `Jumlah di utara → ${first}`)] },
  { ...kabagUmum, objectives: [objective('1', 'Jumlah badan adhoc yang dibentuk', `Jumlah di selatan → ${second}`)] },
]

test('parts that do not add up to the whole', () => {
  const [finding, ...others] = findings(code, family('4 satker', '5 satker'))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    agreement: 0,
    at: 'objectives/0/indicators/0/target',
    facts: { target: '10 Satker', sum: '9 Satker', parts: ['4 satker', '5 satker'] },
  })
  expect(found('cascade/weaker-target', family('4 satker', '5 satker'))).toEqual([])
})

test('parts that add up, and carriers of the whole, are left alone', () => {
  expect(found(code, family('4 satker', '6 satker'))).toEqual([])
  expect(found(code, family('10 satker', '6 satker'))).toEqual([])
  expect(found(code, office)).toEqual([])
})
