import { expect, test } from 'vitest'
import { found, objective, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/missing-target'

test('an indicator without a target is an error', () => {
  const objectives = [objective('1', 'Satu', 'Jumlah laporan', 'Jumlah dokumen → 2 Dok')]
  expect(found(code, officeWith(0, { objectives }))).toEqual(['error 0 objectives/0/indicators/0/target'])
  expect(found(code, office)).toEqual([])
})
