import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { TrailEntry, TrailFilter } from '../../contract/audit.ts'
import type { Database } from '../database.ts'

/** Whose entries may be seen: those of these units and all below; where one is the root of the tree, or for null, all there are. */
const within = (units: readonly string[] | null): RawBuilder<SqlBool> =>
  units === null
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(
  EXISTS (SELECT FROM unit u WHERE u.id = ANY (${[...units]}::uuid[]) AND u.parent_id IS NULL)
  OR e.unit_id IN (SELECT b.unit_id FROM unit_below b WHERE b.above_id = ANY (${[...units]}::uuid[])))`

/** The expression of the index audit_event_words. */
const WORDS = sql<string>`lower(
  e.actor_name || ' ' || e.verb || ' ' || e.detail::text || ' ' || coalesce(e.before::text, '') || ' ' || coalesce(e.after::text, ''))`

const contains = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`

const filtered = (db: Database, units: readonly string[] | null, f: TrailFilter) => {
  let query = db.selectFrom('audit_event as e').where(within(units))
  if (f.subject !== undefined) query = query.where('e.subject', '=', f.subject)
  if (f.subjectId !== undefined) query = query.where('e.subject_id', '=', f.subjectId)
  if (f.actorId !== undefined) query = query.where('e.actor_id', '=', f.actorId)
  if (f.verb !== undefined) query = query.where('e.verb', '=', f.verb)
  if (f.from !== undefined) query = query.where('e.at', '>=', new Date(f.from))
  if (f.until !== undefined) query = query.where('e.at', '<', new Date(f.until))
  if (f.outcome !== undefined) query = query.where('e.refusal', f.outcome === 'done' ? 'is' : 'is not', null)
  for (const word of (f.text ?? '').trim().split(/\s+/).slice(0, 8)) {
    if (word !== '') query = query.where(sql<SqlBool>`${WORDS} LIKE ${contains(word)}`)
  }
  return query
}

/** Entries of the trail next to a number: below it, newest first, or above it, oldest first. */
export const trailEntries = async (
  db: Database,
  units: readonly string[] | null,
  filter: TrailFilter,
  page: { readonly order: 'newest' | 'oldest'; readonly from: number | null; readonly limit: number },
): Promise<readonly TrailEntry[]> => {
  let query = filtered(db, units, filter).selectAll('e')
  if (page.from !== null) query = query.where('e.id', page.order === 'newest' ? '<' : '>', BigInt(page.from))
  const rows = await query
    .orderBy('e.id', page.order === 'newest' ? 'desc' : 'asc')
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    number: Number(row.id),
    at: row.at.toISOString(),
    actorId: row.actor_id,
    who: row.actor_name,
    verb: row.verb,
    subject: row.subject,
    subjectId: row.subject_id,
    detail: row.detail,
    before: row.before,
    after: row.after,
    refusal: row.refusal,
    address: row.address,
    request: row.request,
    unitId: row.unit_id,
    hash: row.hash.toString('hex'),
  }))
}
