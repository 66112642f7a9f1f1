import { expect, test } from 'vitest'
import { findings, found, line, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'budget/missing-amount'

const budget = (printedTotal: bigint | null, lines: readonly ReturnType<typeof line>[]) => ({
  label: 'Program',
  lines,
  printedTotal,
})

test('a programme with nothing after Rp. is an error', () => {
  const lines = [line('Program A', 19n, '076.01.CQ'), line('Program B', null, '076.01.WA')]
  expect(found(code, officeWith(0, { budget: budget(null, lines) }))).toEqual(['error 0 budget/lines/1/amount'])
})

test('where a total is printed the missing amount is the rest', () => {
  const lines = [line('Program A', 19n), line('Program B', null)]
  expect(findings(code, officeWith(0, { budget: budget(50n, lines) }))).toMatchObject([{ repair: { value: 'Rp 31' } }])
})

test('a dash is zero, and a heading over its own activities needs no amount', () => {
  expect(found(code, office)).toEqual([])
  const lines = [line('Program A', null, '076.01.CQ'), line('Kegiatan', 19n, '076.01.CQ.3355')]
  expect(found(code, officeWith(0, { budget: budget(null, lines) }))).toEqual([])
})
