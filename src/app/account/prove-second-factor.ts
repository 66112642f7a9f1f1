import { parseRecoveryCode, parseTotpCode } from '../../core/access/recovery-code.ts'
import type { Database } from '../../db/database.ts'
import { findRecoveryCode, takeRecoveryCode } from '../../db/recovery-codes.ts'
import { findTotp, takeTotpStep } from '../../db/totp.ts'
import type { PasswordHasher } from '../../ports/account.ts'
import type { Sealer } from '../../ports/sealing.ts'
import { stepOfCode } from './totp-code.ts'
import { openSeed, sealUsedSeed } from './totp-seed.ts'

/** What a typed code is good for: called in the transaction that lets the person in, it uses the code up. */
export type Proof = { readonly way: 'totp' | 'recovery-code'; readonly take: (tx: Database) => Promise<boolean> }

/**
 * Looks whether a typed code is the present one of the authenticator, or an unused recovery code; null where it is neither,
 * `unreadable` where the seed was sealed under another key than this installation has now.
 */
export const proveSecondFactor = async (
  { db, hasher, sealer }: { readonly db: Database; readonly hasher: PasswordHasher; readonly sealer: Sealer },
  userId: string,
  typed: string,
  now: Date,
): Promise<Proof | 'unreadable' | null> => {
  const digits = parseTotpCode(typed)
  if (digits !== null) {
    const totp = await findTotp(db, userId)
    if (!totp?.confirmedAt) return null
    const secret = await openSeed(sealer, userId, totp.seed)
    if (secret === null) return 'unreadable'
    const step = stepOfCode(secret, digits, now)
    if (step === null) return null
    const take = async (tx: Database): Promise<boolean> => {
      await sealUsedSeed(tx, sealer, userId, totp.seed)
      return takeTotpStep(tx, userId, step)
    }
    return { way: 'totp', take }
  }
  const code = parseRecoveryCode(typed)
  if (code === null) return null
  const hash = await findRecoveryCode(db, userId, code.selector)
  const isRight = hash !== null && (await hasher.verify(code.whole, hash))
  return isRight ? { way: 'recovery-code', take: (tx) => takeRecoveryCode(tx, userId, code.selector, now) } : null
}
