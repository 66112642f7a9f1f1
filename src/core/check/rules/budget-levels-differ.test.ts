import { expect, test } from 'vitest'
import { findings, found, line, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'budget/levels-differ'

test('a Ketua and a Sekretaris of one office with two amounts for one programme', () => {
  const budget = (amount: bigint) => ({
    label: 'Program',
    lines: [line('Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi', amount, '076.01.CQ')],
    printedTotal: null,
  })
  const family = [
    { ...(office[0] as (typeof office)[number]), budget: budget(5_113_999_000n) },
    { ...(office[1] as (typeof office)[number]), budget: budget(19_310_290_000n) },
  ]
  const [finding, ...others] = findings(code, family)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ severity: 'error', agreement: 1, at: 'budget/lines/0/amount' })
  expect(finding?.message.id).toContain('Rp 19.310.290.000')
  expect(finding?.message.id).toContain('Rp 5.113.999.000')
  // The sum of a division is no second amount of the whole office.
  expect(found('budget/cascade', family)).toEqual([])
})

test('equal amounts, and offices of two years, are left alone', () => {
  expect(found(code, office)).toEqual([])
  const budget = { label: 'Program', lines: [line('Program Dukungan Manajemen', 1n)], printedTotal: null }
  expect(found(code, officeWith(1, { year: 2023, title: 'PERJANJIAN KINERJA TAHUN 2023', budget }))).toEqual([])
})
