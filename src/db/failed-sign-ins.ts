import { sql } from 'kysely'
import type { Database } from './database.ts'

export type SignInPlace = { readonly accountHash: string; readonly address: string }

/** Failures since `since`: of this account from this address, of this account, and from this address; and the last of them. */
export const countFailures = async (
  db: Database,
  place: SignInPlace,
  since: Date,
): Promise<{
  readonly both: number
  readonly account: number
  readonly address: number
  readonly last: Date | null
}> => {
  const row = await db
    .selectFrom('failed_sign_in')
    .select([
      sql<number>`count(*) FILTER (WHERE account_hash = ${place.accountHash} AND address = ${place.address})::int`.as(
        'both',
      ),
      sql<number>`count(*) FILTER (WHERE account_hash = ${place.accountHash})::int`.as('account'),
      sql<number>`count(*) FILTER (WHERE address = ${place.address})::int`.as('address'),
      sql<Date | null>`max(at)`.as('last'),
    ])
    .where('at', '>', since)
    .where((eb) => eb.or([eb('account_hash', '=', place.accountHash), eb('address', '=', place.address)]))
    .executeTakeFirstOrThrow()
  return row
}

/** Locks this account for the rest of the transaction, so that attempts made at one moment are counted one by one. */
export const lockAccount = async (db: Database, accountHash: string): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${accountHash}, 4912603119))`.execute(db)
}

export const addFailure = async (db: Database, place: SignInPlace, at: Date): Promise<void> => {
  await db
    .insertInto('failed_sign_in')
    .values({ account_hash: place.accountHash, address: place.address, at })
    .execute()
}

export const forgetFailures = async (db: Database, place: SignInPlace, before: Date): Promise<void> => {
  await db
    .deleteFrom('failed_sign_in')
    .where((eb) =>
      eb.or([
        eb('at', '<', before),
        eb.and([eb('account_hash', '=', place.accountHash), eb('address', '=', place.address)]),
      ]),
    )
    .execute()
}
