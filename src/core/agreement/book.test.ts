import { describe, expect, test } from 'vitest'
import { versionInForce } from './book.ts'

describe('the version of an agreement that stands in its office’s book', () => {
  test('is the newest, where it is signed by all', () => {
    const versions = [
      { n: 2, standing: 'whole' as const },
      { n: 1, standing: 'superseded' as const },
    ]
    expect(versionInForce(versions)).toEqual({ version: versions[0], standing: 'signed' })
  })

  test('is still the one before, while the amendment waits for a signature or was handed back', () => {
    for (const standing of ['partly', 'returned', 'unsigned'] as const) {
      const versions = [{ standing }, { standing: 'whole' as const }]
      expect(versionInForce(versions)).toEqual({ version: versions[1], standing: 'signed' })
    }
  })

  test('is the newest that was read from a document, which nobody signed here', () => {
    const versions = [
      { n: 2, standing: null },
      { n: 1, standing: 'whole' as const },
    ]
    expect(versionInForce(versions)).toEqual({ version: versions[0], standing: 'kept' })
  })

  test('is unfinished where nothing holds, and there is none where nothing is kept', () => {
    const versions = [{ standing: 'partly' as const }]
    expect(versionInForce(versions)).toEqual({ version: versions[0], standing: 'unfinished' })
    expect(versionInForce([])).toBeNull()
  })
})
