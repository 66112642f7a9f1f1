import { describe, expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

describe('what changed between two states of a thing', () => {
  test('only the fields that differ, each with what was and what is', () => {
    const before = { place: 'Kotamulya', budget: { lines: [{ amount: 10 }, { amount: 20 }] }, year: 2024 }
    const after = { place: 'Kotabaru', budget: { lines: [{ amount: 10 }, { amount: 25 }] }, year: 2024 }
    expect(changedFields(before, after)).toEqual({
      before: { place: 'Kotamulya', 'budget/lines/1/amount': 20 },
      after: { place: 'Kotabaru', 'budget/lines/1/amount': 25 },
    })
    expect(changedFields(after, after)).toEqual({ before: {}, after: {} })
  })

  test('what came, and what went, has null on the other side', () => {
    expect(changedFields({ rows: ['a'] }, { rows: ['a', 'b'] })).toEqual({
      before: { 'rows/1': null },
      after: { 'rows/1': 'b' },
    })
    expect(changedFields({ budget: { label: 'Program' } }, { budget: null })).toEqual({
      before: { 'budget/label': 'Program' },
      after: { 'budget/label': null },
    })
  })

  test('a change of everything is bounded, in fields and in letters', () => {
    const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`f${i}`, 'x'.repeat(5_000)]))
    const { after } = changedFields({}, wide)
    expect(Object.keys(after)).toHaveLength(200)
    expect(String(after['f0'])).toHaveLength(500)
  })
})
