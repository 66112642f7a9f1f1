import { sql } from 'kysely'
import type { State } from '../../core/agreement/lifecycle.ts'
import type { Database } from '../database.ts'

/** What is public of a working copy: what it is of, and how far it came; never what it promises. */
export type PublicCopy = {
  readonly id: string
  readonly code: string
  readonly unit: string
  readonly office: string
  readonly year: number
  readonly state: State
  readonly parties: 1 | 2
  readonly version: number | null
}

/** The copy of a verification code, with unit and office as they are printed; null where there is none. */
export const copyOfCode = async (db: Database, code: string): Promise<PublicCopy | null> => {
  const { rows } = await sql<PublicCopy>`
    SELECT c.id, c.code, coalesce(nullif(c.agreement->>'unit', ''), u.name) AS unit,
      coalesce(nullif(c.agreement->>'satker', ''), s.name) AS office, c.year, c.state,
      CASE WHEN jsonb_typeof(c.agreement->'secondParty') = 'object' THEN 2 ELSE 1 END AS parties, v.version
    FROM working_copy c JOIN unit u ON u.id = c.unit_id JOIN satker s ON s.id = c.satker_id
    LEFT JOIN agreement_version v ON v.id = c.version_id
    WHERE c.code = ${code}`.execute(db)
  return rows[0] ?? null
}

/** The signed version that took the place of a copy's: the latest of its agreement that all parties signed; null where there is none. */
export const successorOf = async (
  db: Database,
  copyId: string,
): Promise<{ readonly code: string; readonly version: number } | null> => {
  const { rows } = await sql<{ code: string; version: number }>`
    SELECT c.code, v.version FROM working_copy old JOIN agreement_version was ON was.id = old.version_id
    JOIN agreement_version v ON v.agreement_id = was.agreement_id AND v.version > was.version
    JOIN working_copy c ON c.version_id = v.id
    WHERE old.id = ${copyId} AND (SELECT count(*) FROM signature s WHERE s.version_id = v.id)
      >= CASE WHEN v.second_position IS NULL THEN 1 ELSE 2 END
    ORDER BY v.version DESC LIMIT 1`.execute(db)
  return rows[0] ?? null
}

/** The code of the copy whose signing made a PDF of this hash; null where none did. */
export const codeOfPdf = async (db: Database, hash: string): Promise<string | null> =>
  (
    await db
      .selectFrom('signature as s')
      .innerJoin('working_copy as c', 'c.id', 's.copy_id')
      .select('c.code')
      .where('s.pdf_after', '=', hash)
      .executeTakeFirst()
  )?.code ?? null
