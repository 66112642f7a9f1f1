import { describe, expect, test } from 'vitest'
import { kabagData, sekretaris } from '../../../test/core/example-office.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { applyEdits } from '../agreement/apply-edits.ts'
import type { Edit } from '../agreement/edit.ts'
import { knownValues } from '../agreement/known-values.ts'
import { textAt } from '../agreement/text-at.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { goesOn, isKnown, rowsBack, type ToldChange } from './change-goes-on.ts'

const TARGET = 'objectives/0/indicators/0/target'
const was = textAt(sekretaris, TARGET)
const changed = (before: Agreement, ...edits: Edit[]) => {
  const applied = applyEdits(before, edits, knownValues(KPU_PROFILE))
  if (!applied.ok) throw new Error(applied.problem.code)
  return { before, after: applied.value.agreement, follow: applied.value.follow }
}
const set = (at: string, text: string): Edit => ({ kind: 'set', at, text })
const raised = changed(sekretaris, set(TARGET, '80%')).after
const told: ToldChange = { part: 'target', at: TARGET, source: TARGET, before: was, after: '80%', answer: null }
const strike = changed(sekretaris, { kind: 'remove-objective', index: 0 })
const row: ToldChange = {
  part: 'row',
  at: 'objectives/0',
  source: null,
  before: textAt(sekretaris, 'objectives/0/indicators/0'),
  after: null,
  answer: null,
}
const answered = (one: ToldChange, answer: ToldChange['answer']): ToldChange => ({ ...one, answer })

describe('a change that was told, when the superior changes on', () => {
  test('has another value, where its row stands by then', () => {
    const on = changed(raised, set(TARGET, '85%'), { kind: 'add-objective', index: 0 })
    expect(goesOn(told, on, null)).toEqual({ source: 'objectives/1/indicators/0/target', after: '85%' })
  })

  test('is withdrawn with the value, or with the row, and where the subordinate says the same by then', () => {
    expect(goesOn(told, changed(raised, set(TARGET, was)), null)).toBeNull()
    expect(goesOn(told, { ...strike, before: raised }, null)).toBeNull()
    const own = changed(kabagData, set(TARGET, '85%')).after
    expect(goesOn(told, changed(raised, set(TARGET, '85%')), own)).toBeNull()
  })

  test('that was refused stands until all is as it was; one that was accepted until the value is another one', () => {
    const on = changed(raised, set(TARGET, '85%'))
    const back = changed(raised, set(TARGET, was))
    const refused = answered(told, 'refused')
    const accepted = answered(told, 'accepted')
    expect([goesOn(refused, on, null), goesOn(refused, back, null)]).toEqual([{ source: TARGET, after: '80%' }, null])
    expect([goesOn(accepted, on, null), goesOn(accepted, back, null)]).toEqual([null, null])
    expect(goesOn(accepted, changed(raised, set('place', 'Kota Contoh')), null)).toEqual({
      source: TARGET,
      after: '80%',
    })
  })
})

describe('a row that was struck above', () => {
  const back = { before: strike.after, after: sekretaris, follow: (path: string) => path }
  const gaveUp: Agreement = { ...kabagData, objectives: [] }

  test('and is there again needs no answer any more; where it was given up, that is told', () => {
    expect(goesOn(row, back, null)).toBeNull()
    expect(rowsBack([row, answered(row, 'refused')], back, gaveUp)).toEqual([])
    const [news, ...more] = rowsBack([answered(row, 'accepted')], back, gaveUp)
    expect([news, more]).toEqual([
      { part: 'back', at: '', source: 'objectives/0/indicators/0', before: row.before, after: row.before },
      [],
    ])
    expect(news && isKnown(news, [], gaveUp)).toBe(false)
    expect(news && isKnown(news, [{ ...news, answer: null }], gaveUp)).toBe(true)
  })

  test('is not told where the subordinate has it, and no longer when it is struck again', () => {
    expect(rowsBack([answered(row, 'accepted')], back, sekretaris)).toEqual([])
    const [news] = rowsBack([answered(row, 'accepted')], back, gaveUp)
    expect(news && goesOn({ ...news, answer: null }, strike, gaveUp)).toBeNull()
  })
})
