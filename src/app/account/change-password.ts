import type { Reader } from '../../contract/view.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { setPassword } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSessions } from '../../db/session-list.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { tokenHashOf } from '../session-token.ts'
import type { ChangePasswordInput } from './account-app.ts'
import { checkOwnPassword } from './check-password.ts'
import { notifyOwner } from './notify.ts'
import { weakPassword } from './weak-password.ts'

/** Changes one's own password; every other session of the account ends with it. */
export const changePassword =
  (deps: Deps) =>
  async (reader: Reader, input: ChangePasswordInput): Promise<Result<{ readonly ended: number }>> => {
    const { db, clock, hasher, isCommonPassword } = deps
    const checked = await checkOwnPassword(deps, reader, input.current, input.address)
    if (!checked.ok) return checked
    const account = checked.value
    const weak = weakPassword(input.password, account.username, isCommonPassword)
    if (weak) return refuse(weak)
    const hash = await hasher.hash(input.password)
    const now = clock.now()
    const done = await inTransaction(db, async (tx) => {
      await setPassword(tx, account.id, hash, now)
      const ended = await endSessions(tx, account.id, tokenHashOf(input.token))
      await recordDeeds(tx, [
        { at: now, actor: reader, verb: 'change-password', subject: 'user', subjectId: account.id, detail: { ended } },
      ])
      return ok({ ended })
    })
    if (done.ok) notifyOwner(deps, account, 'password-changed')
    return done
  }
