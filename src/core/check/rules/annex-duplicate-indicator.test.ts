import { expect, test } from 'vitest'
import { findings, found, objective, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/duplicate-indicator'

test('one indicator under two objectives is told at the second, with both targets', () => {
  const objectives = [
    objective('1', 'Satu', 'Persentase arsip yang tertata → 80%'),
    objective('2', 'Dua', 'Persentase Arsip yang  Tertata → 90%'),
  ]
  const [finding, ...others] = findings(code, officeWith(0, { objectives }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({ severity: 'warning', at: 'objectives/1/indicators/0/text' })
  expect(finding?.message.id).toMatch(/80%.*90%/)
})

test('siblings that differ in one word are two', () => {
  const objectives = [
    objective('1', 'Satu', 'Persentase arsip aktif yang tertata → 80%', 'Persentase arsip inaktif yang tertata → 80%'),
  ]
  expect(found(code, officeWith(0, { objectives }))).toEqual([])
  expect(found(code, office)).toEqual([])
})
