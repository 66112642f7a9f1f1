import { sql } from 'kysely'
import type { State } from '../../core/agreement/lifecycle.ts'
import type { Level } from '../../core/profile/agency-profile.ts'
import type { Database } from '../database.ts'
import { groupBy } from '../group-by.ts'
import { isWithin } from '../places.ts'

export type BookOffice = { readonly id: string; readonly name: string; readonly years: readonly number[] }

/** Offices with agreements, kept or in work, of these units and all below them. */
export const bookOffices = async (db: Database, units: readonly string[]): Promise<readonly BookOffice[]> => {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('agreement')
        .select(['satker_id', 'year'])
        .where('year', 'is not', null)
        .where((on) => isWithin(on.ref('unit_id'), units))
        .union(
          eb
            .selectFrom('working_copy')
            .select(['satker_id', 'year'])
            .where((on) => isWithin(on.ref('unit_id'), units)),
        )
        .as('x'),
    )
    .innerJoin('satker as s', 's.id', 'x.satker_id')
    .select(['s.id', 's.name', 'x.year'])
    .orderBy(sql`s.name COLLATE "und-x-icu"`)
    .orderBy('x.year', 'desc')
    .execute()
  return [...groupBy(rows, (row) => row.id)].map(([id, own]) => ({
    id,
    name: own[0]?.name ?? '',
    years: own.flatMap((row) => (row.year === null ? [] : [row.year])),
  }))
}

/** A kept version of an agreement, and how far the copy it was signed as came; `copy_id` null where it was not signed here. */
export type VersionRow = {
  readonly agreement_id: string
  readonly unit_id: string
  readonly unit: string
  readonly level: Level | null
  readonly version_id: string
  readonly version: number
  readonly copy_id: string | null
  readonly code: string | null
  readonly state: State | null
  readonly begun_at: Date | null
  readonly parties: 1 | 2
  readonly signatures: number
}

/** Every version of the agreements of an office and year, of these units and all below them: by agreement, newest first. */
export const versionsOfYear = async (
  db: Database,
  satkerId: string,
  year: number,
  units: readonly string[],
): Promise<readonly VersionRow[]> => {
  const { rows } = await sql<VersionRow>`
    SELECT a.id AS agreement_id, a.unit_id, u.name AS unit, a.level, v.id AS version_id, v.version, c.id AS copy_id, c.code, c.state,
      c.created_at AS begun_at, CASE WHEN jsonb_typeof(c.agreement->'secondParty') = 'object' THEN 2 ELSE 1 END AS parties,
      (SELECT count(*)::int FROM signature s WHERE s.copy_id = c.id) AS signatures
    FROM agreement a JOIN unit u ON u.id = a.unit_id JOIN agreement_version v ON v.agreement_id = a.id
    LEFT JOIN working_copy c ON c.version_id = v.id
    WHERE a.satker_id = ${satkerId} AND a.year = ${year} AND ${isWithin(sql<string>`a.unit_id`, units)}
    ORDER BY a.ordinal, a.id, v.version DESC`.execute(db)
  return rows
}

/** The signatures on these working copies, the first party's first. */
export const signaturesOfCopies = async (db: Database, copyIds: readonly string[]) =>
  copyIds.length === 0
    ? []
    : db
        .selectFrom('signature')
        .select(['copy_id', 'party', 'how', 'printed_name', 'signed_at', 'pdf_before', 'pdf_after'])
        .where('copy_id', 'in', [...copyIds])
        .orderBy('party')
        .execute()
