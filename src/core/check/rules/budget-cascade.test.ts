import { expect, test } from 'vitest'
import {
  findings,
  found,
  kabagData,
  kabagUmum,
  line,
  office,
  officeWith,
} from '../../../../test/core/example-office.ts'

const code = 'budget/cascade'

const lines = (election: bigint, support: bigint | null) => ({
  label: 'Kegiatan',
  lines: [
    line('Penyelenggaraan Pemilu dalam proses Konsolidasi Demokrasi', election),
    line('Program Dukungan Manajemen', support),
  ],
  printedTotal: null,
})

test('subordinates that together have more than their superior are an error, with the difference', () => {
  const [finding, ...others] = findings(code, officeWith(3, { budget: lines(0n, 250n) }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'error',
    agreement: 1,
    at: 'budget/lines/1/amount',
    facts: { superiorAmount: 300, subordinateSum: 350, difference: -50, subordinateAmounts: [100, 250] },
  })
  expect(finding?.message.id).toContain('Rp 50')
})

test('less below than above is a warning, for an agreement may be missing from the document', () => {
  const without = office.filter((a) => a !== kabagUmum)
  expect(found(code, without)).toEqual(['warning 1 budget/lines/1/amount'])
})

test('amounts that add up are left alone, and so are those that are not known', () => {
  expect(found(code, office)).toEqual([])
  expect(found(code, officeWith(3, { budget: lines(0n, null) }))).toEqual([])
})

test('levels that budget by other lines are not compared', () => {
  const other = {
    label: 'Kegiatan',
    lines: [line('Pelaksanaan Manajemen Perencanaan dan Data', 426n)],
    printedTotal: null,
  }
  const family = office.map((a) => (a === kabagData || a === kabagUmum ? { ...a, budget: other } : a)).slice(0, 4)
  expect(found(code, family)).toEqual([])
})

test('activities under a programme’s code are parts of it', () => {
  const top = { label: 'Program', lines: [line('Program Dukungan', 300n, '076.01.WA')], printedTotal: null }
  const part = (amount: bigint, n: string) => ({
    label: 'Kegiatan',
    lines: [line(`Kegiatan ${n}`, amount, `076.01.WA.${n}`)],
    printedTotal: null,
  })
  const family = (first: bigint) => [
    { ...(office[1] ?? kabagData), budget: top },
    { ...kabagData, budget: part(first, '3355') },
    { ...kabagUmum, budget: part(200n, '3356') },
  ]
  expect(found(code, family(100n))).toEqual([])
  expect(found(code, family(101n))).toEqual(['error 0 budget/lines/0/amount'])
})
