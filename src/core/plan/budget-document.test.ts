import { expect, test } from 'vitest'
import { type BudgetDocument, type BudgetItem, budgetFaults, programmesOf, totalOf } from './budget-document.ts'

const item = (kind: BudgetItem['kind'], code: string, amount: bigint): BudgetItem => ({
  kind,
  code,
  text: `Isi ${code}`,
  amount,
})

const dipa: BudgetDocument = {
  kind: 'dipa',
  year: 2025,
  number: 'SP DIPA-076.01.2.654321/2025',
  revision: 0,
  approvedOn: '2024-12-02',
  items: [
    item('program', '076.01.CQ', 900n),
    item('activity', '6639', 600n),
    item('activity', '6640', 300n),
    item('program', '076.01.WA', 9_007_199_254_740n),
  ],
}

const faults = (changed: Partial<BudgetDocument>) =>
  budgetFaults({ ...dipa, ...changed }).map((p) => `${p.at} ${p.params['reason']}`)

test('a programme stands with its activities, and the total counts nothing twice', () => {
  expect(programmesOf(dipa.items).map((p) => [p.programme?.code, p.activities.length])).toEqual([
    ['076.01.CQ', 2],
    ['076.01.WA', 0],
  ])
  expect(totalOf(dipa.items)).toBe(9_007_199_255_640n)
  expect(totalOf([item('activity', '1', 5n), item('activity', '2', 6n)])).toBe(11n)
})

test('a budget in order has no faults', () => expect(faults({})).toEqual([]))

test('it is approved in its year or the one before', () => {
  expect(faults({ approvedOn: '2025-12-31', revision: 3 })).toEqual([])
  expect(faults({ approvedOn: '2023-12-31' })).toEqual(['approvedOn reason/budget-year'])
  expect(faults({ approvedOn: '2025-02-30' })).toEqual(['approvedOn reason/day'])
})

test('activities that come to more than their programme are told at the programme', () => {
  const items = [item('program', 'WA', 10n), item('activity', '1', 6n), item('activity', '2', 5n)]
  expect(faults({ items })).toEqual(['lines/0/amount reason/activities-exceed'])
})

test('every line needs a code, a name and an amount that is exact', () => {
  const items = [{ ...item('program', 'a b', -1n), text: '' }]
  expect(faults({ items, number: ' ' })).toEqual([
    'number reason/missing',
    'lines/0/code reason/budget-code',
    'lines/0/text reason/missing',
    'lines/0/amount reason/amount',
  ])
})
