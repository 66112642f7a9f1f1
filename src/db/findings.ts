import { type Insertable, type Selectable, sql } from 'kysely'
import type { Finding } from '../core/check/finding.ts'
import type { Database } from './database.ts'
import { isBeingChecked } from './family-checks.ts'
import { groupBy } from './group-by.ts'
import { toJson } from './json.ts'
import type { FindingTable } from './schema-findings.ts'

const PORTION = 2_000

const rowsOf = (ids: readonly string[], findings: readonly Finding[]): readonly Insertable<FindingTable>[] => {
  const byAgreement = groupBy(findings, (f) => f.agreement)
  return ids.flatMap((agreement_id, index) =>
    (byAgreement.get(index) ?? []).map((f, position) => ({
      agreement_id,
      position,
      code: f.code,
      severity: f.severity,
      at: f.at,
      message_id: f.message.id,
      message_en: f.message.en,
      facts: toJson(f.facts),
      repair: f.repair?.agreement === index ? toJson({ ...f.repair, agreement: 0 }) : null,
    })),
  )
}

/** One agreement's findings as a text that is the same for the same findings; the database has an order of its own for facts. */
const printOf = (rows: readonly FindingRow[]): string =>
  JSON.stringify(
    rows.map((r) => [
      r.position,
      r.code,
      r.severity,
      r.at,
      r.message_id,
      r.message_en,
      inOrder(r.facts),
      inOrder(r.repair),
    ]),
  )

type FindingRow = Pick<
  Selectable<FindingTable>,
  'position' | 'code' | 'severity' | 'at' | 'message_id' | 'message_en'
> & {
  readonly facts: unknown
  readonly repair?: unknown
}

const inOrder = (value: unknown): unknown => {
  const plain: unknown = typeof value === 'string' ? JSON.parse(value) : value
  return plain !== null && typeof plain === 'object' && !Array.isArray(plain)
    ? Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1))
    : plain
}

/**
 * Writes what the checks say of one family: `ids` in the order of the family. Only agreements whose findings are others than
 * before are written. A repair is kept where it is of the agreement itself.
 */
export const replaceFindings = async (
  db: Database,
  ids: readonly string[],
  findings: readonly Finding[],
): Promise<void> => {
  if (ids.length === 0) return
  const before = groupBy(
    await db
      .selectFrom('finding')
      .selectAll()
      .where('agreement_id', 'in', [...ids])
      .orderBy('position')
      .execute(),
    (row) => row.agreement_id,
  )
  const now = groupBy(rowsOf(ids, findings), (row) => row.agreement_id)
  const changed = ids.filter((id) => printOf(before.get(id) ?? []) !== printOf(now.get(id) ?? []))
  if (changed.length > 0) {
    await db.deleteFrom('finding').where('agreement_id', 'in', changed).execute()
    const rows = changed.flatMap((id) => now.get(id) ?? [])
    for (let i = 0; i < rows.length; i += PORTION) {
      await db
        .insertInto('finding')
        .values(rows.slice(i, i + PORTION))
        .execute()
    }
  }
  await sql`UPDATE agreement a SET errors = n.errors, warnings = n.warnings, notes = n.notes FROM (
      SELECT t.id, count(*) FILTER (WHERE f.severity = 'error')::int AS errors,
        count(*) FILTER (WHERE f.severity = 'warning')::int AS warnings,
        count(*) FILTER (WHERE f.severity = 'note')::int AS notes
      FROM unnest(${[...ids]}::uuid[]) AS t (id) LEFT JOIN finding f ON f.agreement_id = t.id GROUP BY t.id
    ) n WHERE n.id = a.id AND (a.errors, a.warnings, a.notes) IS DISTINCT FROM (n.errors, n.warnings, n.notes)`.execute(
    db,
  )
}

/** Whether an agreement's findings are being looked for anew, as a part of its view. */
export const checkingOf = async (db: Database, agreementId: string): Promise<{ readonly checking?: true }> => {
  const row = await db
    .selectFrom('agreement as a')
    .select(isBeingChecked.as('checking'))
    .where('a.id', '=', agreementId)
    .executeTakeFirst()
  return row?.checking ? { checking: true } : {}
}

/** The findings of one agreement; `agreement` in them is 0. */
export const findingsOf = async (db: Database, agreementId: string): Promise<readonly Finding[]> => {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('position')
    .execute()
  return rows.map((r) => ({
    code: r.code,
    severity: r.severity,
    agreement: 0,
    at: r.at,
    message: { id: r.message_id, en: r.message_en },
    facts: r.facts,
    ...(r.repair === null ? {} : { repair: r.repair }),
  }))
}
