import type { Reader } from '../../contract/view.ts'
import { parseTotpCode } from '../../core/access/recovery-code.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSessions } from '../../db/session-list.ts'
import { confirmTotp, findTotp, takeTotpStep } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { tokenHashOf } from '../session-token.ts'
import type { RecoveryCodesShown, TotpConfirmation } from './account-app.ts'
import { admitGuess, forgiveGuess, type Guess } from './guessing.ts'
import { notifyOwner } from './notify.ts'
import { newRecoveryCodes } from './recovery-codes.ts'
import { stepOfCode } from './totp-code.ts'
import { openSeed } from './totp-seed.ts'

/** Switches the second factor on with its first code; the recovery codes are shown this once. Other sessions end. */
export const confirmSecondFactor =
  (deps: Deps) =>
  async (reader: Reader, input: TotpConfirmation): Promise<Result<RecoveryCodesShown>> => {
    const { db, clock, hasher, sealer } = deps
    const now = clock.now()
    const guess: Guess = { kind: 'code', account: reader.userId, address: input.address }
    const admitted = await admitGuess(db, guess, now)
    if (!admitted.ok) return admitted
    const totp = await findTotp(db, reader.userId)
    if (totp === null) return refuse(problem('conflict/second-factor-missing'))
    if (totp.confirmedAt !== null) return refuse(problem('conflict/second-factor-there'))
    const secret = await openSeed(sealer, reader.userId, totp.seed)
    if (secret === null) return refuse(problem('conflict/second-factor-missing'))
    const digits = parseTotpCode(input.code)
    const step = digits === null ? null : stepOfCode(secret, digits, now)
    if (step === null) return refuse(problem('access/wrong-code', 'code'))
    const codes = await newRecoveryCodes(hasher)
    const done = await inTransaction(db, async (tx) => {
      if (!(await takeTotpStep(tx, reader.userId, step))) return refuse(problem('access/wrong-code', 'code'))
      await forgiveGuess(tx, guess, now)
      await confirmTotp(tx, reader.userId, now)
      await codes.keep(tx, reader.userId)
      await endSessions(tx, reader.userId, tokenHashOf(input.token))
      await recordDeeds(tx, [
        { at: now, actor: reader, verb: 'add-second-factor', subject: 'user', subjectId: reader.userId },
      ])
      return ok({ codes: codes.printed })
    })
    const account = done.ok ? await findAccount(db, reader.userId) : null
    if (account) notifyOwner(deps, account, 'second-factor-added')
    return done
  }
