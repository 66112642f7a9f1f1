import type { Reader } from '../../contract/view.ts'
import { emailKey } from '../../core/access/user-state.ts'
import { isEmail } from '../../core/email.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { setEmail } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import type { ChangeEmailInput } from './account-app.ts'
import { checkOwnPassword } from './check-password.ts'
import { notifyOwner } from './notify.ts'

/** Changes one's own address for letters; an empty one takes it away. The old address is told. */
export const changeEmail =
  (deps: Deps) =>
  async (reader: Reader, input: ChangeEmailInput): Promise<Result<null>> => {
    const { db, clock } = deps
    const email = emailKey(input.email)
    if (email !== null && !isEmail(email)) {
      return refuse(problem('input/invalid', 'email', { field: 'email', reason: 'reason/email' }))
    }
    const checked = await checkOwnPassword(deps, reader, input.current, input.address)
    if (!checked.ok) return checked
    const account = checked.value
    const done = await inTransaction(db, async (tx) => {
      await setEmail(tx, account.id, email)
      await recordDeeds(tx, [
        { at: clock.now(), actor: reader, verb: 'change-email', subject: 'user', subjectId: account.id },
      ])
      return ok(null)
    })
    if (done.ok && account.email !== email) notifyOwner(deps, account, 'email-changed')
    return done
  }
