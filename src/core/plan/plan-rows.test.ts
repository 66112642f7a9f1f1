import { expect, test } from 'vitest'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { BudgetItem } from './budget-document.ts'
import { readBudgetRows, sheetOfBudget } from './budget-rows.ts'
import type { Plan } from './plan.ts'
import { type Names, readPlanRows, sheetOfPlan } from './plan-rows.ts'

const NAMES: Names = {
  levels: Object.fromEntries(KPU_PROFILE.levels.map(({ id, name }) => [id, name.id])),
  offices: { regency: 'regency', province: 'province' },
  scales: KPU_PROFILE.scales,
}

const EMPTY: Plan = {
  kind: 'renstra',
  title: 'Renstra',
  from: 2025,
  until: 2026,
  decree: null,
  reviews: [],
  objectives: [],
}

const HEAD = ['No', 'Sasaran', 'Indikator', 'Tingkat', 'Berlaku untuk', 'IKU', 'Keputusan', '2025', '2026']
const SHEET = [
  ['Renstra KPU'],
  HEAD,
  ['1', 'Pemilih yang sadar', 'Persentase partisipasi pemilih', 'Ketua', '', 'ya', 'Keputusan 12', '77,5%', '78%'],
  ['', '', 'Jumlah sosialisasi', 'kepala-bagian', 'regency', '', '', '4 kali', ''],
  ['', '', '', '', '', '', '', '', ''],
  ['2', 'Tata kelola', 'Opini BPK', 'Ketua', '', '', '', 'WTP', 'WTP'],
]

const states = (plan: Plan, sheet: readonly (readonly string[])[]) =>
  readPlanRows(plan, sheet, NAMES)?.rows.map((r) => `${r.row} ${r.state}${r.fault ? ` ${r.fault.reason}` : ''}`)

test('a sheet fills an empty plan: an empty objective continues the one above, and what stands over the headings is passed over', () => {
  const read = readPlanRows(EMPTY, SHEET, NAMES)
  expect(states(EMPTY, SHEET)).toEqual(['3 fresh', '4 fresh', '6 fresh'])
  expect(read?.plan.objectives.map((o) => [o.no, o.text, o.indicators.length])).toEqual([
    ['1', 'Pemilih yang sadar', 2],
    ['2', 'Tata kelola', 1],
  ])
  expect(read?.plan.objectives[0]?.indicators[0]).toMatchObject({ level: 'ketua', iku: true, decree: 'Keputusan 12' })
  expect(read?.plan.objectives[0]?.indicators[1]).toMatchObject({ level: 'kepala-bagian', offices: 'regency' })
})

test('a plan taken away and brought back changes nothing', () => {
  const plan = readPlanRows(EMPTY, SHEET, NAMES)?.plan ?? EMPTY
  const sheet = sheetOfPlan(plan, [2025, 2026], NAMES)
  expect(readPlanRows(plan, sheet, NAMES)?.plan).toEqual(plan)
  expect(new Set(states(plan, sheet)?.map((s) => s.split(' ')[1]))).toEqual(new Set(['same']))
})

test('one target corrected is one row changed; years that the sheet has no column for keep theirs', () => {
  const plan = readPlanRows(EMPTY, SHEET, NAMES)?.plan ?? EMPTY
  const part = [
    ['Sasaran', 'Indikator', '2026'],
    ['Pemilih yang sadar', 'PERSENTASE partisipasi pemilih', '80%'],
  ]
  expect(states(plan, part)).toEqual(['2 changed'])
  const indicator = readPlanRows(plan, part, NAMES)?.plan.objectives[0]?.indicators[0]
  expect(indicator?.targets.map((t) => [t.year, t.target.raw])).toEqual([
    [2025, '77,5%'],
    [2026, '80%'],
  ])
  expect(indicator).toMatchObject({ iku: true, level: 'ketua' })
})

test('every wrong row is refused with its reason, the others are read all the same', () => {
  const wrong = [
    HEAD,
    ['', '', 'Tanpa sasaran'],
    ['1', 'Satu', 'A', 'Camat'],
    ['', '', 'B', 'Ketua', '', '', '', 'banyak'],
    ['', '', 'C', '', '', 'ya'],
    ['', '', 'D', 'Ketua'],
    ['', '', 'd', 'Ketua'],
    ['', '', '', '', '', '', '', '3'],
  ]
  expect(states(EMPTY, wrong)).toEqual([
    '2 refused reason/no-objective',
    '3 refused reason/level',
    '4 refused reason/target',
    '5 refused reason/iku-level',
    '6 fresh',
    '7 refused reason/twice',
    '8 refused reason/no-indicator',
  ])
  expect(readPlanRows(EMPTY, [['a', 'b']], NAMES)).toBeNull()
})

const ITEMS: readonly BudgetItem[] = [
  { kind: 'program', code: '076.01.CQ', text: 'Program Pemilu', amount: 900n },
  { kind: 'activity', code: '6639', text: 'Tahapan', amount: 600n },
]

test('a budget taken away and brought back changes nothing; what the sheet lacks is told as gone', () => {
  const same = readBudgetRows(ITEMS, sheetOfBudget(ITEMS))
  expect(same?.items).toEqual(ITEMS)
  expect(same?.rows.map((r) => r.state)).toEqual(['same', 'same'])
  const sheet = [
    ['Jenis', 'Kode', 'Uraian', 'Jumlah (Rp)'],
    ['Program', '076.01.CQ', 'PROGRAM PEMILU', 'Rp 1.000,-'],
    ['kegiatan', '7000', 'Baru', '10'],
    ['Lain', '1', 'x', '1'],
    ['Program', '2', 'y', 'sekian'],
  ]
  const read = readBudgetRows(ITEMS, sheet)
  expect(read?.rows.map((r) => `${r.state}${r.fault ? ` ${r.fault.reason}` : ''}`)).toEqual([
    'changed',
    'fresh',
    'refused reason/budget-kind',
    'refused reason/amount',
  ])
  expect(read?.gone).toEqual([ITEMS[1]])
})
