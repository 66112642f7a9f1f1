import type { CertificateFacts } from '../core/signature/certificate-facts.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** Keeps a sealed certificate of a user; the same one again takes the place of what was kept. */
export const putCertificate = async (
  db: Database,
  one: { readonly id: string; readonly userId: string; readonly sealed: Uint8Array; readonly facts: CertificateFacts },
  at: Date,
): Promise<void> => {
  const { id, userId, facts } = one
  const sealed = Buffer.from(one.sealed)
  await db
    .insertInto('certificate')
    .values({ id, user_id: userId, sealed, facts: toJson(facts), fingerprint: facts.fingerprint, kept_at: at })
    .onConflict((c) => c.constraint('certificate_kept_once').doUpdateSet({ sealed, kept_at: at }))
    .execute()
}

/** What a user left here, the newest first. */
export const certificatesOf = async (db: Database, userId: string) =>
  db
    .selectFrom('certificate')
    .select(['id', 'facts', 'kept_at'])
    .where('user_id', '=', userId)
    .orderBy('kept_at', 'desc')
    .orderBy('id')
    .execute()

export const sealedCertificate = async (db: Database, userId: string, id: string): Promise<Uint8Array | null> =>
  (
    await db
      .selectFrom('certificate')
      .select('sealed')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.sealed ?? null

/** Forgets one; what it said, or null where there is none of this user's. */
export const removeCertificate = async (db: Database, userId: string, id: string): Promise<CertificateFacts | null> =>
  (
    await db
      .deleteFrom('certificate')
      .where('user_id', '=', userId)
      .where('id', '=', id)
      .returning('facts')
      .executeTakeFirst()
  )?.facts ?? null
