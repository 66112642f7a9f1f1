import { describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { type MergerFacts, type MergingUnit, type PostTenure, planMerger } from './merger.ts'

const unit = (id: string, more: Partial<MergingUnit> = {}): MergingUnit => ({
  id,
  name: `Bagian ${id}`,
  kind: 'bagian',
  satkerId: 'kantor',
  closedOn: null,
  above: ['kantor', 'sekretariat'],
  isThere: true,
  lastYear: null,
  ...more,
})
const below = (id: string, name: string, aboveId: string) => ({ id, name, kind: 'subbagian', aboveId })
const held = (id: string, unitId: string, from: string, until: string | null, more: Partial<PostTenure> = {}) => ({
  id,
  name: `Pejabat ${id}`,
  officialId: id,
  unitId,
  capacity: 'definitive' as const,
  from,
  until,
  ...more,
})

const facts = (more: Partial<MergerFacts> = {}): MergerFacts => ({
  from: '2025-07-01',
  into: unit('C'),
  merged: [unit('A'), unit('B')],
  below: [below('a1', 'Sub Bagian Umum', 'A'), below('b1', 'Sub Bagian Hukum', 'B')],
  sisters: [below('c1', 'Sub Bagian Data', 'C')],
  tenures: [],
  moved: [],
  ...more,
})
const codes = (more: Partial<MergerFacts>) => planMerger(facts(more), KPU_PROFILE).problems.map((p) => p.code)

describe('a merger of units', () => {
  test('closes them, moves what stands below them, and ends posts the day before', () => {
    const tenures = [
      held('lama', 'A', '2020-01-01', '2023-12-31'),
      held('kini', 'A', '2024-01-01', null),
      held('plh', 'A', '2025-06-20', '2025-07-10', { capacity: 'plh' }),
      held('selesai', 'B', '2024-01-01', '2025-06-30'),
      held('tetap', 'C', '2024-01-01', null),
    ]
    const plan = planMerger(facts({ tenures }), KPU_PROFILE)
    expect(plan.problems).toEqual([])
    expect(plan.closes.map((u) => u.id)).toEqual(['A', 'B'])
    expect(plan.moves.map((u) => u.id)).toEqual(['a1', 'b1'])
    expect(plan.ends.map((t) => t.id)).toEqual(['kini', 'plh'])
    expect(plan.lastDay).toBe('2025-06-30')
  })

  test('moves no unit that is merged itself', () => {
    expect(planMerger(facts({ below: [below('B', 'Bagian B', 'A')] }), KPU_PROFILE).moves).toEqual([])
  })

  test.each<[string, Partial<MergerFacts>, string]>([
    ['of nothing', { merged: [] }, 'input/invalid'],
    [
      'of an office',
      { merged: [unit('A', { kind: 'satker' })], into: unit('C', { kind: 'satker' }) },
      'unit/is-office',
    ],
    ['of a closed unit', { merged: [unit('A', { closedOn: '2025-01-01' })] }, 'unit/closed'],
    ['into a closed unit', { into: unit('C', { closedOn: '2025-01-01' }) }, 'unit/closed'],
    ['with another office’s', { merged: [unit('A', { satkerId: 'lain' })] }, 'unit/other-office'],
    ['of another kind', { merged: [unit('A', { kind: 'biro' })] }, 'unit/other-kind'],
    ['with itself', { merged: [unit('C')] }, 'unit/circle'],
    ['into a unit below itself', { into: unit('C', { above: ['kantor', 'A'] }), merged: [unit('A')] }, 'unit/circle'],
    ['with agreements of later years', { merged: [unit('A', { lastYear: 2026 })] }, 'unit/has-agreements'],
    ['of a unit that was not there yet', { merged: [unit('A', { isThere: false })] }, 'unit/not-yet'],
    ['into a unit that was not there yet', { into: unit('C', { isThere: false }) }, 'unit/not-yet'],
    ['with a twin there', { sisters: [below('c1', 'Subbagian Umum', 'C')] }, 'unit/twin-below'],
    [
      'with twins among those that come',
      { below: [below('a1', 'Sub Bagian Umum pada Bagian A', 'A'), below('b1', 'Sub Bagian Umum pada Bagian B', 'B')] },
      'unit/twin-below',
    ],
    ['before a head was appointed', { tenures: [held('baru', 'A', '2025-07-01', null)] }, 'unit/later-holder'],
  ])('%s is refused', (_, more, code) => {
    expect(codes(more)).toEqual([code])
  })

  test('with agreements of the same year goes on, and every reason is told, not the first', () => {
    expect(codes({ merged: [unit('A', { lastYear: 2025 })] })).toEqual([])
    expect(codes({ merged: [unit('A', { lastYear: 2026 }), unit('B', { kind: 'biro' })] })).toEqual([
      'unit/has-agreements',
      'unit/other-kind',
    ])
  })

  test('lets one head go on at the head of the unit that takes over, where that post is empty then', () => {
    const heads = [held('a', 'A', '2024-01-01', null), held('b', 'B', '2024-01-01', null)]
    expect(codes({ tenures: heads, moved: ['a'] })).toEqual([])
    expect(codes({ tenures: heads, moved: ['a', 'b'] })).toEqual(['post/filled'])
    const filled = held('c', 'C', '2023-01-01', null)
    expect(codes({ tenures: [...heads, filled], moved: ['a'] })).toEqual(['post/filled'])
    expect(codes({ tenures: [...heads, { ...filled, until: '2025-06-30' }], moved: ['a'] })).toEqual([])
    const later = held('c', 'C', '2025-09-01', null)
    expect(codes({ tenures: [held('a', 'A', '2024-01-01', '2025-08-31'), later], moved: ['a'] })).toEqual([])
    expect(codes({ tenures: [...heads, later], moved: ['a'] })).toEqual(['post/filled'])
    const standIn = held('p', 'A', '2025-06-01', '2025-08-01', { capacity: 'plh' })
    expect(codes({ tenures: [standIn, filled], moved: ['p'] })).toEqual([])
  })
})
