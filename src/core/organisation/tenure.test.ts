import { describe, expect, test } from 'vitest'
import { holderOn, superiorOn, type Tenure } from './tenure.ts'

const held = (
  officialId: string,
  unitId: string,
  from: string,
  until: string | null,
  capacity: Tenure['capacity'],
) => ({
  officialId,
  unitId,
  from,
  until,
  capacity,
})

describe('who holds a post', () => {
  const tenures = [
    held('lama', 'sekretariat', '2020-01-01', '2025-03-31', 'definitive'),
    held('kabag', 'sekretariat', '2025-04-01', null, 'plt'),
    held('kabag', 'bagian', '2022-01-01', null, 'definitive'),
    held('kasub', 'subbagian', '2022-01-01', null, 'definitive'),
    held('wakil', 'subbagian', '2025-05-01', '2025-05-14', 'plh'),
    held('ketua', 'kpu', '2023-01-01', null, 'definitive'),
  ]

  test('changes in mid-year, and a stand-in signs while the holder is away', () => {
    expect(holderOn(tenures, 'sekretariat', '2025-03-31')?.officialId).toBe('lama')
    expect(holderOn(tenures, 'sekretariat', '2025-04-01')).toMatchObject({ officialId: 'kabag', capacity: 'plt' })
    expect(holderOn(tenures, 'subbagian', '2025-05-14')?.officialId).toBe('wakil')
    expect(holderOn(tenures, 'subbagian', '2025-05-15')?.officialId).toBe('kasub')
    expect(holderOn(tenures, 'sekretariat', '2019-12-31')).toBeNull()
  })

  test('whose superior is the same person promises one level further up', () => {
    const above = ['sekretariat', 'kpu']
    expect(superiorOn(tenures, 'bagian', above, '2025-03-31')).toMatchObject({
      unitId: 'sekretariat',
      holder: { officialId: 'lama' },
    })
    expect(superiorOn(tenures, 'bagian', above, '2025-04-01')).toMatchObject({
      unitId: 'kpu',
      holder: { officialId: 'ketua' },
    })
    expect(superiorOn(tenures, 'subbagian', ['bagian', ...above], '2025-06-01')?.unitId).toBe('bagian')
    expect(superiorOn(tenures, 'kpu', [], '2025-06-01')).toBeNull()
    expect(superiorOn(tenures, 'kosong', ['kosong di atas'], '2025-06-01')).toEqual({
      unitId: 'kosong di atas',
      holder: null,
    })
  })
})
