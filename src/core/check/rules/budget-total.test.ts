import { expect, test } from 'vitest'
import { findings, found, line, officeWith } from '../../../../test/core/example-office.ts'

const code = 'budget/total'

const budget = (printedTotal: bigint | null, ...amounts: readonly (bigint | null)[]) => ({
  label: 'Kegiatan',
  lines: amounts.map((amount, i) => line(`Kegiatan ${i}`, amount)),
  printedTotal,
})

test('a total that is not the sum of its lines is an error with the sum as repair', () => {
  const [finding] = findings(code, officeWith(0, { budget: budget(737_506_001n, 426_216_000n, 311_290_000n) }))
  expect(finding).toMatchObject({
    severity: 'error',
    at: 'budget/printedTotal',
    facts: { printed: 737_506_001, sum: 737_506_000, difference: 1 },
    repair: { value: 'Rp 737.506.000' },
  })
})

test('a right total, no total, and a missing amount are left alone', () => {
  expect(found(code, officeWith(0, { budget: budget(737_506_000n, 426_216_000n, 311_290_000n) }))).toEqual([])
  expect(found(code, officeWith(0, { budget: budget(null, 1n, 2n) }))).toEqual([])
  expect(found(code, officeWith(0, { budget: budget(5n, 1n, null) }))).toEqual([])
})
