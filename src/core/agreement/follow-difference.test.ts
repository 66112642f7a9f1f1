import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sekretaris } from '../../../test/core/example-office.ts'
import { randomAgreement } from '../../../test/random-agreement.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { applyEdits } from './apply-edits.ts'
import type { Edit } from './edit.ts'
import { followDifference } from './follow-difference.ts'
import { knownValues } from './known-values.ts'
import { textAt } from './text-at.ts'

const after = (...edits: Edit[]) => {
  const applied = applyEdits(sekretaris, edits, knownValues(KPU_PROFILE))
  if (!applied.ok) throw new Error(applied.problem.code)
  return applied.value
}

describe('a row of one version, found in another', () => {
  test('is where its edits would have taken it: moved, between new rows, with its target changed', () => {
    const { agreement, follow } = after(
      { kind: 'add-objective', index: 0 },
      { kind: 'set', at: 'objectives/0/text', text: 'Terwujudnya kantor yang tertib' },
      { kind: 'move-objective', from: 2, to: 1 },
      { kind: 'set', at: 'objectives/1/indicators/0/target', text: '80%' },
      { kind: 'remove-objective', index: 3 },
      { kind: 'set', at: 'budget/lines/0/amount', text: '950' },
    )
    const found = followDifference(sekretaris, agreement)
    const paths = [0, 1, 2].flatMap((i) => [`objectives/${i}/text`, `objectives/${i}/indicators/0/target`])
    for (const path of [...paths, 'budget/lines/0/amount', 'place']) expect(found(path), path).toBe(follow(path))
    expect(found('objectives/2/indicators/0')).toBeNull()
  })

  test('of a budget that is gone is nowhere', () => {
    const found = followDifference(sekretaris, { ...sekretaris, budget: null })
    expect([found('budget/lines/0/amount'), found('budget')]).toEqual([null, null])
  })

  test('of the same version is where it was, and no two rows are found in one place', () => {
    const one = randomAgreement()
    fc.assert(
      fc.property(one, one, (a, b) => {
        const rows = a.objectives.flatMap((o, i) => [
          `objectives/${i}`,
          ...o.indicators.map((_, j) => `objectives/${i}/indicators/${j}`),
        ])
        expect(rows.map(followDifference(a, structuredClone(a)))).toEqual(rows)
        const there = rows.flatMap((row) => followDifference(a, b)(row) ?? [])
        expect(new Set(there).size).toBe(there.length)
        for (const path of there) expect(textAt(b, path)).toBeTypeOf('string')
      }),
      { numRuns: 60 },
    )
  })
})
