import fc from 'fast-check'
import { expect, test } from 'vitest'
import samples from '../../../samples/agreements.json' with { type: 'json' }
import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import { interchangeSchema } from '../../contract/interchange.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { applyEdits } from './apply-edits.ts'
import type { Edit } from './edit.ts'
import { knownValues } from './known-values.ts'

const KNOWN = knownValues(KPU_PROFILE)

const [agreement] = interchangeSchema.parse(samples).agreements.slice(2, 3).map(agreementFromInterchange)
if (!agreement) throw new Error('no sample')

const index = fc.nat(12)
const place = fc.record({ objective: index, indicator: fc.nat(3) })
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), at: index.map((i) => `objectives/${i}/text`), text: fc.string() }),
  fc.record({
    kind: fc.constant('set' as const),
    at: place.map((p) => `objectives/${p.objective}/indicators/${p.indicator}/target`),
    text: fc.constantFrom('90%', '3 kali', 'WTP', ''),
  }),
  fc.record({ kind: fc.constant('add-objective' as const), index }),
  fc.record({ kind: fc.constant('remove-objective' as const), index }),
  fc.record({ kind: fc.constant('move-objective' as const), from: index, to: index }),
  fc.record({ kind: fc.constant('split-objective' as const), place }),
  fc.record({ kind: fc.constant('merge-objective' as const), index }),
  fc.record({ kind: fc.constant('add-indicator' as const), place }),
  fc.record({ kind: fc.constant('remove-indicator' as const), place }),
  fc.record({ kind: fc.constant('move-indicator' as const), from: place, to: place }),
  fc.record({ kind: fc.constant('merge-indicator' as const), place }),
)

/** Edits of which each can be made where it stands. */
const possible = (edits: readonly Edit[]): readonly Edit[] => {
  const made: Edit[] = []
  for (const edit of edits) {
    made.push(edit)
    if (!applyEdits(agreement, made, KNOWN).ok) made.pop()
  }
  return made
}

test('any sequence of edits, undone, gives the first state', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (wanted) => {
      const edits = possible(wanted)
      const after = applyEdits(agreement, edits, KNOWN)
      if (!after.ok) throw new Error('edits that could be made could not')
      const back = applyEdits(after.value.agreement, after.value.inverses, KNOWN)
      expect(back.ok && back.value.agreement).toEqual(agreement)
    }),
    { numRuns: 300 },
  )
})

test('a row that was moved and then set is known by where it stands at the end', () => {
  const done = applyEdits(
    agreement,
    [
      { kind: 'set', at: 'objectives/1/indicators/0/target', text: '90%' },
      { kind: 'move-objective', from: 1, to: 0 },
    ],
    KNOWN,
  )
  expect(done.ok && done.value.touched).toEqual(['objectives/0/indicators/0'])
  expect(done.ok && done.value.follow('objectives/0/text')).toBe('objectives/1/text')
})
