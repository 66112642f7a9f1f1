import type { Reader } from '../../contract/view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount, type StoredAccount } from '../../db/accounts.ts'
import type { Database } from '../../db/database.ts'
import { isId } from '../identifier.ts'

/** The account of somebody else, for an administrator; one's own is looked after in /akun, with one's password. */
export const otherAccount = async (db: Database, reader: Reader, userId: string): Promise<Result<StoredAccount>> => {
  const forbidden = refusalFor(reader.may, 'administer')
  if (forbidden) return refuse(forbidden)
  if (userId === reader.userId) return refuse(problem('conflict/own-account'))
  const account = isId(userId) ? await findAccount(db, userId) : null
  return account === null ? refuse(problem('not-found')) : ok(account)
}
