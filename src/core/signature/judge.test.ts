import { describe, expect, test } from 'vitest'
import { endOfRange, signsAllButItself } from './byte-range.ts'
import { judge, notOurs } from './judge.ts'
import type { SignatureReport } from './verification.ts'

const sound: SignatureReport = {
  field: 'pihak-pertama',
  signer: 'Ratna Contoh',
  issuer: 'Penerbit Uji',
  serial: '0a',
  byteRange: [0, 100, 200, 50],
  digest: { algorithm: 'sha256', value: '00' },
  claimedAt: '2025-03-06T03:00:00.000Z',
  timeStampedAt: null,
  timeProven: false,
  trust: 'trusted',
  fault: null,
}

const facts = { signatures: [sound], changedPages: [], otherChange: false, appendedBytes: 0 }

describe('the judgement on a signed document', () => {
  test('a document with nothing against it is genuine', () => {
    expect(judge(facts)).toMatchObject({ judgement: 'genuine', reason: 'none' })
  })

  test('the graver finding is the one that is told', () => {
    const untrusted = { ...sound, trust: 'unknown-issuer' } as const
    const damaged = { ...sound, fault: 'digest' } as const
    const all = { signatures: [untrusted, damaged], changedPages: [2], otherChange: true, appendedBytes: 9 }
    expect(judge(all)).toMatchObject({ judgement: 'altered', reason: 'digest' })
    expect(judge({ ...all, signatures: [untrusted] })).toMatchObject({ judgement: 'page-swapped', changedPages: [2] })
    expect(judge({ ...all, signatures: [untrusted], changedPages: [] })).toMatchObject({
      judgement: 'altered',
      reason: 'content-changed',
    })
    expect(judge({ ...facts, signatures: [untrusted], appendedBytes: 9 })).toMatchObject({
      judgement: 'appended',
      appendedBytes: 9,
    })
    expect(judge({ ...facts, signatures: [sound, untrusted] })).toMatchObject({
      judgement: 'untrusted',
      reason: 'unknown-issuer',
    })
  })

  test('a document without a signature is not ours to vouch for', () => {
    expect(judge({ ...facts, signatures: [] })).toEqual(notOurs('unsigned'))
  })
})

describe('the range that a signature covers', () => {
  const gap = { start: 100, end: 200 }

  test('is the whole file but the place of the signature itself', () => {
    expect(signsAllButItself([0, 100, 200, 50], gap, 250)).toBe(true)
    // A later signature's revision goes on behind it.
    expect(signsAllButItself([0, 100, 200, 50], gap, 900)).toBe(true)
  })

  test('leaves no room before, within or behind', () => {
    const wrong = [
      [1, 99, 200, 50],
      [0, 99, 200, 50],
      [0, 100, 201, 49],
      [0, 100, 200, 51],
      [0, 100, 200, 0],
      [0, 100, 200],
      [0, 100, 200, 50, 0],
      [0, 100.5, 200, 50],
      [0, 100, 200, Number.NaN],
      [0, 100, -200, 450],
    ]
    for (const range of wrong) expect(signsAllButItself(range, gap, 250), range.join(' ')).toBe(false)
  })

  test('ends where its second part does, or nowhere', () => {
    expect(endOfRange([0, 100, 200, 50], 250)).toBe(250)
    for (const range of [[0, 100, 200, 51], [1, 100, 200, 50], [0, 200, 100, 50], [0, 0, 0, 0], []]) {
      expect(endOfRange(range, 250), range.join(' ')).toBeNull()
    }
  })
})
