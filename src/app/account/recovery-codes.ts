import { randomInt } from 'node:crypto'
import { printedRecoveryCode } from '../../core/access/recovery-code.ts'
import type { Database } from '../../db/database.ts'
import { replaceRecoveryCodes } from '../../db/recovery-codes.ts'
import type { PasswordHasher } from '../../ports/account.ts'

const HOW_MANY = 10
/** Base32; a code has twelve, of which the last eight (40 bits) are secret and hashed like a password. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const randomLetters = (n: number): string =>
  Array.from({ length: n }, () => LETTERS[randomInt(LETTERS.length)]).join('')

export type NewRecoveryCodes = {
  readonly printed: readonly string[]
  readonly keep: (tx: Database, userId: string) => Promise<void>
}

/** A new set: as printed, to be shown this once, and how it is kept. */
export const newRecoveryCodes = async (hasher: PasswordHasher): Promise<NewRecoveryCodes> => {
  const selectors = new Set<string>()
  while (selectors.size < HOW_MANY) selectors.add(randomLetters(4))
  const whole = [...selectors].map((selector) => selector + randomLetters(8))
  const hashes = await Promise.all(whole.map((code) => hasher.hash(code)))
  const rows = whole.map((code, i) => ({ selector: code.slice(0, 4), hash: hashes[i] ?? '' }))
  return {
    printed: whole.map(printedRecoveryCode),
    keep: (tx, userId) => replaceRecoveryCodes(tx, userId, rows),
  }
}
