import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sekretaris } from '../../../test/core/example-office.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Agreement } from './agreement.ts'
import { annexLines, dropLines, linesAfterMove, moveLines, removeLines } from './annex-lines.ts'
import { applyEdits } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { beginGroup } from './headings.ts'
import { knownValues } from './known-values.ts'

const KNOWN = knownValues(KPU_PROFILE)

const annex = (...heights: readonly number[]): Agreement => ({
  ...sekretaris,
  objectives: heights.map((height, o) => ({
    program: null,
    programNo: null,
    group: null,
    groupNo: null,
    no: String(o + 1),
    text: `Sasaran ${o + 1}`,
    indicators: Array.from({ length: height }, (_, i) => ({ text: `${o + 1}.${i + 1}`, target: null })),
  })),
})

const after = (a: Agreement, edits: readonly Edit[]): Agreement => {
  const next = applyEdits(a, edits, KNOWN)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}

const texts = (a: Agreement) => a.objectives.map((o) => `${o.no}: ${o.indicators.map((i) => i.text).join(' ')}`)

test('lines over several objectives are taken away at once; an objective that is left without any goes too', () => {
  const a = annex(2, 1, 3)
  expect(texts(after(a, removeLines(a, 1, 3)))).toEqual(['1: 1.1', '3: 3.2 3.3'])
})

test('whole objectives pass the one beside them, with all their indicators', () => {
  const a = annex(1, 2, 1)
  expect(texts(after(a, moveLines(a, 1, 3, -1)))).toEqual(['2: 2.1 2.2', '3: 3.1', '1: 1.1'])
  expect(texts(after(a, moveLines(a, 0, 0, 1)))).toEqual(['2: 2.1 2.2', '1: 1.1', '3: 3.1'])
})

test('indicators move within their objective, and beyond its edge into the one beside it', () => {
  const a = annex(3, 1)
  expect(texts(after(a, moveLines(a, 1, 2, -1)))).toEqual(['1: 1.2 1.3 1.1', '2: 2.1'])
  expect(texts(after(a, moveLines(a, 1, 2, 1)))).toEqual(['1: 1.1', '2: 1.2 1.3 2.1'])
  const b = annex(1, 3)
  expect(texts(after(b, moveLines(b, 1, 2, -1)))).toEqual(['1: 1.1 2.1 2.2', '2: 2.3'])
})

test('past a heading an objective changes its group first, without moving, and passes the next objective only then', () => {
  const a = annex(1, 1, 1)
  const grouped: Agreement = {
    ...a,
    objectives: a.objectives.map((o, i) => ({ ...o, group: i === 0 ? 'Kelompok A' : 'Kelompok B' })),
  }
  const groups = (b: Agreement) => b.objectives.map((o) => `${o.no} ${o.group}`)
  const joined = after(grouped, moveLines(grouped, 1, 1, -1))
  expect(groups(joined)).toEqual(['1 Kelompok A', '2 Kelompok A', '3 Kelompok B'])
  const passed = after(joined, moveLines(joined, 1, 1, -1))
  expect(groups(passed)).toEqual(['2 Kelompok A', '1 Kelompok A', '3 Kelompok B'])
  expect(groups(after(passed, moveLines(passed, 0, 1, 1)))).toEqual(['2 Kelompok B', '1 Kelompok B', '3 Kelompok B'])
  expect(groups(after(grouped, dropLines(grouped, 0, 0, 2)))).toEqual(['2 Kelompok B', '3 Kelompok B', '1 Kelompok B'])
})

test('a group begins at an objective and reaches as far as its headings did', () => {
  const a = annex(1, 1, 1)
  const grouped: Agreement = {
    ...a,
    objectives: a.objectives.map((o, i) => ({ ...o, group: i < 2 ? 'Kelompok A' : 'Kelompok B', groupNo: 'I' })),
  }
  const begun = after(grouped, beginGroup(grouped, 1, 'Kelompok baru'))
  expect(begun.objectives.map((o) => [o.groupNo, o.group])).toEqual([
    ['I', 'Kelompok A'],
    [null, 'Kelompok baru'],
    ['I', 'Kelompok B'],
  ])
})

test('at the edge of the annex, and with objectives cut in two, nothing moves', () => {
  const a = annex(2, 2)
  expect(moveLines(a, 0, 1, -1)).toEqual([])
  expect(moveLines(a, 2, 3, 1)).toEqual([])
  expect(moveLines(a, 1, 2, 1)).toEqual([])
})

test('dropped elsewhere, objectives stay whole and indicators join the objective they are dropped in', () => {
  const a = annex(1, 2, 2)
  expect(texts(after(a, dropLines(a, 1, 2, 0)))).toEqual(['2: 2.1 2.2', '1: 1.1', '3: 3.1 3.2'])
  expect(texts(after(a, dropLines(a, 0, 2, 4)))).toEqual(['3: 3.1 3.2', '1: 1.1', '2: 2.1 2.2'])
  expect(texts(after(a, dropLines(a, 3, 3, 1)))).toEqual(['1: 1.1', '2: 3.1 2.1 2.2', '3: 3.2'])
  expect(texts(after(a, dropLines(a, 1, 1, 3)))).toEqual(['1: 1.1', '2: 2.2', '3: 3.1 2.1 3.2'])
  const tall = annex(4)
  expect(texts(after(tall, dropLines(tall, 0, 1, 2)))).toEqual(['1: 1.3 1.1 1.2 1.4'])
  expect(dropLines(a, 1, 3, 0)).toEqual([])
  expect(dropLines(a, 1, 2, 2)).toEqual([])
})

test('a move loses and doubles no indicator, and what was chosen stays chosen', () => {
  const cases = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }).chain((heights) => {
    const last = heights.reduce((n, h) => n + h, 0) - 1
    return fc.record({
      heights: fc.constant(heights),
      from: fc.integer({ min: 0, max: last }),
      length: fc.integer({ min: 0, max: last }),
      by: fc.constantFrom(1 as const, -1 as const),
    })
  })
  fc.assert(
    fc.property(cases, ({ heights, from, length, by }) => {
      const a = annex(...heights)
      const lines = annexLines(a)
      const to = Math.min(from + length, lines.length - 1)
      const b = after(a, moveLines(a, from, to, by))
      const all = (x: Agreement) => x.objectives.flatMap((o) => o.indicators.map((i) => i.text))
      expect(all(b).toSorted()).toEqual(all(a).toSorted())
      const [start, end] = linesAfterMove(a, b, from, to, by)
      // Objectives left empty have a line of their own, so lines are compared by what stands in them.
      const chosen = (x: Agreement, i: number, j: number) =>
        annexLines(x)
          .slice(i, j + 1)
          .flatMap((l) => x.objectives[l.objective]?.indicators[l.indicator]?.text ?? [])
      expect(chosen(b, start, end)).toEqual(chosen(a, from, to))
    }),
  )
})
