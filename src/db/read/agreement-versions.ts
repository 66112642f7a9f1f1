import { sql } from 'kysely'
import type { State } from '../../core/agreement/lifecycle.ts'
import type { AmendmentReason } from '../../core/agreement/working-copy.ts'
import type { Database } from '../database.ts'

/** A kept version, and how it was signed here; the columns of the copy are null where it was read from a document. */
export type StoredVersion = {
  readonly version: number
  readonly keptAt: Date
  readonly keptBy: string
  readonly copyId: string | null
  readonly code: string | null
  readonly state: State | null
  readonly parties: 1 | 2
  readonly signatures: number
  readonly reason: AmendmentReason | null
  readonly note: string | null
}

/** All versions of an agreement that the transaction's reader may see, the newest first. */
export const agreementVersions = async (db: Database, agreementId: string): Promise<readonly StoredVersion[]> => {
  const { rows } = await sql<StoredVersion>`
    SELECT v.version, v.kept_at AS "keptAt", u.name AS "keptBy", c.id AS "copyId", c.code, c.state,
      CASE WHEN v.second_position IS NULL THEN 1 ELSE 2 END AS parties,
      (SELECT count(*)::int FROM signature s WHERE s.version_id = v.id) AS signatures,
      c.amendment_reason AS reason, c.amendment_note AS note
    FROM agreement_version v JOIN app_user u ON u.id = v.kept_by LEFT JOIN working_copy c ON c.version_id = v.id
    WHERE v.agreement_id = ${agreementId} ORDER BY v.version DESC`.execute(db)
  return rows
}
