import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { parseTarget } from '../indicator/target.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Agreement } from './agreement.ts'
import { amend, isAmended } from './amendment.ts'
import type { DrawingUp } from './working-copy.ts'

const [, sekretaris] = SAMPLE_PROVINCE_OFFICE
if (!sekretaris?.secondParty) throw new Error('no samples')

const facts: DrawingUp = {
  year: 2025,
  satker: sekretaris.satker,
  unit: sekretaris.unit,
  level: 'sekretaris',
  firstParty: { ...sekretaris.firstParty, position: 'Sekretaris' },
  secondParty: { ...sekretaris.secondParty, name: null },
  place: null,
  letterhead: null,
  annexColumns: ['No.', 'Sasaran', 'Indikator', 'Target'],
}
const newcomer = { name: 'Wulan Contoh', position: 'Sekretaris', acting: true }

describe('an amendment begins', () => {
  test('with the rows, the money and the parties as they were, without dates, and with nothing to confirm', () => {
    const { agreement, toConfirm } = amend(sekretaris, facts)
    expect(agreement).toEqual({ ...sekretaris, year: 2025, statementDate: null, annexDate: null, signatures: [] })
    expect(toConfirm).toEqual([])
  })

  test('with whoever holds the post now, and that name alone to confirm', () => {
    const { agreement, toConfirm } = amend(sekretaris, { ...facts, firstParty: newcomer })
    expect(agreement.firstParty).toEqual(newcomer)
    expect(agreement.secondParty).toEqual(sekretaris.secondParty)
    expect(toConfirm).toEqual(['firstParty/name'])
  })

  test('with the capacity in which the same person holds the post now', () => {
    const acting = { ...facts.firstParty, acting: !facts.firstParty.acting }
    const { agreement, toConfirm } = amend(sekretaris, { ...facts, firstParty: acting })
    expect(agreement.firstParty.acting).toBe(acting.acting)
    expect(toConfirm).toEqual(['firstParty/position'])
  })

  test('under the title of amendments only where the agency has one', () => {
    expect(amend(sekretaris, facts).agreement.title).toBe(sekretaris.title)
    expect(amend(sekretaris, facts, 'PERJANJIAN KINERJA PERUBAHAN TAHUN {year}').agreement.title).toBe(
      'PERJANJIAN KINERJA PERUBAHAN TAHUN 2025',
    )
  })
})

describe('an amendment says something new', () => {
  const at = (i: number, change: Partial<Agreement['objectives'][number]['indicators'][number]>): Agreement => ({
    ...sekretaris,
    objectives: sekretaris.objectives.map((o, n) =>
      n === i ? { ...o, indicators: o.indicators.map((one, k) => (k === 0 ? { ...one, ...change } : one)) } : o,
    ),
  })

  test('with another target, another amount, a row more, a row less, or rows in another order', () => {
    const changed = [
      at(0, { target: parseTarget('12,5%', KPU_PROFILE.scales) }),
      { ...sekretaris, budget: sekretaris.budget && { ...sekretaris.budget, lines: [] } },
      { ...sekretaris, objectives: sekretaris.objectives.slice(1) },
      { ...sekretaris, objectives: [...sekretaris.objectives].reverse() },
    ]
    for (const now of changed) expect(isAmended(sekretaris, now, 'programme')).toBe(true)
  })

  test('not with new dates, another place or another letterhead', () => {
    const redated = {
      ...sekretaris,
      statementDate: '2025-07-01' as const,
      annexDate: null,
      place: 'Kota Lain',
      letterhead: null,
    }
    expect(isAmended(sekretaris, redated, 'priority')).toBe(false)
  })

  test('with other parties only where the official changed', () => {
    const now = { ...sekretaris, firstParty: newcomer }
    expect(isAmended(sekretaris, now, 'official')).toBe(true)
    expect(isAmended(sekretaris, now, 'programme')).toBe(false)
  })
})
