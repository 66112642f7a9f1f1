import { describe, expect, test } from 'vitest'
import { partyToSign, spokenCode, standingOf, verificationCode } from './standing.ts'

const facts = { state: 'signed-second', parties: 2, signatures: 2 } as const

describe('what a signed agreement is worth', () => {
  test('is whole with the signatures of all its parties, also when it was handed in since', () => {
    expect(standingOf(facts)).toBe('whole')
    expect(standingOf({ ...facts, state: 'accepted' })).toBe('whole')
    expect(standingOf({ ...facts, state: 'signed-first', parties: 1, signatures: 1 })).toBe('whole')
    expect(standingOf({ ...facts, state: 'signed-first', signatures: 1 })).toBe('partly')
  })

  test('is told apart where a newer one was signed, and where it was handed back', () => {
    expect(standingOf({ ...facts, state: 'amended' })).toBe('superseded')
    expect(standingOf({ ...facts, state: 'returned' })).toBe('returned')
  })

  test('is nothing before anybody signed', () => {
    expect(standingOf({ ...facts, state: 'returned', signatures: 0 })).toBe('unsigned')
  })
})

test('the first party signs what was checked, the second what the first signed, and nobody else anything', () => {
  expect(partyToSign('checked', 2)).toBe('first')
  expect(partyToSign('signed-first', 2)).toBe('second')
  expect(partyToSign('signed-first', 1)).toBeNull()
  for (const state of ['draft', 'signed-second', 'submitted', 'returned'] as const)
    expect(partyToSign(state, 2)).toBeNull()
})

test('a code is the same however it is typed, and nothing else is a code', () => {
  const code = '0a1b2c3d4e5f'
  for (const typed of ['0A1B-2C3D-4E5F', ' oaib 2c3d 4e5f ', 'OALB2C3D4E5F']) expect(verificationCode(typed)).toBe(code)
  for (const typed of ['', '0a1b2c3d4e5', '0a1b2c3d4e5f0', '0a1b2c3d4e5u', 'ä'.repeat(12)])
    expect(verificationCode(typed)).toBeNull()
  expect(spokenCode(code)).toBe('0A1B-2C3D-4E5F')
})
