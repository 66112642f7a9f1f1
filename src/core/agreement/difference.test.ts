import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sekretaris } from '../../../test/core/example-office.ts'
import { randomAgreement } from '../../../test/random-agreement.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Agreement } from './agreement.ts'
import { applyEdits } from './apply-edit.ts'
import { applyDifference, differenceOf } from './difference.ts'
import type { Edit } from './edit.ts'
import { knownValues } from './known-values.ts'

const KNOWN = knownValues(KPU_PROFILE)

const edited = (...edits: readonly Edit[]): Agreement => {
  const result = applyEdits(sekretaris, edits, KNOWN)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

describe('the difference that an amendment shows', () => {
  test('a changed target and a changed amount stand at their rows, with what was and what is', () => {
    const now = edited(
      { kind: 'set', at: 'objectives/1/indicators/0/target', text: '90%' },
      { kind: 'set', at: 'budget/lines/0/amount', text: '950' },
    )
    const { objectives, lines } = differenceOf(sekretaris, now)
    expect(objectives.rows.map((r) => r.kind)).toEqual(['same', 'changed', 'same'])
    expect(objectives.rows[1]).toMatchObject({
      change: {
        head: null,
        indicators: {
          rows: [{ change: { before: { target: { raw: '95%' } }, after: { target: { raw: '90%' } } } }],
        },
      },
    })
    expect(lines?.rows[0]).toMatchObject({ change: { before: { amount: 900n }, after: { amount: 950n } } })
  })

  test('a struck row is named with what it said, an added one as added; the rows between stay the same', () => {
    const now = edited({ kind: 'remove-objective', index: 0 }, { kind: 'add-objective', index: 2 })
    const { objectives } = differenceOf(sekretaris, now)
    expect(objectives.struck).toMatchObject([{ from: 0, value: { text: 'Persentase partisipasi pemilih' } }])
    expect(objectives.rows.map((r) => r.kind)).toEqual(['same', 'same', 'added'])
  })

  test('a row that was reworded is a changed one, known again by most of its words, not one struck and one added', () => {
    const [first] = sekretaris.objectives
    const text = `${first?.text ?? ''} dan semakin dipercaya masyarakat luas`
    const { objectives } = differenceOf(sekretaris, edited({ kind: 'set', at: 'objectives/0/text', text }))
    expect(objectives.struck).toEqual([])
    expect(objectives.rows[0]).toMatchObject({ kind: 'changed', from: 0, change: { head: { after: { text } } } })
  })

  test('an indicator that moved to another objective is known again by its wording, and not taken for its neighbour', () => {
    const [a, b] = sekretaris.objectives
    const [row] = a?.indicators ?? []
    if (!a || !b || !row) throw new Error('the example office has changed')
    const neighbour = { ...row, text: `${row.text} perempuan`, target: null }
    const objectives = [
      { ...a, indicators: [neighbour] },
      { ...b, indicators: [...b.indicators, row] },
    ]
    const before = { ...sekretaris, objectives: [a, b] }
    const difference = differenceOf(before, { ...before, objectives })
    const to = { objective: 1, indicator: b.indicators.length }
    expect(difference.moves).toEqual([{ from: { objective: 0, indicator: 0 }, to }])
    expect(differenceOf(before, structuredClone(before)).moves).toEqual([])
    expect(applyDifference(before, difference).objectives).toEqual(objectives)
  })

  test('indicators that were dealt out anew among the objectives have all moved, or stayed where they were', () => {
    fc.assert(
      fc.property(randomAgreement(), fc.nat(), (before, by) => {
        const all = before.objectives.flatMap((o) => o.indicators)
        const n = before.objectives.length
        if (n === 0) return
        const objectives = before.objectives.map((o, i) => ({
          ...o,
          indicators: all.filter((_, j) => (j + by) % n === i),
        }))
        const now = { ...before, objectives }
        expect(applyDifference(before, differenceOf(before, now))).toEqual(now)
        const { moves } = differenceOf(before, now)
        for (const end of ['from', 'to'] as const)
          expect(new Set(moves.map((m) => `${m[end].objective}/${m[end].indicator}`)).size).toBe(moves.length)
      }),
      { numRuns: 60 },
    )
  })

  test('a version without change has no difference to show', () => {
    const { facts, objectives, lines } = differenceOf(sekretaris, structuredClone(sekretaris))
    expect(facts).toEqual({ before: {}, after: {} })
    expect([objectives.struck, lines?.struck]).toEqual([[], []])
    expect([...objectives.rows, ...(lines?.rows ?? [])].every((r) => r.kind === 'same')).toBe(true)
  })

  test('the difference of any two versions, applied to the old one, gives the new one', () => {
    const one = randomAgreement()
    fc.assert(
      fc.property(one, one, fc.boolean(), (before, after, bare) => {
        const now = bare ? { ...after, budget: null } : after
        expect(applyDifference(before, differenceOf(before, now))).toEqual(now)
        expect(applyDifference(now, differenceOf(now, before))).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  test('rows that were changed and moved within one agreement come out as they stand now', () => {
    fc.assert(
      fc.property(randomAgreement(), (before) => {
        const objectives = before.objectives
          .map((o) => ({ ...o, no: null, indicators: o.indicators.slice(1).map((i) => ({ ...i, target: null })) }))
          .reverse()
        expect(applyDifference(before, differenceOf(before, { ...before, objectives }))).toEqual({
          ...before,
          objectives,
        })
      }),
      { numRuns: 60 },
    )
  })
})
