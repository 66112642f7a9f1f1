import { addDecimal, compareDecimal, type Decimal } from '../decimal.ts'
import type { WordedPolarity } from '../indicator/polarity.ts'
import { rankOf } from '../indicator/scale.ts'
import type { Target } from '../indicator/target.ts'
import { canonicalUnit } from '../indicator/unit-of-measure.ts'
import type { Grades } from '../profile/scale.ts'

/** How a subordinate's target stands to its superior's; `open` where the wording leaves unclear which way is better. */
export type TargetRelation = 'same' | 'stronger' | 'weaker' | 'unit-changed' | 'open'

type Measured = { readonly value: Decimal; readonly unit: string }

/** The value in its main unit and, where one is printed in brackets, in its second. */
const measured = (t: Target): readonly Measured[] => {
  if (t.kind === 'grade') return []
  const main = { value: t.value, unit: t.kind === 'score' ? '' : canonicalUnit(t.unit) }
  const second = t.kind === 'percent' || t.kind === 'count' ? t.secondary : undefined
  return second === undefined ? [main] : [main, { value: second.value, unit: canonicalUnit(second.unit) }]
}

/** Both values in a unit that both targets are printed in; null where they share none. */
const inOneUnit = (above: Target, below: Target): readonly [Decimal, Decimal] | null => {
  for (const a of measured(above)) {
    for (const b of measured(below)) if (a.unit === b.unit) return [a.value, b.value]
  }
  return null
}

/** Compares targets across levels; units are compared by what they mean ("10 Satker" / "10 satker", "Dok" / "Dokumen"). */
export const compareTargets = (
  above: Target,
  below: Target,
  polarity: WordedPolarity,
  scales: readonly Grades[],
): TargetRelation => {
  if (above.kind === 'grade' || below.kind === 'grade') return compareGrades(above, below, scales)
  const pair = inOneUnit(above, below)
  // A bare number may be the same number whose unit was not printed.
  const bare = above.kind === 'score' || below.kind === 'score'
  if (pair === null) return bare && compareDecimal(above.value, below.value) === 0 ? 'same' : 'unit-changed'
  const order = compareDecimal(pair[1], pair[0])
  if (order === 0) return 'same'
  if (polarity === 'doubtful') return 'open'
  return order > 0 === (polarity === 'maximize') ? 'stronger' : 'weaker'
}

const compareGrades = (above: Target, below: Target, scales: readonly Grades[]): TargetRelation => {
  if (above.kind !== 'grade' || below.kind !== 'grade') return 'unit-changed'
  const a = rankOf(above.value, scales)
  const b = rankOf(below.value, scales)
  if (a === null || b === null) return above.value === below.value ? 'same' : 'open'
  if (a.scale.id !== b.scale.id) return 'unit-changed'
  return a.rank === b.rank ? 'same' : b.rank < a.rank ? 'stronger' : 'weaker'
}

/** The sum of counts in the unit of `whole`; null where one of them is no count in that unit. */
export const sumOfParts = (whole: Target, parts: readonly Target[]): Decimal | null => {
  if (whole.kind !== 'count') return null
  const unit = canonicalUnit(whole.unit)
  let sum: Decimal = { units: 0n, scale: 0 }
  for (const part of parts) {
    if (part.kind !== 'count' || canonicalUnit(part.unit) !== unit) return null
    sum = addDecimal(sum, part.value)
  }
  return sum
}
