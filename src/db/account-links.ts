import type { Database } from './database.ts'
import type { AccountLinkTable } from './schema-accounts.ts'

export type LinkPurpose = AccountLinkTable['purpose']

export type LinkedAccount = {
  readonly userId: string
  readonly username: string
  readonly name: string
  readonly email: string | null
}

/** The new link takes the place of an earlier one of its kind, which opens nothing any more. */
export const putAccountLink = async (
  db: Database,
  link: { readonly tokenHash: string; readonly userId: string; readonly purpose: LinkPurpose; readonly expires: Date },
): Promise<void> => {
  const { tokenHash, userId, purpose, expires } = link
  await db
    .insertInto('account_link')
    .values({ token_hash: tokenHash, user_id: userId, purpose, expires_at: expires })
    .onConflict((c) => c.constraint('account_link_once').doUpdateSet({ token_hash: tokenHash, expires_at: expires }))
    .execute()
}

/** Whom a link is for; null where it is unknown, used, over, or its user was disabled. */
export const accountOfLink = async (
  db: Database,
  tokenHash: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<LinkedAccount | null> => {
  const row = await db
    .selectFrom('account_link as l')
    .innerJoin('app_user as u', 'u.id', 'l.user_id')
    .select(['u.id', 'u.username', 'u.name', 'u.email'])
    .where('l.token_hash', '=', tokenHash)
    .where('l.purpose', '=', purpose)
    .where('l.expires_at', '>', now)
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst()
  return row ? { userId: row.id, username: row.username, name: row.name, email: row.email } : null
}

/** Uses a link up; false where somebody else has done so at the same moment. */
export const takeAccountLink = async (db: Database, tokenHash: string): Promise<boolean> => {
  const done = await db.deleteFrom('account_link').where('token_hash', '=', tokenHash).executeTakeFirst()
  return done.numDeletedRows > 0n
}

export const removeAccountLinks = async (db: Database, userId: string): Promise<void> => {
  await db.deleteFrom('account_link').where('user_id', '=', userId).execute()
}
