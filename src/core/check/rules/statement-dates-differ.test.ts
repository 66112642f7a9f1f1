import { expect, test } from 'vitest'
import { found, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'statement/dates-differ'

test('a statement of 1 March with an annex of 6 March is a warning', () => {
  expect(found(code, officeWith(2, { annexDate: '2024-03-06' }))).toEqual(['warning 2 annexDate'])
})

test('the same date, or a month that holds the day, is one date', () => {
  expect(found(code, office)).toEqual([])
  expect(found(code, officeWith(2, { statementDate: '2024-03' }))).toEqual([])
})

test('a date with a wrong year is told once, as a wrong year', () => {
  expect(found(code, officeWith(2, { annexDate: '2020-03-01' }))).toEqual([])
})
