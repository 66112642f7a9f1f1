import type { UserView } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { mayLookAfter } from '../../core/access/look-after.ts'
import { ok, type Result } from '../../core/result.ts'
import { placesOfAccount, rolesOfUser } from '../../db/accounts.ts'
import { sessionsOf } from '../../db/session-list.ts'
import { hasIdentity } from '../../db/single-sign-on.ts'
import { hasTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { IDLE_MS } from '../session-token.ts'
import { sessionRow } from './account-view.ts'
import { accountInScope } from './other-account.ts'

/** A user's account as the administrator sees it. */
export const userView =
  ({ db, clock }: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<UserView>> => {
    const found = await accountInScope(db, reader, userId)
    if (!found.ok) return found
    const account = found.value
    const now = clock.now()
    const sessions = await sessionsOf(db, account.id, now, new Date(now.getTime() - IDLE_MS))
    const { id, username, name, email, office, state } = account
    const [roles, places] = [await rolesOfUser(db, id, now), await placesOfAccount(db, id)]
    return ok({
      ...{ id, username, name, email, office, roles, state },
      secondFactor: await hasTotp(db, id),
      seenAt: sessions[0]?.seenAt.toISOString() ?? null,
      createdAt: account.createdAt.toISOString(),
      hasPassword: account.passwordHash !== null,
      singleSignOn: await hasIdentity(db, id),
      sessions: sessions.map(sessionRow),
      own: id === reader.userId,
      mayLookAfter: mayLookAfter(reader, places.roles),
    })
  }
