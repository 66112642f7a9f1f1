import { describe, expect, test } from 'vitest'
import type { State } from './lifecycle.ts'
import { baseVersion, openVersion, standingsOf, type VersionFacts } from './version-standing.ts'

const read = (version: number): VersionFacts => ({ version, signing: null })
const signed = (version: number, state: State, signatures: number, parties: 1 | 2 = 2): VersionFacts => ({
  version,
  signing: { state, parties, signatures, isAmendment: version > 1 },
})
const told = (...versions: VersionFacts[]) => [...standingsOf(versions).values()]

describe('the versions of one agreement', () => {
  test('the old one stands until all have signed the new one', () => {
    expect(told(read(1), signed(2, 'signed-first', 1))).toEqual(['kept', 'partly'])
    expect(told(read(1), signed(2, 'signed-second', 2))).toEqual(['superseded', 'whole'])
    expect(told(signed(1, 'signed-second', 2), signed(2, 'signed-first', 1))).toEqual(['whole', 'partly'])
    expect(told(signed(1, 'amended', 2), signed(2, 'submitted', 2))).toEqual(['superseded', 'whole'])
  })

  test('an amendment is measured against what all had signed, not against one that was sent back half signed', () => {
    const versions = [signed(1, 'submitted', 2), signed(2, 'returned', 1)]
    expect(baseVersion(versions, null)).toBe(1)
    expect(baseVersion([...versions, signed(3, 'signed-first', 1)], 3)).toBe(1)
    expect(baseVersion([signed(1, 'returned', 1)], null)).toBe(1)
    expect(baseVersion([signed(1, 'signed-first', 1)], 1)).toBeNull()
  })

  test('nothing is amended while the latest one waits for its second party', () => {
    expect(openVersion([signed(1, 'signed-first', 1)])).toEqual({ version: 1, isAmendment: false })
    expect(openVersion([read(1), signed(2, 'signed-first', 1)])).toEqual({ version: 2, isAmendment: true })
    expect(openVersion([signed(1, 'signed-first', 1, 1)])).toBeNull()
    expect(openVersion([signed(1, 'returned', 1)])).toBeNull()
    expect(openVersion([read(1)])).toBeNull()
  })
})
