import { type ExpressionBuilder, sql } from 'kysely'
import type { UserFilter, UserList } from '../../contract/account-view.ts'
import { type UserState, userState } from '../../core/access/user-state.ts'
import type { Database } from '../database.ts'
import type { Schema } from '../schema.ts'

const PAGE_SIZE = 50

/** A text for LIKE in which nothing stands for anything else. */
const literally = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

type Users = ExpressionBuilder<Schema & { u: Schema['app_user']; s: Schema['satker'] }, 'u' | 's'>

const isInState = (eb: Users, state: UserState) =>
  state === 'disabled'
    ? eb('u.disabled_at', 'is not', null)
    : eb.and([eb('u.disabled_at', 'is', null), eb('u.activated_at', state === 'active' ? 'is not' : 'is', null)])

/** One page of the users, by name; the text is looked for in name, user name, address and office. */
export const userList = async (db: Database, filter: UserFilter): Promise<UserList> => {
  const page = filter.page ?? 1
  let users = db.selectFrom('app_user as u').innerJoin('satker as s', 's.id', 'u.satker_id')
  const { text, state } = filter
  if (state) users = users.where((eb) => isInState(eb as Users, state))
  if (text) {
    const letters = sql<string>`lower(u.username || ' ' || u.name || ' ' || coalesce(u.email, '') || ' ' || s.name)`
    users = users.where(letters, 'like', literally(text))
  }
  const { total } = await users.select(({ fn }) => fn.countAll<bigint>().as('total')).executeTakeFirstOrThrow()
  const rows = await users
    .leftJoin('totp as t', 't.user_id', 'u.id')
    .select(['u.id', 'u.username', 'u.name', 'u.email', 's.name as office', 'u.role'])
    .select(['u.activated_at', 'u.disabled_at', 't.confirmed_at'])
    .select((eb) =>
      eb
        .selectFrom('session')
        .select(({ fn }) => fn.max('seen_at').as('at'))
        .whereRef('session.user_id', '=', 'u.id')
        .as('seen_at'),
    )
    .orderBy(sql`lower(u.name)`)
    .orderBy('u.id')
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute()
  return {
    rows: rows.map((r) => ({
      id: r.id,
      username: r.username,
      name: r.name,
      email: r.email,
      office: r.office,
      role: r.role,
      state: userState({ activated: r.activated_at !== null, disabled: r.disabled_at !== null }),
      secondFactor: r.confirmed_at !== null,
      seenAt: r.seen_at?.toISOString() ?? null,
    })),
    total: Number(total),
    page,
    pageSize: PAGE_SIZE,
  }
}
