import type { LinkIssued } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { deliverLink, issueLink } from './issue-link.ts'
import { otherAccount } from './other-account.ts'

/** A new invitation for whoever has not come in yet, else a link to choose a new password; the present one stays until then. */
export const renewLink =
  (deps: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<LinkIssued>> => {
    const { db, clock } = deps
    const found = await otherAccount(db, reader, userId)
    if (!found.ok) return found
    const account = found.value
    if (account.state === 'disabled') return refuse(problem('conflict/user-state'))
    const purpose = account.state === 'invited' ? 'invitation' : 'reset'
    const now = clock.now()
    const link = await inTransaction(db, async (tx) => {
      const issued = await issueLink(tx, account.id, purpose, now, true)
      const verb = purpose === 'invitation' ? 'invite-again' : 'offer-reset'
      await recordDeeds(tx, [{ at: now, actor: reader, verb, subject: 'user', subjectId: account.id }])
      return ok(issued)
    })
    return link.ok ? ok(await deliverLink(deps, account, purpose, link.value, reader.name)) : link
  }
