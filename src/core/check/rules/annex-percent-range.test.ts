import { expect, test } from 'vitest'
import { found, objective, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/percent-range'

const one = (indicator: string) => found(code, officeWith(0, { objectives: [objective('1', 'Satu', indicator)] }))
const at = 'objectives/0/indicators/0/target'

test('more than all of it, or less than nothing, is an error', () => {
  expect(one('Persentase pemilih yang hadir → 120%')).toEqual([`error 0 ${at}`])
  expect(one('Persentase pemilih yang hadir → -5%')).toEqual([`error 0 ${at}`])
})

test('growth may be more than 100 percent and is only noted', () => {
  expect(one('Persentase peningkatan kunjungan → 150%')).toEqual([`note 0 ${at}`])
})

test('0, 97,5 and 100 percent are percentages', () => {
  for (const target of ['0%', '97,5%', '100%']) expect(one(`Persentase pemilih yang hadir → ${target}`)).toEqual([])
})
