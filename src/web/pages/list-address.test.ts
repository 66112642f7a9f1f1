import { describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { addressOf, filterOf } from './list-address.ts'

describe('the address of the list', () => {
  test('says the whole filter, so that a colleague who opens it sees the same', () => {
    const filter = {
      year: 2025,
      satker: 'KPU Provinsi A & B',
      level: 'sekretaris',
      severity: 'error',
      text: 'laporan +1',
      page: 3,
    } as const
    expect(filterOf(new URL(addressOf(filter), 'http://x').searchParams, KPU_PROFILE.levels)).toEqual(filter)
    expect(addressOf({})).toBe('/perjanjian')
    expect(addressOf({ page: 1, year: 2024 })).toBe('/perjanjian?tahun=2024')
  })

  test('what it does not know is left out instead of refused', () => {
    const query = new URLSearchParams('tahun=dua&tingkat=raja&temuan=x&hal=-1&cari=%20&lain=1')
    expect(filterOf(query, KPU_PROFILE.levels)).toEqual({})
  })
})
