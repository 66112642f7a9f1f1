import type { Reader } from '../../contract/view.ts'
import { mayLookAfter } from '../../core/access/look-after.ts'
import { refusalAt, refusalFor } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount, placesOfAccount, type StoredAccount } from '../../db/accounts.ts'
import type { Database } from '../../db/database.ts'
import { isId } from '../identifier.ts'

/** An account of an office within the administrator's scope; of all others there is none. */
export const accountInScope = async (db: Database, reader: Reader, userId: string): Promise<Result<StoredAccount>> => {
  const forbidden = refusalFor(reader.may, 'administer')
  if (forbidden) return refuse(forbidden)
  const account = isId(userId) ? await findAccount(db, userId) : null
  if (account === null) return refuse(problem('not-found', 'user'))
  const outside = refusalAt(reader, 'administer', (await placesOfAccount(db, userId)).office, 'user')
  return outside ? refuse(outside) : ok(account)
}

/**
 * The account of somebody else, to be looked after. One's own is looked after in /akun, with one's password; and whoever
 * holds a role beyond the administrator's scope is out of reach, for a link to a new password would give that role away.
 */
export const otherAccount = async (db: Database, reader: Reader, userId: string): Promise<Result<StoredAccount>> => {
  const forbidden = refusalFor(reader.may, 'administer')
  if (forbidden) return refuse(forbidden)
  if (userId === reader.userId) return refuse(problem('conflict/own-account'))
  const account = await accountInScope(db, reader, userId)
  if (!account.ok) return account
  const { roles } = await placesOfAccount(db, userId)
  return mayLookAfter(reader, roles)
    ? account
    : refuse(problem('access/out-of-scope', '', { office: account.value.office }))
}
