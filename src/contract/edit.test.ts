import { expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { applyEdit } from '../core/agreement/apply-edit.ts'
import type { Edit } from '../core/agreement/edit.ts'
import { inverseOf } from '../core/agreement/inverse-edit.ts'
import { knownValues } from '../core/agreement/known-values.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import { agreementFromInterchange } from './agreement-mapping.ts'
import { editSchema } from './edit.ts'
import { editFromWire, editToWire } from './edit-mapping.ts'
import { interchangeSchema } from './interchange.ts'

const KNOWN = knownValues(KPU_PROFILE)

test('an edit and its undoing do on the server what they do in the browser', () => {
  const [agreement] = interchangeSchema.parse(sample).agreements.map(agreementFromInterchange).slice(1)
  if (!agreement) throw new Error('the sample is empty')
  const place = { objective: 0, indicator: 0 }
  const edits: Edit[] = [
    { kind: 'set', at: 'objectives/0/indicators/0/target', text: '97,5%' },
    { kind: 'set-acting', at: 'firstParty', acting: true },
    { kind: 'set-iku', place, iku: true },
    { kind: 'set-second-party', party: null },
    { kind: 'add-objective', index: 1 },
    { kind: 'remove-objective', index: 1 },
    { kind: 'move-objective', from: 0, to: 1 },
    { kind: 'split-objective', place },
    { kind: 'merge-objective', index: 1 },
    { kind: 'add-indicator', place },
    { kind: 'remove-indicator', place },
    { kind: 'move-indicator', from: place, to: { objective: 1, indicator: 0 } },
    { kind: 'remove-budget' },
    { kind: 'add-line', index: 0 },
    { kind: 'remove-line', index: 0 },
    { kind: 'move-line', from: 0, to: 1 },
  ]
  const sent = (edit: Edit): Edit => editFromWire(editSchema.parse(JSON.parse(JSON.stringify(editToWire(edit)))))
  for (const edit of edits) {
    const here = applyEdit(agreement, edit, KNOWN)
    if (!here.ok) throw new Error(`${edit.kind}: ${here.problem.code} ${here.problem.at}`)
    expect(applyEdit(agreement, sent(edit), KNOWN), edit.kind).toEqual(here)
    const back = inverseOf(agreement, edit, KNOWN)
    if (!back.ok) throw new Error(edit.kind)
    expect(applyEdit(here.value, sent(back.value), KNOWN), `undoing ${edit.kind}`).toEqual({
      ok: true,
      value: agreement,
    })
  }
})
