import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sekretaris } from '../../../test/core/example-office.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { applyEdits } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { knownValues } from './known-values.ts'
import { rebaseEdits } from './rebase-edits.ts'

const KNOWN = knownValues(KPU_PROFILE)

const resulting = (...edits: readonly Edit[]) => {
  const result = applyEdits(sekretaris, edits, KNOWN)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const typed = (at: string, text: string): Edit => ({ kind: 'set', at, text })

const TARGET = 'objectives/2/indicators/0/target'

describe('two planners in one annex', () => {
  test('what I typed follows its row where another took away a row above it', () => {
    const theirs: Edit[] = [{ kind: 'remove-objective', index: 0 }]
    const mine = rebaseEdits(sekretaris, theirs, [typed(TARGET, '12 Satker')], KNOWN)
    expect(mine).toEqual({ ok: true, value: [typed('objectives/1/indicators/0/target', '12 Satker')] })
  })

  test('one row touched by both is refused, with its place; so is a row that is gone', () => {
    const conflict = { ok: false, problem: { rows: ['objectives/2/indicators/0'] } }
    expect(rebaseEdits(sekretaris, [typed(TARGET, '9 Satker')], [typed(TARGET, '12 Satker')], KNOWN)).toEqual(conflict)
    const gone: Edit[] = [{ kind: 'remove-objective', index: 2 }]
    expect(rebaseEdits(sekretaris, gone, [typed(TARGET, '12 Satker')], KNOWN)).toEqual(conflict)
    expect(rebaseEdits(sekretaris, [typed(TARGET, '12 Satker')], gone, KNOWN)).toEqual(conflict)
  })

  test('rows moved by both are refused: nobody can say which order was meant', () => {
    const move: Edit[] = [{ kind: 'move-objective', from: 0, to: 2 }]
    expect(rebaseEdits(sekretaris, move, move, KNOWN)).toEqual({ ok: false, problem: { rows: [] } })
  })

  test('whoever comes second, both end with the same agreement that holds the work of both', () => {
    const row = fc.integer({ min: 0, max: 2 })
    const value = fc.oneof(
      fc.tuple(row, fc.constantFrom('10%', '20%')).map(([i, t]) => typed(`objectives/${i}/indicators/0/target`, t)),
      fc.tuple(row, fc.constantFrom('satu', 'dua')).map(([i, t]) => typed(`objectives/${i}/text`, t)),
      row.map((i): Edit => ({ kind: 'set-iku', place: { objective: i, indicator: 0 }, iku: true })),
      fc.constant(typed('budget/lines/1/amount', '5')),
    )
    const structure = fc.oneof(
      fc.tuple(row, row).map(([from, to]): Edit => ({ kind: 'move-objective', from, to })),
      row.map((index): Edit => ({ kind: 'remove-objective', index })),
      row.map((index): Edit => ({ kind: 'add-objective', index })),
      row.map((i): Edit => ({ kind: 'add-indicator', place: { objective: i, indicator: 0 } })),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), fc.option(structure), value, (mine, moves, own) => {
        const theirs = moves ? [own, moves] : [own]
        const second = rebaseEdits(sekretaris, theirs, mine, KNOWN)
        const first = rebaseEdits(sekretaris, mine, theirs, KNOWN)
        expect(second.ok).toBe(first.ok)
        if (!second.ok || !first.ok) return
        expect(resulting(...theirs, ...second.value)).toEqual(resulting(...mine, ...first.value))
      }),
      { numRuns: 300 },
    )
  })
})
