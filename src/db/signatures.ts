import type { Insertable } from 'kysely'
import type { CertificateFacts } from '../core/signature/certificate-facts.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { SignatureTable } from './schema-signing.ts'

export type NewSignature = Omit<Insertable<SignatureTable>, 'certificate'> & {
  readonly certificate: CertificateFacts | null
}

/** Adds a signature; it never changes again. */
export const addSignature = async (db: Database, s: NewSignature): Promise<void> => {
  const certificate = s.certificate === null ? null : toJson(s.certificate)
  await db
    .insertInto('signature')
    .values({ ...s, certificate })
    .execute()
}

export type StoredSignature = Awaited<ReturnType<typeof signaturesOfCopy>>[number]

/** The signatures on a working copy, the first party's first. */
export const signaturesOfCopy = async (db: Database, copyId: string) =>
  db
    .selectFrom('signature as s')
    .innerJoin('app_user as u', 'u.id', 's.signer_id')
    .selectAll('s')
    .select('u.name as signer')
    .where('s.copy_id', '=', copyId)
    .orderBy('s.party')
    .execute()

/** Hash of the PDF that stands for a version: the one with its latest signature; null where it was not signed here. */
export const signedPdfOf = async (db: Database, versionId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('signature')
    .select('pdf_after')
    .where('version_id', '=', versionId)
    .orderBy('party', 'desc')
    .executeTakeFirst()
  return row?.pdf_after ?? null
}
