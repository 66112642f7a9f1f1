import { expect, test } from 'vitest'
import { findings, found, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'statement/year-mismatch'

test('an annex dated in another year than the agreement is an error, with the statement’s date as repair', () => {
  const [finding, ...others] = findings(code, officeWith(3, { annexDate: '2023-03-01' }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'error',
    agreement: 3,
    at: 'annexDate',
    facts: { agreementYear: 2024, printed: '2023-03-01' },
    repair: { agreement: 3, at: 'annexDate', value: '1 Maret 2024' },
  })
  expect(finding?.message.id).toContain('1 Maret 2023')
})

test('a title or an annex heading of another year is an error', () => {
  expect(found(code, officeWith(1, { title: 'PERJANJIAN KINERJA TAHUN 2023' }))).toEqual(['error 1 title'])
  expect(found(code, officeWith(1, { annexYear: 2022 }))).toEqual(['error 1 annexYear'])
})

test('an agreement may be signed in December when the DIPA comes, but not in March of the year before', () => {
  expect(found(code, officeWith(1, { statementDate: '2023-12-20', annexDate: '2023-12-20' }))).toEqual([])
  expect(found(code, officeWith(1, { statementDate: '2023-03-01' }))).toEqual(['error 1 statementDate'])
  expect(found(code, officeWith(1, { statementDate: '2025-01' }))).toEqual(['error 1 statementDate'])
})

test('one year everywhere, and an agreement whose year is not known, are left alone', () => {
  expect(found(code, office)).toEqual([])
  expect(found(code, officeWith(1, { year: null, annexDate: '2019-01-05' }))).toEqual([])
})
