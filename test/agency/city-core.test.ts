import { describe, expect, test } from 'vitest'
import { agencyProfileSchema } from '../../src/contract/agency-profile.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { checkFamily } from '../../src/core/check/check-family.ts'
import { findSuperiors } from '../../src/core/organisation/find-superiors.ts'
import { levelOfPosition, unitWords } from '../../src/core/organisation/post-wording.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { gradeOf } from '../../src/core/profile/scale.ts'
import json from './kota-contoh.json' with { type: 'json' }
import { cityAgreements, KOTA_CONTOH } from './kota-contoh.ts'

const [mayor, service, field, section] = cityAgreements
const without = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the city has four agreements')
  return value
}
const changed = (a: Agreement | undefined, change: Partial<Agreement>): Agreement => ({ ...without(a), ...change })

describe('in a city government', () => {
  test('posts stand on the city’s own levels, and its units are told by its own words', () => {
    const level = (position: string) => levelOfPosition(position, KOTA_CONTOH)
    expect(level('Plt. Kadis Kesehatan')).toBe('kepala-dinas')
    expect(level('SEKRETARIS DAERAH KOTA CONTOH')).toBe('sekretaris-daerah')
    expect(level('Kabid Program')).toBe('kepala-bidang')
    expect(level('Ketua')).toBeNull()
    expect(level('Sekretaris')).toBeNull()
    expect(unitWords('Kepala Bidang Sarana dan Mutu Dinas Pendidikan Kota Contoh', KOTA_CONTOH)).toEqual([
      'mutu',
      'sarana',
    ])
  })

  test('superiors are derived within each office by the city’s own order', () => {
    expect(findSuperiors(cityAgreements, KOTA_CONTOH).map((s) => s.unitAbove)).toEqual([null, null, 1, 2])
  })

  test('agreements as they should be have no finding', () => {
    expect(checkFamily(cityAgreements, KOTA_CONTOH).map((f) => `${f.code} ${f.agreement} ${f.at}`)).toEqual([])
  })

  test('a check weighs what the city lets it weigh, and one that is off says nothing', () => {
    const wrong = [
      mayor,
      service,
      changed(field, {
        annexDate: '2025-01-20',
        objectives: without(field).objectives.map((o) => ({
          ...o,
          no: '7',
          indicators: o.indicators.map((i) => ({ ...i, target: null })),
        })),
      }),
      section,
    ].map(without)
    const found = (profile: typeof KOTA_CONTOH) =>
      Object.fromEntries(checkFamily(wrong, profile).map((f) => [f.code, f.severity]))
    const city = found(KOTA_CONTOH)
    expect(city['statement/dates-differ']).toBe('error')
    expect(city['annex/missing-target']).toBe('warning')
    expect(city['annex/numbering']).toBeUndefined()
    const usual = found({ ...KOTA_CONTOH, checks: KPU_PROFILE.checks })
    expect(usual['statement/dates-differ']).toBe('warning')
    expect(usual['annex/missing-target']).toBe('error')
    expect(usual['annex/numbering']).toBeDefined()
  })

  test('a head of service who promises to somebody else than the mayor is told whose superior is whose', () => {
    const secondParty = { name: 'Rini Contoh', position: 'Sekretaris Daerah Kota Contoh', acting: false }
    const [finding] = checkFamily([changed(service, { secondParty })], KOTA_CONTOH).filter(
      (f) => f.code === 'statement/wrong-superior',
    )
    expect(finding?.message.id).toContain('adalah Wali Kota')
  })

  test('a worse grade than the superior’s is a weaker promise, by the city’s own scale', () => {
    const weaker = without(section).objectives.map((o) => ({
      ...o,
      indicators: [{ text: 'Mutu layanan guru', target: { kind: 'grade', raw: 'CUKUP', value: 'CUKUP', unit: null } }],
    })) as Agreement['objectives']
    const family = [mayor, service, field, changed(section, { objectives: weaker })].map(without)
    expect(checkFamily(family, KOTA_CONTOH).map((f) => f.code)).toContain('cascade/weaker-target')
  })

  test('grades are those of the city’s scale', () => {
    const [scale] = KOTA_CONTOH.scales
    expect(without(mayor).objectives[0]?.indicators[0]?.target).toEqual({
      ...{ kind: 'grade', raw: 'PRIMA', value: 'PRIMA', unit: null },
    })
    expect(scale && [5, 4, 3.99, 3, 0, -1, 5.1].map((v) => gradeOf(scale, v))).toEqual([
      ...['PRIMA', 'PRIMA', 'BAIK', 'BAIK', 'CUKUP'],
      ...[null, null],
    ])
  })
})

describe('a file with an agency’s profile', () => {
  const faults = (change: object): readonly string[] => {
    const parsed = agencyProfileSchema.safeParse({ ...json, ...change })
    return parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('/')}: ${i.message}`)
  }

  test('holds whatever the built-in one holds', () => {
    expect(agencyProfileSchema.parse(JSON.parse(JSON.stringify(KPU_PROFILE)))).toEqual(KPU_PROFILE)
  })

  test('is refused where it names what it does not define', () => {
    expect(faults({ headLevels: ['bupati'] })).toEqual(['headLevels: "bupati" is not in this profile'])
    expect(faults({ unitKinds: json.unitKinds.slice(1) })).toContain(
      'officeKinds/kota/units: "sekretariat-daerah" is not in this profile',
    )
    expect(faults({ checks: { 'annex/unheard-of': 'off' } })).toHaveLength(1)
    expect(faults({ offices: [...json.offices, { code: '09', name: 'X', below: '08' }] })).toContain(
      'offices: "08" is not in this profile',
    )
  })

  test('is refused where offices stand in a circle or a code stands twice', () => {
    const [head] = json.offices
    expect(faults({ offices: [{ ...head, below: '00' }] })).toEqual([
      'offices: offices stand above one another in a circle',
    ])
    expect(faults({ offices: [head, head] })).toContain('offices: a code stands twice')
  })

  test('is refused where a scale has a hole, an overlap, or does not reach to the cap', () => {
    const scale = (bands: readonly object[]) => ({ scales: [{ id: 's', name: 'S', grades: ['A', 'B'], bands }] })
    const [a, b] = [
      { grade: 'A', from: 50, to: 100 },
      { grade: 'B', from: 0, to: 50 },
    ]
    expect(faults(scale([a, b]))).toEqual([])
    expect(faults(scale([a, { ...b, to: 40 }]))).toEqual(['scales/s: gap from 40 to 50 in s'])
    expect(faults(scale([a, { ...b, to: 60 }]))).toEqual(['scales/s: overlap from 50 to 60 in s'])
    expect(faults({ achievement: { ...json.achievement, cap: 120 } })).toEqual([
      'achievement: gap from 110 to 120 in capaian',
    ])
  })
})
