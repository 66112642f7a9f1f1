import { describe, expect, test } from 'vitest'
import type { Capacity } from '../organisation/tenure.ts'
import { type NamedTenure, officialChanges } from './official-change.ts'

const DAY = '2025-07-01'
const party = (name: string | null, acting = false) => ({ name, position: 'Jabatan', acting })
const held = (
  unitId: string,
  name: string,
  from: string,
  until: string | null = null,
  capacity: Capacity = 'definitive',
) => ({ officialId: name, unitId, name, capacity, from, until }) satisfies NamedTenure

const agreement = { firstParty: party('Ratna Contoh, S.Sos.'), secondParty: party('Surya Contoh, S.H.') }
const SURYA = held('ketua', 'Surya Contoh, S.H.', '2023-01-01')
const changes = (tenures: readonly NamedTenure[], of = agreement, above = ['ketua']) =>
  officialChanges(of, { unitId: 'sekretariat', above, tenures, signedOn: '2025-01-06' }, DAY).map(
    ({ party: which, before, after, since }) => [which, before, after, since],
  )

describe('an agreement whose official has changed', () => {
  test('is not touched while those who signed hold their posts, however their titles are written', () => {
    expect(changes([held('sekretariat', 'Ratna Contoh, S.Sos., M.Si.', '2024-01-01'), SURYA])).toEqual([])
    expect(changes([])).toEqual([])
  })

  test('is touched as first party from the day another one holds the post', () => {
    const tenures = [
      held('sekretariat', 'Ratna Contoh', '2024-01-01', '2025-05-31'),
      held('sekretariat', 'Wulan Contoh', '2025-06-01', null, 'plt'),
      SURYA,
    ]
    expect(changes(tenures)).toEqual([['first', 'Ratna Contoh, S.Sos.', 'Wulan Contoh', '2025-06-01']])
    expect(changes([held('sekretariat', 'Wulan Contoh', '2025-07-02'), SURYA])).toEqual([])
  })

  test('is touched where the same person holds the post for good by now', () => {
    const acting = { ...agreement, firstParty: party('Ratna Contoh', true) }
    const tenures = [
      held('sekretariat', 'Ratna Contoh', '2024-01-01', '2025-02-28', 'plt'),
      held('sekretariat', 'Ratna Contoh', '2025-03-01'),
    ]
    expect(changes(tenures, acting)).toEqual([['first', 'Ratna Contoh', 'Ratna Contoh', '2025-03-01']])
  })

  test('is touched as second party where the superior changed', () => {
    const tenures = [SURYA, held('ketua', 'Bima Teladan', '2025-06-15')].map((t) =>
      t === SURYA ? { ...t, until: '2025-06-14' } : t,
    )
    expect(changes(tenures)).toEqual([['second', 'Surya Contoh, S.H.', 'Bima Teladan', '2025-06-15']])
  })

  test('is touched where the promise goes one level further up, for the head now acts for the superior as well', () => {
    const tenures = [
      held('sekretariat', 'Ratna Contoh', '2024-01-01'),
      held('ketua', 'Ratna Contoh', '2025-06-01', null, 'plt'),
      held('pusat', 'Teguh Contoh', '2020-01-01'),
    ]
    expect(changes(tenures, agreement, ['ketua', 'pusat'])).toEqual([
      ['second', 'Surya Contoh, S.H.', 'Teguh Contoh', '2025-06-01'],
    ])
  })

  test('is told of as vacant where a tenure ended and nobody followed', () => {
    expect(changes([held('sekretariat', 'Ratna Contoh', '2024-01-01', '2025-05-31'), SURYA])).toEqual([
      ['first', 'Ratna Contoh, S.Sos.', null, '2025-05-31'],
    ])
  })

  test('is not touched by a stand-in, nor where another name was held already when it was signed', () => {
    const standIn = held('sekretariat', 'Wulan Contoh', '2025-06-20', '2025-07-20', 'plh')
    expect(changes([held('sekretariat', 'Ratna Contoh', '2024-01-01'), standIn, SURYA])).toEqual([])
    expect(changes([held('sekretariat', 'Nama Lain', '2024-01-01'), SURYA])).toEqual([])
  })
})
