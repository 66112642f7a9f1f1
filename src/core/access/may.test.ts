import { describe, expect, test } from 'vitest'
import { dayAfter, dayInJakarta, isDay, nextDayInJakarta, termOn } from '../calendar/term.ts'
import { homeFor, inScope, may, refusalAt, rightsAt, unitsWith } from './may.ts'
import { type RIGHTS, ROLES, rightsOf } from './role.ts'

const kpu = ['kpu']
const province = ['provinsi', 'kpu']
const regency = ['kabupaten', 'provinsi', 'kpu']
const division = ['subbagian', 'sekretariat', 'kabupaten', 'provinsi', 'kpu']
const neighbour = ['tetangga', 'kpu']

describe('who may do what', () => {
  const planner = { grants: [{ role: 'planner', unitId: 'kabupaten' }], officePlace: regency } as const
  const compiler = { grants: [{ role: 'compiler', unitId: 'provinsi' }], officePlace: province } as const

  test('a role holds for its unit and all below it, and neither above nor beside it', () => {
    expect(may(planner, 'keep', regency)).toBe(true)
    expect(may(planner, 'keep', division)).toBe(true)
    for (const place of [province, kpu, neighbour, []]) expect(may(planner, 'read', place)).toBe(false)
    expect(inScope(compiler, division)).toBe(true)
    expect(inScope(compiler, neighbour)).toBe(false)
  })

  test('several roles add up where both hold, and only there', () => {
    const both = { grants: [...planner.grants, ...compiler.grants] }
    expect(rightsAt(both, division)).toMatchObject({ read: true, keep: true, accept: true, administer: false })
    expect(rightsAt(both, province)).toMatchObject({ read: true, keep: false, accept: true })
    expect(unitsWith(both, 'read')).toEqual(['kabupaten', 'provinsi'])
  })

  test('what is out of scope is not found; what is in scope without the right is forbidden', () => {
    expect(refusalAt(compiler, 'keep', neighbour, 'batch')).toMatchObject({ code: 'not-found', at: 'batch' })
    expect(refusalAt(compiler, 'keep', division, 'batch')).toMatchObject({ code: 'access/forbidden', at: 'keep' })
    expect(refusalAt(planner, 'keep', division, 'batch')).toBe(null)
    expect(refusalAt({ grants: [] }, 'read', division, 'agreement')).toMatchObject({ code: 'not-found' })
  })

  test('documents somebody brings belong to their own office, also where the right comes from above', () => {
    expect(homeFor(planner, 'keep')).toBe('kabupaten')
    expect(homeFor({ grants: [{ role: 'planner', unitId: 'kpu' }], officePlace: regency }, 'keep')).toBe('kabupaten')
    expect(homeFor({ grants: [{ role: 'planner', unitId: 'tetangga' }], officePlace: regency }, 'keep')).toBe(
      'tetangga',
    )
    expect(homeFor(compiler, 'keep')).toBe(null)
  })

  test('every role reads; only a planner keeps, only an official signs, only an administrator administers', () => {
    const rolesWith = (right: (typeof RIGHTS)[number]) => ROLES.filter((role) => rightsOf([role])[right])
    expect(rolesWith('read')).toEqual([...ROLES])
    expect(rolesWith('keep')).toEqual(['planner'])
    expect(rolesWith('sign')).toEqual(['official'])
    expect(rolesWith('administer')).toEqual(['admin'])
    expect(rolesWith('accept')).toEqual(['compiler', 'national'])
    expect(rolesWith('audit')).toEqual(['auditor', 'admin'])
    expect(Object.values(rightsOf([])).some(Boolean)).toBe(false)
  })
})

describe('the days of a role', () => {
  test('it holds from its first to its last day', () => {
    const term = { from: '2025-01-06', until: '2025-06-30' }
    expect(termOn(term, '2025-01-05')).toBe('later')
    expect(termOn(term, '2025-01-06')).toBe('now')
    expect(termOn(term, '2025-06-30')).toBe('now')
    expect(termOn(term, '2025-07-01')).toBe('over')
    expect(termOn({ from: '2025-01-06', until: null }, '2199-01-01')).toBe('now')
  })

  test('only days of the calendar are days, and the day is that of Jakarta', () => {
    expect(['2024-02-29', '2025-12-31'].every(isDay)).toBe(true)
    expect(['2025-02-29', '2025-13-01', '25-01-01', '2025-1-1', '', '0000-01-01'].some(isDay)).toBe(false)
    expect(dayInJakarta(new Date('2025-01-06T17:00:00Z'))).toBe('2025-01-07')
    expect(dayInJakarta(new Date('2025-01-06T16:59:59Z'))).toBe('2025-01-06')
    expect(nextDayInJakarta(new Date('2025-01-06T16:59:59Z'))).toEqual(new Date('2025-01-06T17:00:00Z'))
    expect(nextDayInJakarta(new Date('2025-01-06T17:00:00Z'))).toEqual(new Date('2025-01-07T17:00:00Z'))
    expect(dayAfter('2024-12-31')).toBe('2025-01-01')
    expect(dayAfter('2025-01-01', -1)).toBe('2024-12-31')
  })
})
