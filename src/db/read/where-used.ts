import { sql } from 'kysely'
import type { WhereUsed } from '../../contract/plan-view.ts'
import type { NameForm } from '../../core/profile/agency-profile.ts'
import { expanded } from '../../core/text-match.ts'
import type { Database } from '../database.ts'

const MOST = 100

/**
 * Kept agreements and plans in sight that carry an indicator of this wording, case, spaces, marks and abbreviations aside.
 * The search index narrows agreements down to those that hold all its words; the wording itself is compared here.
 */
export const whereUsed = async (db: Database, text: string, names: readonly NameForm[]): Promise<WhereUsed> => {
  const keyOf = (wording: string): string => expanded(wording, names)
  const key = keyOf(text)
  const { rows } = await sql<WhereUsed['agreements'][number]>`
    SELECT a.id, s.name AS office, a.unit_name AS unit, a.year, i.text
    FROM agreement a
    JOIN agreement_version v ON v.agreement_id = a.id AND v.version = a.version
    JOIN indicator i ON i.version_id = v.id
    JOIN satker s ON s.id = a.satker_id
    WHERE a.search @@ plainto_tsquery('indonesian', ${text})
    ORDER BY a.year DESC NULLS LAST, s.name COLLATE "und-x-icu", a.ordinal, a.id`.execute(db)
  const same = rows.filter((row) => keyOf(row.text) === key)
  const once = [...new Map(same.map((row) => [row.id, row])).values()]
  const plans = await db
    .selectFrom('plan_indicator as i')
    .innerJoin('plan as p', 'p.id', 'i.plan_id')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .select(['p.id', 's.name as office', 'p.title', 'i.text'])
    .where(sql<boolean>`similarity(lower(i.text), lower(${text})) > 0.3`)
    .orderBy('p.until_year', 'desc')
    .orderBy('s.name')
    .orderBy('p.id')
    .execute()
  return {
    agreements: once.slice(0, MOST),
    agreementCount: once.length,
    plans: plans.filter((row) => keyOf(row.text) === key).slice(0, MOST),
  }
}
