import { parseRecoveryCode, parseTotpCode } from '../../core/access/recovery-code.ts'
import type { Database } from '../../db/database.ts'
import { findRecoveryCode, takeRecoveryCode } from '../../db/recovery-codes.ts'
import { findTotp, takeTotpStep } from '../../db/totp.ts'
import type { PasswordHasher } from '../../ports.ts'
import { stepOfCode } from './totp-code.ts'

/** What a typed code is good for: called in the transaction that lets the person in, it uses the code up. */
export type Proof = { readonly way: 'totp' | 'recovery-code'; readonly take: (tx: Database) => Promise<boolean> }

/** Looks whether a typed code is the present one of the authenticator, or an unused recovery code; null where it is neither. */
export const proveSecondFactor = async (
  { db, hasher }: { readonly db: Database; readonly hasher: PasswordHasher },
  userId: string,
  typed: string,
  now: Date,
): Promise<Proof | null> => {
  const digits = parseTotpCode(typed)
  if (digits !== null) {
    const totp = await findTotp(db, userId)
    const step = totp?.confirmedAt ? stepOfCode(totp.secret, digits, now) : null
    return step === null ? null : { way: 'totp', take: (tx) => takeTotpStep(tx, userId, step) }
  }
  const code = parseRecoveryCode(typed)
  if (code === null) return null
  const hash = await findRecoveryCode(db, userId, code.selector)
  const isRight = hash !== null && (await hasher.verify(code.whole, hash))
  return isRight ? { way: 'recovery-code', take: (tx) => takeRecoveryCode(tx, userId, code.selector, now) } : null
}
