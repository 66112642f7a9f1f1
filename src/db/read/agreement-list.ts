import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { AgreementFilter, AgreementList } from '../../contract/view.ts'
import type { Level } from '../../core/profile/agency-profile.ts'
import type { Database } from '../database.ts'
import { isBeingChecked } from '../family-checks.ts'
import { isWithin } from '../places.ts'
import { searchQuery } from '../search-words.ts'

export const PAGE_SIZE = 50

const COUNT = { error: 'errors', warning: 'warnings', note: 'notes' } as const

/** Whether the current version was signed here as an amendment. */
const isAmended = sql<boolean>`EXISTS (SELECT FROM agreement_version v JOIN working_copy c ON c.version_id = v.id
  WHERE v.agreement_id = a.id AND v.version = a.version AND c.amends_id IS NOT NULL)`

const filtered = (db: Database, units: readonly string[], f: AgreementFilter, search: RawBuilder<unknown> | null) => {
  let query = db
    .selectFrom('agreement as a')
    .innerJoin('satker as s', 's.id', 'a.satker_id')
    .where((eb) => isWithin(eb.ref('a.unit_id'), units))
  if (f.year !== undefined) query = query.where('a.year', '=', f.year)
  if (f.satker !== undefined) query = query.where('s.name', '=', f.satker)
  if (f.level !== undefined) query = query.where('a.level', '=', f.level)
  if (f.severity !== undefined) query = query.where(`a.${COUNT[f.severity]}`, '>', 0)
  return search === null ? query : query.where(sql<SqlBool>`a.search @@ ${search}`)
}

/** One page of the agreements kept of these units and all below them, newest year first, and what they can be narrowed down by. */
export const agreementList = async (
  db: Database,
  units: readonly string[],
  filter: AgreementFilter,
  /** Those of the agency, from the top down. */
  order: readonly Level[],
): Promise<AgreementList> => {
  const search = filter.text === undefined ? null : await searchQuery(db, filter.text)
  const page = Math.max(1, Math.trunc(filter.page ?? 1))
  const [rows, total, years, offices, levels] = await Promise.all([
    filtered(db, units, filter, search)
      .select(['a.id', 'a.year', 's.name as satker', 'a.unit_name', 'a.level', 'a.first_party_name', 'a.version'])
      .select([
        'a.indicators',
        'a.errors',
        'a.warnings',
        'a.notes',
        'a.kept_at',
        isBeingChecked.as('checking'),
        isAmended.as('amended'),
      ])
      .orderBy(sql`a.year DESC NULLS LAST`)
      .orderBy(sql`s.name COLLATE "und-x-icu"`)
      .orderBy(sql`array_position(${[...order]}::text[], a.level)`)
      .orderBy(sql`a.unit_name COLLATE "und-x-icu"`)
      .orderBy('a.id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute(),
    filtered(db, units, filter, search).select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow(),
    db
      .selectFrom('agreement')
      .select('year')
      .distinct()
      .where('year', 'is not', null)
      .where((eb) => isWithin(eb.ref('unit_id'), units))
      .orderBy('year', 'desc')
      .execute(),
    db
      .selectFrom('satker')
      .select('name')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('agreement')
            .select('id')
            .whereRef('satker_id', '=', 'satker.id')
            .where((eb) => isWithin(eb.ref('unit_id'), units)),
        ),
      )
      .orderBy(sql`name COLLATE "und-x-icu"`)
      .execute(),
    db
      .selectFrom('agreement')
      .select('level')
      .distinct()
      .where('level', 'is not', null)
      .where((eb) => isWithin(eb.ref('unit_id'), units))
      .execute(),
  ])
  const present = new Set(levels.map((row) => row.level))
  return {
    rows: rows.map((r) => ({
      id: r.id,
      year: r.year,
      satker: r.satker,
      unit: r.unit_name,
      level: r.level,
      firstParty: r.first_party_name,
      version: r.version,
      indicators: r.indicators,
      counts: { error: r.errors, warning: r.warnings, note: r.notes },
      ...(r.amended ? { amended: true as const } : {}),
      ...(r.checking ? { checking: true as const } : {}),
      keptAt: r.kept_at.toISOString(),
    })),
    total: total.n,
    page,
    pageSize: PAGE_SIZE,
    facets: {
      years: years.flatMap((row) => (row.year === null ? [] : [row.year])),
      offices: offices.map((row) => row.name),
      levels: order.filter((level) => present.has(level)),
    },
  }
}
