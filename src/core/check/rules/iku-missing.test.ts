import { expect, test } from 'vitest'
import { findings, found, objective, office, officeWith } from '../../../../test/core/example-office.ts'
import { parseTarget } from '../../indicator/target.ts'
import type { PlannedFor } from '../../plan/planned-for.ts'
import type { Level } from '../../profile/agency-profile.ts'
import { KPU_PROFILE } from '../../profile/kpu/kpu-profile.ts'

const code = 'iku/missing'

const key = (text: string, level: Level = 'ketua') => ({
  text,
  level,
  target: parseTarget('77,5%', KPU_PROFILE.scales),
  decree: 'Keputusan KPU Nomor 12 Tahun 2024',
  plan: 'Renstra 2020–2024',
})
const planned = (...keys: readonly ReturnType<typeof key>[]): PlannedFor => ({
  dipa: null,
  keyIndicators: keys,
  handedIn: '2024-01-30',
})
const all = (p: PlannedFor) => office.map(() => p)

test('a key indicator of the Ketua that no row of the Ketua’s agreement promises is a warning with plan, decree and target', () => {
  const [finding, ...others] = findings(code, office, all(planned(key('Indeks kepuasan pemilih'))))
  expect(others).toEqual([])
  expect(finding).toMatchObject({ severity: 'warning', agreement: 0, at: 'objectives' })
  expect(finding?.facts).toMatchObject({ keyIndicator: 'Indeks kepuasan pemilih', target: '77,5%', nearest: null })
  expect(finding?.message.id).toContain('Keputusan KPU Nomor 12 Tahun 2024')
})

test('one that is there is not missed, though case and spaces differ; other levels are left alone', () => {
  expect(found(code, office, all(planned(key('PERSENTASE  PARTISIPASI  PEMILIH'))))).toEqual([])
  expect(found(code, office, all(planned(key('Indeks kepuasan', 'kepala-biro'))))).toEqual([])
})

test('two key indicators that are nearly alike need a row each', () => {
  const rows = [objective('1', 'Satu', 'Persentase pemilih laki-laki yang memilih → 77%')]
  const keys = planned(
    key('Persentase pemilih laki-laki yang memilih'),
    key('Persentase pemilih perempuan yang memilih'),
  )
  const [finding, ...others] = findings(code, officeWith(0, { objectives: rows }), all(keys))
  expect(others).toEqual([])
  expect(finding?.facts).toMatchObject({
    keyIndicator: 'Persentase pemilih perempuan yang memilih',
    nearest: 'Persentase pemilih laki-laki yang memilih',
  })
})

test('without plans nothing is told', () => {
  expect(found(code, office)).toEqual([])
})
