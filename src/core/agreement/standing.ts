import type { State } from './lifecycle.ts'

export const PARTIES = ['first', 'second'] as const
export type SigningParty = (typeof PARTIES)[number]

export const WAYS_OF_SIGNING = ['certificate', 'service', 'paper'] as const
export type HowSigned = (typeof WAYS_OF_SIGNING)[number]

/**
 * What a signed agreement is worth to whoever holds it: signed by all, by the first party alone so far, replaced by a newer
 * one, handed back to be done anew, or not signed at all.
 */
export type Standing = 'whole' | 'partly' | 'superseded' | 'returned' | 'unsigned'

export type StandingFacts = {
  readonly state: State
  readonly parties: 1 | 2
  readonly signatures: number
}

export const standingOf = ({ state, parties, signatures }: StandingFacts): Standing => {
  if (signatures === 0) return 'unsigned'
  if (state === 'amended') return 'superseded'
  if (state === 'returned') return 'returned'
  return signatures < parties ? 'partly' : 'whole'
}

/** Whose signature a state waits for; null where none is missing. */
export const partyToSign = (state: State, parties: 1 | 2): SigningParty | null => {
  if (state === 'checked') return 'first'
  return state === 'signed-first' && parties === 2 ? 'second' : null
}

/** The state that a party's signature leads to. */
export const stateSignedBy = (party: SigningParty): State => (party === 'first' ? 'signed-first' : 'signed-second')

const LETTERS = /[0-9a-hjkmnp-tv-z]{12}/

/**
 * A verification code as it is kept, from what somebody typed: case, spaces and hyphens do not matter, and letters that look
 * like digits are read as these. Null where it cannot be one.
 */
export const verificationCode = (typed: string): string | null => {
  const plain = typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '').replace(/[il]/g, '1').replace(/o/g, '0')
  return plain.length === 12 && LETTERS.test(plain) ? plain : null
}

/** In groups of four, as it is read aloud and printed. */
export const spokenCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-').toUpperCase()
