import type { AccountView } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount, rolesOfUser } from '../../db/accounts.ts'
import { countRecoveryCodes } from '../../db/recovery-codes.ts'
import { type StoredSession, sessionsOf } from '../../db/session-list.ts'
import { hasIdentity } from '../../db/single-sign-on.ts'
import { findTotp } from '../../db/totp.ts'
import type { Deps } from '../deps.ts'
import { IDLE_MS, tokenHashOf } from '../session-token.ts'

export const sessionRow = ({ id, device, address, createdAt, seenAt }: StoredSession) => ({
  id,
  device,
  address,
  createdAt: createdAt.toISOString(),
  seenAt: seenAt.toISOString(),
})

/** One's own account: who one is here, what guards it, and where it is open. */
export const accountView =
  ({ db, clock }: Deps) =>
  async (reader: Reader, token: string): Promise<Result<AccountView>> => {
    const account = await findAccount(db, reader.userId)
    if (account === null) return refuse(problem('not-found'))
    const now = clock.now()
    const [roles, totp, codesLeft, singleSignOn, sessions] = await Promise.all([
      rolesOfUser(db, account.id, now),
      findTotp(db, account.id),
      countRecoveryCodes(db, account.id),
      hasIdentity(db, account.id),
      sessionsOf(db, account.id, now, new Date(now.getTime() - IDLE_MS)),
    ])
    const { username, name, email, office } = account
    const since = totp?.confirmedAt?.toISOString()
    const current = tokenHashOf(token)
    return ok({
      username,
      name,
      email,
      office,
      roles,
      hasPassword: account.passwordHash !== null,
      passwordChangedAt: account.passwordChangedAt?.toISOString() ?? null,
      secondFactor: since === undefined ? null : { since, codesLeft },
      singleSignOn,
      sessions: sessions
        .map((one) => ({ ...sessionRow(one), current: one.tokenHash === current }))
        // The one that is read with stands first.
        .sort((a, b) => Number(b.current) - Number(a.current)),
    })
  }
