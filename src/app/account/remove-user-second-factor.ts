import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSessions } from '../../db/session-list.ts'
import { removeTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { notifyOwner } from './notify.ts'
import { otherAccount } from './other-account.ts'

/** Takes the second factor off the account of whoever has lost the phone and the recovery codes; all sessions end. */
export const removeUserSecondFactor =
  (deps: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<null>> => {
    const found = await otherAccount(deps.db, reader, userId)
    if (!found.ok) return found
    const done = await inTransaction(deps.db, async (tx) => {
      if (!(await removeTotp(tx, userId))) return refuse(problem('conflict/second-factor-missing'))
      await endSessions(tx, userId)
      const at = deps.clock.now()
      await recordDeeds(tx, [{ at, actor: reader, verb: 'remove-second-factor', subject: 'user', subjectId: userId }])
      return ok(null)
    })
    if (done.ok) notifyOwner(deps, found.value, 'second-factor-removed')
    return done
  }
