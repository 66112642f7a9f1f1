import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { removeAccountLinks } from '../../db/account-links.ts'
import { setDisabled } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSessions } from '../../db/session-list.ts'
import { otherAdministrators } from '../../db/users.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { otherAccount } from './other-account.ts'

/** Shuts an account: its sessions end, its links open nothing, and nobody comes in by it. What it did stays. */
export const disableUser =
  ({ db, clock }: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<null>> => {
    const found = await otherAccount(db, reader, userId)
    if (!found.ok) return found
    return inTransaction(db, async (tx) => {
      const now = clock.now()
      if ((await otherAdministrators(tx, userId, now)) === 0) return refuse(problem('conflict/last-administrator'))
      if (!(await setDisabled(tx, userId, now))) return refuse(problem('conflict/user-state'))
      const ended = await endSessions(tx, userId)
      await removeAccountLinks(tx, userId)
      const detail = { ended }
      await recordDeeds(tx, [{ at: now, actor: reader, verb: 'disable', subject: 'user', subjectId: userId, detail }])
      return ok(null)
    })
  }

/** Opens a shut account again; whoever never came in needs a new invitation. */
export const enableUser =
  ({ db, clock }: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<null>> => {
    const found = await otherAccount(db, reader, userId)
    if (!found.ok) return found
    return inTransaction(db, async (tx) => {
      if (!(await setDisabled(tx, userId, null))) return refuse(problem('conflict/user-state'))
      await recordDeeds(tx, [{ at: clock.now(), actor: reader, verb: 'enable', subject: 'user', subjectId: userId }])
      return ok(null)
    })
  }
