import type { UserFilter, UserList } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor, unitsWith } from '../../core/access/may.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { userList } from '../../db/read/user-list.ts'
import type { Deps } from '../deps.ts'

/** One page of the users that the filter lets through. */
export const listUsers =
  ({ db, clock }: Deps) =>
  async (reader: Reader, filter: UserFilter): Promise<Result<UserList>> => {
    const forbidden = refusalFor(reader.may, 'administer')
    return forbidden ? refuse(forbidden) : ok(await userList(db, unitsWith(reader, 'administer'), filter, clock.now()))
  }
