import { type ExpressionBuilder, sql } from 'kysely'
import type { UserFilter, UserList } from '../../contract/account-view.ts'
import { type UserState, userState } from '../../core/access/user-state.ts'
import type { Database } from '../database.ts'
import { grantsHeld } from '../grants.ts'
import { isWithin } from '../places.ts'
import type { Schema } from '../schema.ts'

const PAGE_SIZE = 50

/** A text for LIKE in which nothing stands for anything else. */
const literally = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

type Users = ExpressionBuilder<Schema, 'app_user'>

const isInState = (eb: Users, state: UserState) =>
  state === 'disabled'
    ? eb('app_user.disabled_at', 'is not', null)
    : eb.and([
        eb('app_user.disabled_at', 'is', null),
        eb('app_user.activated_at', state === 'active' ? 'is not' : 'is', null),
      ])

/** One page of the users of these units' offices and those below, by name; the text is looked for in name, user name, address and office. */
export const userList = async (
  db: Database,
  units: readonly string[],
  filter: UserFilter,
  now: Date,
): Promise<UserList> => {
  const page = filter.page ?? 1
  let users = db
    .selectFrom('app_user')
    .innerJoin('satker as s', 's.id', 'app_user.satker_id')
    .innerJoin('unit as o', (join) => join.onRef('o.satker_id', '=', 's.id').on('o.kind', '=', 'satker'))
    .where((eb) => isWithin(eb.ref('o.id'), units))
  const { text, state } = filter
  if (state) users = users.where((eb) => isInState(eb as unknown as Users, state))
  if (text) {
    const letters = sql<string>`lower(app_user.username || ' ' || app_user.name || ' ' || coalesce(app_user.email, '') || ' ' || s.name)`
    users = users.where(letters, 'like', literally(text))
  }
  const { total } = await users.select(({ fn }) => fn.countAll<bigint>().as('total')).executeTakeFirstOrThrow()
  const rows = await users
    .leftJoin('totp as t', 't.user_id', 'app_user.id')
    .select(['app_user.id', 'app_user.username', 'app_user.name', 'app_user.email', 's.name as office'])
    .select(grantsHeld(now).as('held'))
    .select(['app_user.activated_at', 'app_user.disabled_at', 't.confirmed_at'])
    .select((eb) =>
      eb
        .selectFrom('session')
        .select(({ fn }) => fn.max('seen_at').as('at'))
        .whereRef('session.user_id', '=', 'app_user.id')
        .as('seen_at'),
    )
    .orderBy(sql`lower(app_user.name)`)
    .orderBy('app_user.id')
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
      roles: r.held,
      state: userState({ activated: r.activated_at !== null, disabled: r.disabled_at !== null }),
      secondFactor: r.confirmed_at !== null,
      seenAt: r.seen_at?.toISOString() ?? null,
    })),
    total: Number(total),
    page,
    pageSize: PAGE_SIZE,
  }
}
