import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AKIP_GRADE, AUDIT_OPINION, NATIONAL_SCALES, SPIP_MATURITY, USUAL_ACHIEVEMENT } from './national-scales.ts'
import { gradeOf, type Scale, scaleFaults } from './scale.ts'

describe('the national scales', () => {
  test('leave no value without a grade and give none two', () => {
    for (const scale of NATIONAL_SCALES) expect(scaleFaults(scale), scale.id).toEqual([])
    expect(scaleFaults(USUAL_ACHIEVEMENT.categories, USUAL_ACHIEVEMENT)).toEqual([])
    expect(scaleFaults(AKIP_GRADE, { floor: 0, cap: 100 })).toEqual([])
    expect(scaleFaults(SPIP_MATURITY, { floor: 0, cap: 5 })).toEqual([])
  })

  test.each([
    [100, 'AA'],
    [90.01, 'AA'],
    [90, 'A'],
    [80, 'BB'],
    [50, 'C'],
    [30, 'D'],
    [0, 'D'],
  ])('%d in the AKIP is %s: the value a band begins at belongs to the band below', (value, grade) => {
    expect(gradeOf(AKIP_GRADE, value)).toBe(grade)
  })

  test.each([
    [5, 'Optimum'],
    [4.5, 'Optimum'],
    [3, 'Terdefinisi'],
    [2.999, 'Berkembang'],
    [0, 'Belum Ada'],
  ])('a maturity of %d is %s: the value a band begins at belongs to it', (value, grade) => {
    expect(gradeOf(SPIP_MATURITY, value)).toBe(grade)
  })

  test.each([
    [90, 'Tinggi'],
    [90.1, 'Sangat tinggi'],
    [50, 'Sangat rendah'],
    [65.5, 'Sedang'],
  ])('%d percent achieved is %s', (value, category) => {
    expect(gradeOf(USUAL_ACHIEVEMENT.categories, value)).toBe(category)
  })

  test('an opinion is not earned by a value', () => {
    expect(gradeOf(AUDIT_OPINION, 1)).toBeNull()
    expect(scaleFaults(AUDIT_OPINION, { floor: 0, cap: 100 })).toHaveLength(1)
  })
})

/** A scale cut at these heights, best first. */
const scaleCutAt = (cuts: readonly number[], fromIncluded: boolean): Scale => {
  const heights = [...new Set(cuts)].sort((a, b) => b - a)
  const bands = heights.slice(1).map((from, i) => ({ grade: `G${i}`, from, to: heights[i] ?? from }))
  return { id: 's', name: 'S', grades: bands.map((b) => b.grade), bands, fromIncluded }
}

const cuts = fc.uniqueArray(fc.integer({ min: -100, max: 200 }), { minLength: 3, maxLength: 9 })

describe('whatever a scale’s heights', () => {
  test('one that is cut from a whole has no fault, and each of its values exactly one grade', () => {
    fc.assert(
      fc.property(cuts, fc.boolean(), fc.double({ min: -100, max: 200, noNaN: true }), (at, fromIncluded, value) => {
        const scale = scaleCutAt(at, fromIncluded)
        expect(scaleFaults(scale, { floor: Math.min(...at), cap: Math.max(...at) })).toEqual([])
        const inside = value >= Math.min(...at) && value <= Math.max(...at)
        expect(gradeOf(scale, value) !== null).toBe(inside)
      }),
    )
  })

  test('one whose band ends higher or lower than the next begins is told where', () => {
    fc.assert(
      fc.property(cuts, fc.nat(), fc.double({ min: 0.1, max: 0.9, noNaN: true }), fc.boolean(), (at, which, by, up) => {
        const scale = scaleCutAt(at, false)
        const bands = scale.bands ?? []
        const i = 1 + (which % Math.max(1, bands.length - 1))
        if (bands.length < 2) return
        const moved = bands.map((b, k) => (k === i ? { ...b, to: b.to + (up ? by : -by) } : b))
        const [fault] = scaleFaults({ ...scale, bands: moved })
        expect(fault?.kind).toBe(up ? 'overlap' : 'gap')
      }),
    )
  })

  test('bands and grades that are not one list are told', () => {
    expect(scaleFaults({ ...AKIP_GRADE, grades: ['AA', 'A'] })).toEqual([{ kind: 'grades', scale: 'akip-grade' }])
    expect(scaleFaults({ id: 's', name: 'S', grades: ['A', 'A'] })).toEqual([{ kind: 'grades', scale: 's' }])
    expect(scaleFaults({ id: 's', name: 'S', grades: [] })).toHaveLength(1)
  })
})
