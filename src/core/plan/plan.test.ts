import { expect, test } from 'vitest'
import { parseTarget } from '../indicator/target.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Plan, PlanIndicator } from './plan.ts'
import { planFaults } from './plan-faults.ts'
import { keyIndicatorsOf } from './planned-for.ts'

const targets = (...all: readonly (readonly [number, string])[]) =>
  all.flatMap(([year, text]) => {
    const target = parseTarget(text, KPU_PROFILE.scales)
    return target === null ? [] : [{ year, target }]
  })

const indicator = (text: string, more: Partial<PlanIndicator> = {}): PlanIndicator => ({
  text,
  level: 'ketua',
  offices: null,
  iku: true,
  decree: null,
  targets: [],
  ...more,
})

const renstra: Plan = {
  kind: 'renstra',
  title: 'Renstra 2025–2029',
  from: 2025,
  until: 2029,
  decree: 'Peraturan Nomor 1 Tahun 2025',
  reviews: ['2027-06-30'],
  objectives: [
    {
      no: '1',
      text: 'Terwujudnya pemilih yang sadar',
      indicators: [indicator('Persentase partisipasi pemilih', { targets: targets([2025, '77%'], [2027, '78,5%']) })],
    },
  ],
}

const faults = (plan: Plan) => planFaults(plan, ['province', 'regency']).map((p) => `${p.at} ${p.params['reason']}`)
const withIndicators = (...indicators: readonly PlanIndicator[]): Plan => ({
  ...renstra,
  objectives: renstra.objectives.map((o) => ({ ...o, indicators })),
})
const withIndicator = (more: Partial<PlanIndicator>): Plan =>
  withIndicators(indicator('Persentase partisipasi pemilih', more))

test('a plan in order has no faults', () => expect(faults(renstra)).toEqual([]))

test('everything wrong is told at once, each at its place', () => {
  const wrong = { ...withIndicator({ level: null, offices: 'kecamatan', text: ' ' }), title: '', until: 2024 }
  expect(faults(wrong)).toEqual([
    'title reason/missing',
    'untilYear reason/period',
    'reviews reason/outside-period',
    'objectives/0/indicators/0/text reason/missing',
    'objectives/0/indicators/0/level reason/iku-level',
    'objectives/0/indicators/0/offices reason/form',
  ])
})

test('a target stands within the period, once a year', () => {
  expect(faults(withIndicator({ targets: targets([2030, '1']) }))).toEqual([
    'objectives/0/indicators/0/target reason/outside-period',
  ])
  expect(faults(withIndicator({ targets: targets([2026, '1'], [2026, '2']) }))).toEqual([
    'objectives/0/indicators/0/target reason/twice',
  ])
})

test('an RKT is of one year and sets no key indicators', () => {
  expect(faults({ ...renstra, kind: 'rkt', reviews: [] })).toEqual([
    'untilYear reason/one-year',
    'objectives/0/indicators/0/iku reason/iku-of-renstra',
  ])
})

test('one indicator written twice under an objective is told, though it is spelled with other spaces', () => {
  const twice = withIndicators(
    indicator('Persentase partisipasi pemilih'),
    indicator('persentase  partisipasi PEMILIH'),
  )
  expect(faults(twice)).toEqual(['objectives/0/indicators/1/text reason/twice'])
})

test('key indicators are those of the own plan, and those that the plans above set for the kind of office', () => {
  const above: Plan = {
    ...renstra,
    title: 'Renstra KPU',
    objectives: [
      {
        no: null,
        text: 'Satu',
        indicators: [
          indicator('Milik kantor pusat sendiri'),
          indicator('Untuk provinsi', { offices: 'province' }),
          indicator('Untuk kabupaten', { offices: 'regency' }),
          indicator('Bukan utama', { offices: 'province', iku: false }),
        ],
      },
    ],
  }
  const plans = [
    { plan: renstra, own: true },
    { plan: above, own: false },
  ]
  const keys = (kind: string, year: number) => keyIndicatorsOf(plans, kind, year).map((k) => k.text)
  expect(keys('province', 2025)).toEqual(['Persentase partisipasi pemilih', 'Untuk provinsi'])
  expect(keys('regency', 2027)).toEqual(['Persentase partisipasi pemilih', 'Untuk kabupaten'])
  // Measured in 2025 and 2027 alone; outside the period no plan says anything.
  expect(keys('regency', 2026)).toEqual(['Untuk kabupaten'])
  expect(keys('province', 2030)).toEqual([])
})
