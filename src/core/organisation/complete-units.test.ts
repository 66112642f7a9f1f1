import { describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { missingUnits, type PresentUnit } from './complete-units.ts'
import { officeKindOf, unitWords } from './post-wording.ts'
import { planUnits } from './unit-template.ts'

const BUREAU = { kind: 'biro', level: 'kepala-biro' } as const
const DIVISION = { kind: 'bagian', level: 'kepala-bagian' } as const
const planned = planUnits('Dinas Contoh', [
  {
    kind: 'sekretariat',
    level: 'sekretaris',
    name: 'Sekretariat {office}',
    below: [
      { ...BUREAU, name: 'Biro Umum', below: [{ ...DIVISION, name: 'Bagian Rumah Tangga' }] },
      { ...BUREAU, name: 'Biro Hukum', below: [{ ...DIVISION, name: 'Bagian Bantuan Hukum' }] },
    ],
  },
])

const present = (id: string, level: PresentUnit['level'], names: string[], more: Partial<PresentUnit> = {}) =>
  ({ id, level, names, isOpen: true, hadUnits: false, ...more }) satisfies PresentUnit

const older = [
  present('s', 'sekretaris', ['Sekretariat Dinas Contoh'], { hadUnits: true }),
  present('u', 'kepala-biro', ['Biro Umum']),
  present('h', 'kepala-biro', ['Biro Hukum']),
]
const lacking = (units: readonly PresentUnit[]) =>
  missingUnits(planned, { rootId: 'kantor', units }, KPU_PROFILE).map((u) => [u.name, u.parent])

describe('the units an office lacks of its template', () => {
  test('are all of them where it has none', () => {
    expect(lacking([])).toEqual([
      ['Sekretariat Dinas Contoh', 'kantor'],
      ['Biro Umum', 0],
      ['Bagian Rumah Tangga', 1],
      ['Biro Hukum', 0],
      ['Bagian Bantuan Hukum', 3],
    ])
  })

  test('are those the template has gained, each below the unit that was there', () => {
    expect(lacking(older)).toEqual([
      ['Bagian Rumah Tangga', 'u'],
      ['Bagian Bantuan Hukum', 'h'],
    ])
  })

  test('a unit is known by a name it once had, by other spellings of it, and where it was closed', () => {
    const [s, u, h] = older
    if (!s || !u || !h) throw new Error('three units')
    expect(lacking([s, { ...u, names: ['Biro Umum dan Protokol', 'BIRO UMUM'] }, h])).toContainEqual([
      'Bagian Rumah Tangga',
      'u',
    ])
    expect(lacking([s, { ...u, isOpen: false }, h])).toEqual([['Bagian Bantuan Hukum', 'h']])
    const elsewhere = present('b', 'kepala-bagian', ['Bagian Bantuan & Hukum'], { isOpen: false })
    expect(lacking([s, u, h, elsewhere])).toEqual([['Bagian Rumah Tangga', 'u']])
  })

  test('none comes where the office has arranged its units itself', () => {
    const [s, u, h] = older
    if (!s || !u || !h) throw new Error('three units')
    expect(lacking([s, { ...u, hadUnits: true }, h])).toEqual([['Bagian Bantuan Hukum', 'h']])
    expect(lacking([s, u])).toEqual([['Bagian Rumah Tangga', 'u']])
    expect(lacking([present('x', 'kepala-biro', ['Biro Umum'], { hadUnits: true })])).toEqual([])
  })
})

test.each(['KPU', 'KPU Provinsi Contoh', 'KPU Kabupaten Contoh'])(
  'no two usual units of %s are told apart by nothing',
  (office) => {
    const names = planUnits(office, officeKindOf(office, KPU_PROFILE).units).map(
      (u) => `${u.level} ${unitWords(u.name, KPU_PROFILE).join(' ')}`,
    )
    expect(new Set(names).size).toBe(names.length)
  },
)
