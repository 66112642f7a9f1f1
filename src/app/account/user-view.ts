import type { UserView } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount } from '../../db/accounts.ts'
import { sessionsOf } from '../../db/session-list.ts'
import { hasIdentity } from '../../db/single-sign-on.ts'
import { hasTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { IDLE_MS } from '../session-token.ts'
import { sessionRow } from './account-view.ts'

/** A user's account as the administrator sees it. */
export const userView =
  ({ db, clock }: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<UserView>> => {
    const forbidden = refusalFor(reader.may, 'administer')
    if (forbidden) return refuse(forbidden)
    const account = isId(userId) ? await findAccount(db, userId) : null
    if (account === null) return refuse(problem('not-found'))
    const now = clock.now()
    const sessions = await sessionsOf(db, account.id, now, new Date(now.getTime() - IDLE_MS))
    const { id, username, name, email, office, role, state } = account
    return ok({
      ...{ id, username, name, email, office, role, state },
      secondFactor: await hasTotp(db, id),
      seenAt: sessions[0]?.seenAt.toISOString() ?? null,
      createdAt: account.createdAt.toISOString(),
      hasPassword: account.passwordHash !== null,
      singleSignOn: await hasIdentity(db, id),
      sessions: sessions.map(sessionRow),
      own: id === reader.userId,
    })
  }
