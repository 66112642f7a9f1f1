import type { Database } from './database.ts'

export type SsoRequest = { readonly nonce: string; readonly verifier: string; readonly next: string }

export const addSsoRequest = async (
  db: Database,
  request: SsoRequest & { readonly stateHash: string; readonly now: Date; readonly expires: Date },
): Promise<void> => {
  const { stateHash, nonce, verifier, next, now, expires } = request
  await db.deleteFrom('sso_request').where('expires_at', '<=', now).execute()
  await db
    .insertInto('sso_request')
    .values({ state_hash: stateHash, nonce, verifier, next, expires_at: expires })
    .execute()
}

/** The way that comes back with this state, once. */
export const takeSsoRequest = async (db: Database, stateHash: string, now: Date): Promise<SsoRequest | null> => {
  const row = await db
    .deleteFrom('sso_request')
    .where('state_hash', '=', stateHash)
    .returning(['nonce', 'verifier', 'next', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > now ? { nonce: row.nonce, verifier: row.verifier, next: row.next } : null
}

/** The user who is this subject at this issuer; null where none is bound to it. */
export const userOfIdentity = async (db: Database, issuer: string, subject: string): Promise<string | null> => {
  const row = await db
    .selectFrom('sso_identity')
    .select('user_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.user_id ?? null
}

/** Binds a user to a subject; false where the user is bound to another one of this issuer. */
export const bindIdentity = async (
  db: Database,
  identity: { readonly issuer: string; readonly subject: string; readonly userId: string; readonly now: Date },
): Promise<boolean> => {
  const row = await db
    .insertInto('sso_identity')
    .values({ issuer: identity.issuer, subject: identity.subject, user_id: identity.userId, bound_at: identity.now })
    .onConflict((c) => c.doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export const hasIdentity = async (db: Database, userId: string): Promise<boolean> =>
  (await db.selectFrom('sso_identity').select('issuer').where('user_id', '=', userId).executeTakeFirst()) !== undefined
