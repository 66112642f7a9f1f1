import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeFamily } from '../../../bench/nation.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { parseTarget } from '../indicator/target.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { checkFamily } from './check-family.ts'

/** One change somebody makes in an office's year; what it does not touch stays the very same object. */
type Change = (family: readonly Agreement[]) => readonly Agreement[]

const replaced = (family: readonly Agreement[], index: number, change: (a: Agreement) => Agreement) => {
  const i = index % family.length
  return family.map((a, k) => (k === i ? change(a) : a))
}

const inRow = (a: Agreement, row: number, change: (o: Agreement['objectives'][number]) => typeof o): Agreement => ({
  ...a,
  objectives: a.objectives.map((o, k) => (k === row % a.objectives.length ? change(o) : o)),
})

const nat = fc.nat({ max: 1_000 })
const targets = fc.constantFrom('100%', '75%', '2 Lap', '1 Dok', 'WTP', '5', '12 Satker')
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(nat, nat, targets).map(
    ([i, row, raw]): Change =>
      (family) =>
        replaced(family, i, (a) =>
          inRow(a, row, (o) => ({
            ...o,
            indicators: o.indicators.map((x) => ({ ...x, target: parseTarget(raw, KPU_PROFILE.scales) })),
          })),
        ),
  ),
  fc.tuple(nat, nat, nat, nat).map(
    ([i, row, j, from]): Change =>
      (family) => {
        const source = family[j % family.length]
        const text = source?.objectives[from % (source.objectives.length || 1)]?.indicators[0]?.text ?? 'Lain'
        return replaced(family, i, (a) => inRow(a, row, (o) => ({ ...o, text })))
      },
  ),
  fc.tuple(nat, nat).map(
    ([i, row]): Change =>
      (family) =>
        replaced(family, i, (a) => ({
          ...a,
          objectives: a.objectives.filter((_, k) => k !== row % a.objectives.length),
        })),
  ),
  fc.tuple(nat, nat).map(
    ([i, j]): Change =>
      (family) =>
        replaced(family, i, (a) => ({ ...a, firstParty: family[j % family.length]?.firstParty ?? a.firstParty })),
  ),
  nat.map(
    (i): Change =>
      (family) =>
        family.length > 2 ? family.filter((_, k) => k !== i % family.length) : family,
  ),
  nat.map(
    (i): Change =>
      (family) => [...family.slice(i % family.length), ...family.slice(0, i % family.length)],
  ),
)

describe('checking an office’s year again after a change', () => {
  test('property: what is remembered of the unchanged agreements gives the same findings as a first look at all of them', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 14, 30), fc.array(change, { minLength: 1, maxLength: 4 }), (office, changes) => {
        let family = officeFamily(office)
        checkFamily(family, KPU_PROFILE)
        for (const one of changes) {
          family = one(family)
          expect(checkFamily(family, KPU_PROFILE)).toEqual(checkFamily(structuredClone(family), KPU_PROFILE))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('the same office twice is told the same twice, and another place in the family moves what is told with it', () => {
    const family = officeFamily(14)
    const twice = [checkFamily(family, KPU_PROFILE), checkFamily(family, KPU_PROFILE)]
    expect(twice[0]).toEqual(twice[1])
    const moved = [...family.slice(1), ...family.slice(0, 1)]
    expect(checkFamily(moved, KPU_PROFILE)).toEqual(checkFamily(structuredClone(moved), KPU_PROFILE))
  })
})
