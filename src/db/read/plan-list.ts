import { sql } from 'kysely'
import type { PlanFilter, PlanRow } from '../../contract/plan-view.ts'
import type { Database } from '../database.ts'

export const PLAN_PAGE_SIZE = 50

// Everything that the transaction's reader may see, plans and budgets as one list.
const ALL = sql`
  SELECT p.id, p.unit_id, p.kind, p.title, p.from_year, p.until_year, NULL::int AS revision, NULL::bigint AS total,
    (SELECT count(*) FROM plan_indicator i WHERE i.plan_id = p.id)::int AS rows,
    (SELECT count(*) FROM plan_indicator i WHERE i.plan_id = p.id AND i.iku)::int AS keys
  FROM plan p
  UNION ALL
  SELECT d.id, d.unit_id, d.kind, d.number, d.year, d.year, d.revision, coalesce(sum(i.amount), 0)::bigint,
    (SELECT count(*) FROM budget_item b WHERE b.document_id = d.id)::int, 0
  FROM budget_document d LEFT JOIN LATERAL (
    -- A programme stands for its activities; those that stand below none count themselves.
    SELECT b.amount FROM budget_item b WHERE b.document_id = d.id AND (b.kind = 'program' OR NOT EXISTS (
      SELECT FROM budget_item p WHERE p.document_id = d.id AND p.kind = 'program' AND p.position < b.position))
  ) i ON true
  GROUP BY d.id`

const matching = (f: PlanFilter) => {
  const words = (f.office ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== '')
    .slice(0, 10)
  const conditions = [
    sql`true`,
    ...words.map((w) => sql`lower(s.name) LIKE ${`%${w.replace(/[\\%_]/g, '\\$&')}%`}`),
    ...(f.year === undefined ? [] : [sql`${f.year}::int BETWEEN x.from_year AND x.until_year`]),
  ]
  return sql`FROM (${ALL}) x JOIN unit u ON u.id = x.unit_id JOIN satker s ON s.id = u.satker_id
    WHERE ${sql.join(conditions, sql` AND `)}`
}

type Row = Omit<PlanRow, 'total'> & { readonly total: bigint | null }

/** One page of the plans and budgets in sight, the highest office first, the newest period first; and how many there are. */
export const planList = async (
  db: Database,
  filter: PlanFilter,
): Promise<{ readonly rows: readonly PlanRow[]; readonly total: number }> => {
  const page = Math.max(1, Math.trunc(filter.page ?? 1))
  const { rows } = await sql<Row>`
    SELECT x.id, x.kind, s.name AS office, x.title, x.from_year AS "fromYear", x.until_year AS "untilYear", x.revision,
      x.rows, x.keys AS "keyIndicators", x.total
    ${matching(filter)}
    ORDER BY (SELECT count(*) FROM unit_below b WHERE b.unit_id = x.unit_id), s.name COLLATE "und-x-icu", x.until_year DESC,
      array_position(ARRAY['renstra', 'rkt', 'dipa', 'rka'], x.kind), x.revision DESC NULLS LAST, x.id
    LIMIT ${PLAN_PAGE_SIZE} OFFSET ${(page - 1) * PLAN_PAGE_SIZE}`.execute(db)
  const counted = await sql<{ n: number }>`SELECT count(*)::int AS n ${matching(filter)}`.execute(db)
  return {
    rows: rows.map((r) => ({ ...r, total: r.total === null ? null : Number(r.total) })),
    total: counted.rows[0]?.n ?? 0,
  }
}

/** The years that plans and budgets in sight speak of, newest first. */
export const plannedYears = async (db: Database): Promise<readonly number[]> => {
  const { rows } = await sql<{ year: number }>`
    SELECT DISTINCT year FROM (SELECT generate_series(from_year, until_year) AS year FROM plan
      UNION SELECT year FROM budget_document) y ORDER BY year DESC`.execute(db)
  return rows.map((r) => r.year)
}
