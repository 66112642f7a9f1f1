import { expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { parseTarget } from '../indicator/target.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { adoptFrom, carryOver, type DrawingUp, withPlannedTargets } from './working-copy.ts'

const [ketua, sekretaris] = SAMPLE_PROVINCE_OFFICE
if (!ketua || !sekretaris) throw new Error('no samples')

const facts: DrawingUp = {
  year: 2026,
  satker: sekretaris.satker,
  unit: sekretaris.unit,
  level: 'sekretaris',
  firstParty: { name: 'Wulan Contoh', position: sekretaris.firstParty.position, acting: true },
  secondParty: sekretaris.secondParty,
  place: null,
  letterhead: null,
  annexColumns: ['No.', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
}

test('a year later the rows stand, with new parties, no dates and no amounts, and each row waits to be confirmed', () => {
  const { agreement, toConfirm } = carryOver(sekretaris, facts)
  expect(agreement.objectives).toEqual(sekretaris.objectives)
  expect(agreement).toMatchObject({ year: 2026, statementDate: null, annexDate: null, firstParty: facts.firstParty })
  expect(agreement.budget?.lines.map((line) => line.amount)).toEqual(sekretaris.budget?.lines.map(() => null))
  const rows =
    sekretaris.objectives.reduce((n, o) => n + o.indicators.length, 0) + (sekretaris.budget?.lines.length ?? 0)
  expect(toConfirm.length).toBe(rows)
})

test('the targets of the plan take the place of last year’s, however the indicator is spaced and capitalised', () => {
  const text = sekretaris.objectives[0]?.indicators[0]?.text ?? ''
  const target = parseTarget('99,5%', KPU_PROFILE.scales)
  const planned = [{ text: ` ${text.toUpperCase()} `, target }]
  const { agreement } = withPlannedTargets(carryOver(sekretaris, facts), planned)
  expect(agreement.objectives[0]?.indicators[0]?.target).toEqual(target)
  expect(agreement.objectives.slice(1)).toEqual(sekretaris.objectives.slice(1))
})

test('what is adopted from the superior are its rows, not its money', () => {
  const { agreement, toConfirm } = adoptFrom(ketua, facts)
  expect(agreement.objectives).toEqual(ketua.objectives)
  expect([agreement.budget, agreement.unit]).toEqual([null, sekretaris.unit])
  expect(toConfirm[0]).toBe('objectives/0/indicators/0')
})
