import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import { applyEdits } from '../core/agreement/apply-edit.ts'
import { knownValues } from '../core/agreement/known-values.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import { actionEdits, editsOfForm, shownText, typedEdits } from './review-form.ts'

const KNOWN = knownValues(KPU_PROFILE)

const sekretaris = SAMPLE_PROVINCE_OFFICE[1] as Agreement

const edited = (a: Agreement, edits: Parameters<typeof applyEdits>[1]): Agreement => {
  const next = applyEdits(a, edits, KNOWN)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}

describe('the form of the review', () => {
  test('a field shows what may be typed into it: a date in words, an amount in groups, a target as printed', () => {
    expect(shownText(sekretaris, 'statementDate')).toBe('2 Januari 2025')
    expect(shownText(sekretaris, 'year')).toBe('2025')
    expect(shownText(sekretaris, 'objectives/2/indicators/0/target')).toBe('4 Lap')
    expect(shownText(sekretaris, 'budget/lines/0/amount')).toMatch(/^\d{1,3}(?:\.\d{3})+$/)
    expect(shownText({ ...sekretaris, place: null, statementDate: '2025-01' }, 'place')).toBe('')
    expect(shownText({ ...sekretaris, statementDate: '2025-01' }, 'statementDate')).toBe('Januari 2025')
    expect(shownText(sekretaris, 'constructor/name')).toBe('')
  })

  test('a form that is sent back untouched changes nothing in any agreement of the office', () => {
    for (const a of SAMPLE_PROVINCE_OFFICE) {
      const paths = ['title', 'year', 'unit', 'level', 'place', 'statementDate', 'annexDate', 'firstParty/name']
      a.objectives.forEach((o, i) => {
        paths.push(`objectives/${i}/no`, `objectives/${i}/text`)
        o.indicators.forEach((_, j) => {
          paths.push(`objectives/${i}/indicators/${j}/text`, `objectives/${i}/indicators/${j}/target`)
        })
      })
      a.budget?.lines.forEach((_, i) => {
        paths.push(`budget/lines/${i}/text`, `budget/lines/${i}/amount`)
      })
      const sent = paths.map((at) => [`at:${at}`, shownText(a, at)] as const)
      expect(editsOfForm(a, [...sent, ['acting:firstParty', a.firstParty.acting ? '1' : '0']])).toEqual([])
    }
  })

  test('what was typed comes before what the button does, and a ticked box comes after its hidden zero', () => {
    const edits = editsOfForm(sekretaris, [
      ['at:place', 'Kota  Teladan'],
      ['acting:firstParty', '0'],
      ['acting:firstParty', '1'],
      ['do', 'remove-objective:0'],
    ])
    expect(edits.map((e) => e.kind)).toEqual(['set', 'set-acting', 'remove-objective'])
    const next = edited(sekretaris, edits)
    expect([next.place, next.firstParty.acting, next.objectives.length]).toEqual([
      'Kota Teladan',
      true,
      sekretaris.objectives.length - 1,
    ])
  })

  test('a heading that stands once above several objectives is changed in all of them, and in no other', () => {
    const grouped = {
      ...sekretaris,
      objectives: sekretaris.objectives.map((o, i) => ({ ...o, group: i < 3 ? 'Tujuan A' : 'Tujuan B' })),
    }
    const next = edited(grouped, typedEdits(grouped, 'objectives/0/group', 'Tujuan Satu'))
    expect(next.objectives.map((o) => o.group).slice(0, 4)).toEqual([
      'Tujuan Satu',
      'Tujuan Satu',
      'Tujuan Satu',
      'Tujuan B',
    ])
  })

  test('the first indicator of an objective moves up into the objective above, the last down into the one below', () => {
    const up = edited(sekretaris, actionEdits(sekretaris, 'indicator-up:1/0'))
    expect(up.objectives[0]?.indicators.length).toBe(2)
    expect(actionEdits(sekretaris, 'indicator-up:0/0')).toEqual([])
    const down = edited(sekretaris, actionEdits(sekretaris, 'indicator-down:0/0'))
    expect(down.objectives[1]?.indicators[0]).toEqual(sekretaris.objectives[0]?.indicators[0])
  })

  test('a repair carries its value whole, and an unknown button does nothing', () => {
    expect(actionEdits(sekretaris, 'set:title=A=B:C')).toEqual([{ kind: 'set', at: 'title', text: 'A=B:C' }])
    for (const nothing of ['keep:', 'save:', 'delete-everything:', 'x', '']) {
      expect(actionEdits(sekretaris, nothing), nothing).toEqual([])
    }
  })
})
