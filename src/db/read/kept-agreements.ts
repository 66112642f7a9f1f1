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
  const agreements = await withRows(db, versions)
  const place = new Map(ids.map((id, index) => [id, index]))
  return versions
    .flatMap((version) => {
      const agreement = agreements.get(version.id)
      return agreement === undefined ? [] : [{ id: version.agreement_id, version, agreement }]
    })
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}

/** One version of an agreement by its number; undefined where there is none. */
export const keptVersion = async (db: Database, id: string, number: number): Promise<KeptAgreement | undefined> => {
  const version = await db
    .selectFrom('agreement_version')
    .selectAll()
    .where('agreement_id', '=', id)
    .where('version', '=', number)
    .executeTakeFirst()
  const agreement = version && (await withRows(db, [version])).get(version.id)
  return version && agreement && { id, version, agreement }
}

/** What stands in versions, by their ids. */
export const agreementsOfVersions = async (
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Agreement>> => {
  if (ids.length === 0) return new Map()
  return withRows(
    db,
    await db
      .selectFrom('agreement_version')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute(),
  )
}

const withRows = async (
  db: Database,
  versions: readonly Selectable<AgreementVersionTable>[],
): Promise<ReadonlyMap<string, Agreement>> => {
  const versionIds = versions.map((v) => v.id)
  if (versionIds.length === 0) return new Map()
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
  return new Map(
    versions.map((version) => [
      version.id,
      agreementOfRows(version, {
        objectives: o.get(version.id) ?? [],
        indicators: i.get(version.id) ?? [],
        lines: l.get(version.id) ?? [],
      }),
    ]),
  )
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
