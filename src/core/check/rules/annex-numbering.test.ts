import { expect, test } from 'vitest'
import { found, objective, officeWith } from '../../../../test/core/example-office.ts'

const code = 'annex/numbering'

const numbers = (...list: readonly string[]) =>
  list.map((no, i) => objective(no, `Sasaran ${i}`, `Indikator ${i} → 1 Dok`))
const grouped = (...list: readonly (readonly [group: string, no: string | null])[]) =>
  list.map(([groupNo, no], i) => ({ ...objective(no, `Sasaran ${i}`), groupNo, group: `Kegiatan ${groupNo}` }))
const inAnnex = (objectives: ReturnType<typeof numbers>) => found(code, officeWith(0, { objectives }))

test('a number used twice is told at the second', () => {
  expect(inAnnex(numbers('1', '2', '3', '3', '4'))).toEqual(['warning 0 objectives/3/no'])
})

test('a skipped number is told where it is missed', () => {
  expect(inAnnex(numbers('1', '2', '4', '5'))).toEqual(['warning 0 objectives/2/no'])
})

test('numbers that only stand in another order are not skipped', () => {
  expect(inAnnex(numbers('1', '3', '2', '4'))).toEqual([])
})

test('numbers run through all groups, or letters begin anew under each', () => {
  expect(inAnnex(grouped(['1', '1'], ['1', '2'], ['2', '3'], ['3', '4']))).toEqual([])
  expect(inAnnex(grouped(['1', 'a'], ['2', 'a'], ['2', 'b'], ['3', 'a']))).toEqual([])
  expect(inAnnex(grouped(['1', 'a'], ['1', 'c'], ['2', 'a']))).toEqual(['warning 0 objectives/1/no'])
})

test('groups that keep their numbers of a longer list are only noted', () => {
  expect(inAnnex(grouped(['1', null], ['4', null]))).toEqual(['note 0 objectives/1/groupNo'])
  expect(inAnnex(grouped(['3', null], ['4', null]))).toEqual([])
})

test('budget lines are numbered too', () => {
  const lines = ['1', '2', '2'].map((no) => ({ no, code: null, text: `Kegiatan ${no}`, amount: 1n }))
  expect(found(code, officeWith(0, { budget: { label: 'Kegiatan', lines, printedTotal: null } }))).toEqual([
    'warning 0 budget/lines/2/no',
  ])
})
