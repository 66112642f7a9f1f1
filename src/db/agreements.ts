import { type Insertable, sql } from 'kysely'
import type { Agreement } from '../core/agreement/agreement.ts'
import type { Origin } from '../core/agreement/reading.ts'
import { budgetRowsOf, indicatorRowsOf, objectiveRowsOf, versionContentOf } from './agreement-rows.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'
import type { AgreementTable } from './schema.ts'
import { addSearchWords } from './search-words.ts'

/** A version that is about to be kept. */
export type NewVersion = {
  readonly id: string
  readonly agreementId: string
  readonly version: number
  readonly contentHash: string
  readonly agreement: Agreement
  readonly sourceFileId: string | null
  readonly origins: readonly Origin[]
  readonly keptBy: string
  readonly keptAt: Date
}

/** Parameters of one statement are counted in 16 bits. */
const ROWS_AT_ONCE = 2_000

const inPortions = async <T>(rows: readonly T[], write: (portion: T[]) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await write(rows.slice(i, i + ROWS_AT_ONCE))
}

/** Writes a version with all its rows. */
export const addVersion = async (db: Database, v: NewVersion): Promise<void> => {
  await db
    .insertInto('agreement_version')
    .values({
      ...versionContentOf(v.agreement),
      id: v.id,
      agreement_id: v.agreementId,
      version: v.version,
      content_hash: v.contentHash,
      source_file_id: v.sourceFileId,
      origins: toJson(v.origins),
      kept_by: v.keptBy,
      kept_at: v.keptAt,
    })
    .execute()
  await addSearchWords(db, searchTextOf(v.agreement))
  await inPortions(objectiveRowsOf(v.id, v.agreement), (rows) => db.insertInto('objective').values(rows).execute())
  await inPortions(indicatorRowsOf(v.id, v.agreement), (rows) => db.insertInto('indicator').values(rows).execute())
  await inPortions(budgetRowsOf(v.id, v.agreement), (rows) => db.insertInto('budget_line').values(rows).execute())
}

/** What the list shows and searches of an agreement's current version. */
const shownOf = (a: Agreement, version: number, keptAt: Date) => ({
  version,
  level: a.level,
  unit_name: a.unit,
  first_party_name: a.firstParty.name,
  indicators: a.objectives.reduce((n, o) => n + o.indicators.length, 0),
  kept_at: keptAt,
  search_text: searchTextOf(a),
})

/** Lexemes beyond a megabyte are refused by PostgreSQL; half of that is far above any real agreement. */
const searchTextOf = (a: Agreement): string =>
  [
    a.unit,
    a.satker,
    a.firstParty.name,
    a.secondParty?.name,
    ...a.objectives.flatMap((o) => [o.text, ...o.indicators.map((i) => i.text)]),
    ...(a.budget?.lines.map((l) => `${l.code ?? ''} ${l.text}`) ?? []),
  ]
    .filter((text) => text)
    .join('\n')
    .slice(0, 250_000)

export const addAgreement = async (
  db: Database,
  of: Pick<Insertable<AgreementTable>, 'id' | 'satker_id' | 'unit_id'> & { readonly ordinal: number },
  agreement: Agreement,
  keptAt: Date,
): Promise<void> => {
  await db
    .insertInto('agreement')
    .values({ ...of, year: agreement.year, ...shownOf(agreement, 1, keptAt) })
    .execute()
}

export const setCurrentVersion = async (
  db: Database,
  id: string,
  agreement: Agreement,
  version: number,
  keptAt: Date,
): Promise<void> => {
  await db
    .updateTable('agreement')
    .set(shownOf(agreement, version, keptAt))
    .where('id', '=', id)
    .execute()
}

/** The agreement whose current version has this content; null where nothing of the kind is kept. */
export const findByContent = async (
  db: Database,
  contentHash: string,
): Promise<{ readonly id: string; readonly version: number } | null> =>
  (await db
    .selectFrom('agreement_version as v')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.id', '=', 'v.agreement_id').onRef('a.version', '=', 'v.version'),
    )
    .select(['a.id', 'a.version'])
    .where('v.content_hash', '=', contentHash)
    .executeTakeFirst()) ?? null

/** The agreements kept of one unit for one year, by their ordinal. */
export const agreementsOfUnit = async (
  db: Database,
  unitId: string,
  year: number | null,
): Promise<readonly { readonly id: string; readonly version: number; readonly ordinal: number }[]> =>
  db
    .selectFrom('agreement')
    .select(['id', 'version', 'ordinal'])
    .where('unit_id', '=', unitId)
    .where('year', year === null ? 'is' : '=', year)
    .orderBy('ordinal')
    .execute()

/** One keeps at a time, to the end of its transaction: two who keep the same document at once keep it once. */
export const lockKeeping = async (db: Database): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(4912603120)`.execute(db)
}

/** Tells all who remember agreements that some have changed; see 0007_keeping_stamp.sql and 0020_change_feed.sql. */
export const raiseKeepingStamp = async (db: Database): Promise<void> => {
  await db.updateTable('keeping_stamp').set({ stamp: sql`stamp + 1` }).execute()
}

/** The current version of each agreement named. */
export const versionsOf = async (db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'version'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.version]))
}
