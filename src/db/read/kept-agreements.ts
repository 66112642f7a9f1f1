import type { Selectable } from 'kysely'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { agreementOfRows } from '../agreement-rows.ts'
import type { Database } from '../database.ts'
import { groupBy } from '../group-by.ts'
import type { AgreementVersionTable } from '../schema.ts'

export type KeptAgreement = {
  readonly id: string
  readonly version: Selectable<AgreementVersionTable>
  readonly agreement: Agreement
}

/** The current versions of the agreements named, in the order of their ids: four queries, however many they are. */
export const currentAgreements = async (db: Database, ids: readonly string[]): Promise<readonly KeptAgreement[]> => {
  if (ids.length === 0) return []
  const versions = await db
    .selectFrom('agreement_version as v')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.id', '=', 'v.agreement_id').onRef('a.version', '=', 'v.version'),
    )
    .selectAll('v')
    .where('a.id', 'in', [...ids])
    .execute()
  const versionIds = versions.map((v) => v.id)
  if (versionIds.length === 0) return []
  const [objectives, indicators, lines] = await Promise.all([
    db.selectFrom('objective').selectAll().where('version_id', 'in', versionIds).orderBy('position').execute(),
    db
      .selectFrom('indicator')
      .selectAll()
      .where('version_id', 'in', versionIds)
      .orderBy('objective')
      .orderBy('position')
      .execute(),
    db.selectFrom('budget_line').selectAll().where('version_id', 'in', versionIds).orderBy('position').execute(),
  ])
  const of = <R extends { version_id: string }>(rows: readonly R[]) => groupBy(rows, (row) => row.version_id)
  const [o, i, l] = [of(objectives), of(indicators), of(lines)]
  const place = new Map(ids.map((id, index) => [id, index]))
  return versions
    .map((version) => ({
      id: version.agreement_id,
      version,
      agreement: agreementOfRows(version, {
        objectives: o.get(version.id) ?? [],
        indicators: i.get(version.id) ?? [],
        lines: l.get(version.id) ?? [],
      }),
    }))
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

/** The agreements of one office and year, from the top level down: the family its findings are looked for in. */
export const familyIds = async (db: Database, satkerId: string, year: number | null): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('agreement')
    .select('id')
    .where('satker_id', '=', satkerId)
    .where('year', year === null ? 'is' : '=', year)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
