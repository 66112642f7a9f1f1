import { expect, test } from 'vitest'
import { capacityOf, positionInCapacity, spokenPosition, withoutStandIn } from './acting.ts'

test('“Plt.” is for who acts in an empty post, “Plh.” for who stands in while its holder is away', () => {
  expect(spokenPosition('Sekretaris', false)).toBe('Sekretaris')
  expect(spokenPosition('Sekretaris', true)).toBe('Plt. Sekretaris')
  expect(spokenPosition(positionInCapacity('Sekretaris', 'plh'), true)).toBe('Plh. Sekretaris')
  expect(positionInCapacity('Sekretaris', 'plt')).toBe('Sekretaris')
})

test('the capacity is known again by what is printed, however it was recognised', () => {
  for (const printed of ['Plh. Sekretaris', 'PLH Sekretaris', 'P1h. Sekretaris', 'Pelaksana Harian Sekretaris']) {
    expect([capacityOf(printed, true), withoutStandIn(printed)]).toEqual(['plh', 'Sekretaris'])
  }
  expect(capacityOf('Sekretaris', true)).toBe('plt')
  expect(capacityOf('Sekretaris', false)).toBe('definitive')
})
