import { expect, test } from 'vitest'
import { nameWithin } from './name-within.ts'
import { faultOfMove } from './unit-move.ts'

const unit = { id: 'sub', name: 'Sub Bagian Umum', kind: 'subbagian', isOpen: true, office: 'a', standsBelow: ['sek'] }
const place = { id: 'bag', name: 'Bagian Umum', isOpen: true, office: 'a', path: ['bag', 'sek', 'a'] }
const fault = (u: Partial<typeof unit>, p: Partial<typeof place> = {}) => {
  const found = faultOfMove({ ...unit, ...u }, { ...place, ...p })
  return found && [found.code, found.at]
}

test('a unit moves within its office, and never below itself, into a closed one or to where it stands', () => {
  expect(fault({})).toBeNull()
  expect(fault({ kind: 'satker' })).toEqual(['unit/is-office', 'unit'])
  expect(fault({ isOpen: false })).toEqual(['unit/closed', 'unit'])
  expect(fault({}, { isOpen: false })).toEqual(['unit/closed', 'parentId'])
  expect(fault({}, { office: 'b' })).toEqual(['unit/other-office', 'parentId'])
  expect(fault({}, { path: ['bag', 'sub', 'sek', 'a'] })).toEqual(['unit/circle', 'parentId'])
  expect(fault({}, { id: 'sub', path: ['sub', 'sek', 'a'] })).toEqual(['unit/circle', 'parentId'])
  expect(fault({ standsBelow: ['bag'] })).toEqual(['unit/same-place', 'parentId'])
})

test('a planned move can be taken back by moving to where the unit stands now', () => {
  expect(fault({ standsBelow: ['bag', 'sek'] })).toBeNull()
})

test('a name leaves out whom it stands below', () => {
  const office = 'KPU Kabupaten Contoh'
  const above = ['KPU', office, `Sekretariat ${office}`]
  expect(nameWithin(`Sub Bagian Hukum Sekretariat ${office}`, above)).toBe('Sub Bagian Hukum')
  expect(nameWithin(`Sekretariat ${office}`, ['KPU', office])).toBe('Sekretariat')
  expect(nameWithin(office, ['KPU'])).toBe(office)
  expect(nameWithin('Bagian Umum', [''])).toBe('Bagian Umum')
  expect(nameWithin('Biro Hukum', ['Hukum', 'Biro Hukum'])).toBe('Biro')
})
