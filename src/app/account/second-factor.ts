import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSessions } from '../../db/session-list.ts'
import { hasTotp, removeTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { tokenHashOf } from '../session-token.ts'
import type { OwnPasswordInput, RecoveryCodesShown, TotpRemoval } from './account-app.ts'
import { checkOwnPassword } from './check-password.ts'
import { notifyOwner } from './notify.ts'
import { newRecoveryCodes } from './recovery-codes.ts'

/** A new set of recovery codes in the place of the old one, shown this once. */
export const renewRecoveryCodes =
  (deps: Deps) =>
  async (reader: Reader, input: OwnPasswordInput): Promise<Result<RecoveryCodesShown>> => {
    const { db, clock, hasher } = deps
    const checked = await checkOwnPassword(deps, reader, input.current, input.address)
    if (!checked.ok) return checked
    if (!(await hasTotp(db, reader.userId))) return refuse(problem('conflict/second-factor-missing'))
    const codes = await newRecoveryCodes(hasher)
    return inTransaction(db, async (tx) => {
      await codes.keep(tx, reader.userId)
      await recordDeeds(tx, [
        { at: clock.now(), actor: reader, verb: 'renew-recovery-codes', subject: 'user', subjectId: reader.userId },
      ])
      return ok({ codes: codes.printed })
    })
  }

/** Switches one's own second factor off, and ends one's other sessions, as switching it on does. */
export const removeSecondFactor =
  (deps: Deps) =>
  async (reader: Reader, input: TotpRemoval): Promise<Result<null>> => {
    const checked = await checkOwnPassword(deps, reader, input.current, input.address)
    if (!checked.ok) return checked
    const done = await inTransaction(deps.db, async (tx) => {
      if (!(await removeTotp(tx, reader.userId))) return refuse(problem('conflict/second-factor-missing'))
      await endSessions(tx, reader.userId, tokenHashOf(input.token))
      const at = deps.clock.now()
      await recordDeeds(tx, [
        { at, actor: reader, verb: 'remove-second-factor', subject: 'user', subjectId: reader.userId },
      ])
      return ok(null)
    })
    if (done.ok) notifyOwner(deps, checked.value, 'second-factor-removed')
    return done
  }
