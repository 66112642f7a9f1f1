import { expect, test } from 'vitest'
import {
  findings,
  found,
  kabagUmum,
  objective,
  office,
  officeWith,
  sekretaris,
} from '../../../../test/core/example-office.ts'

const code = 'cascade/not-carried'

test('an indicator that no division takes up is a warning at its place', () => {
  const objectives = [
    ...sekretaris.objectives,
    objective('4', 'Sasaran baru', 'Persentase arsip inaktif yang dikelola → 88%'),
  ]
  const [finding, ...others] = findings(code, officeWith(1, { objectives }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({ severity: 'warning', agreement: 1, at: 'objectives/3/indicators/0/text' })
})

test('a Ketua whose whole set is not carried is told once as a warning, each indicator as a note', () => {
  const objectives = [
    objective('1', 'Satu', 'Persentase partai politik yang mutakhir → 40%'),
    objective('2', 'Dua', 'Nilai keterbukaan informasi → 80'),
  ]
  expect(found(code, officeWith(0, { objectives }))).toEqual([
    'warning 0 objectives',
    'note 0 objectives/0/indicators/0/text',
    'note 0 objectives/1/indicators/0/text',
  ])
})

test('where money shows that a division is missing from the document it is only noted', () => {
  const without = office.filter((a) => a !== kabagUmum)
  expect(found(code, without)).toEqual(['note 1 objectives/2/indicators/0/text'])
})

test('a superior none of whose subordinates is at hand is left alone', () => {
  expect(found(code, [sekretaris])).toEqual([])
  expect(found(code, office)).toEqual([])
})
