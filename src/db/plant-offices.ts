import { sql } from 'kysely'
import { officesFromTheTop } from '../core/organisation/office-list.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { Database, NewId } from './database.ts'
import { headOf } from './organisation.ts'
import { officeKey } from './places.ts'

const RANKS = ['national', 'province', 'regency'] as const

/**
 * Puts the offices of the agency in the place of those a new database brings along, each with its own unit. Only before
 * set-up: afterwards people and agreements belong to offices. Answers whether anything changed.
 */
export const plantOffices = async (db: Database, newId: NewId, profile: AgencyProfile): Promise<boolean> => {
  if (profile.offices === null) return false
  const listed = officesFromTheTop(profile.offices)
  const there = await db.selectFrom('satker').select(['code', 'name']).where('code', 'is not', null).execute()
  const names = new Map(there.map(({ code, name }) => [code, name]))
  if (names.size === listed.length && listed.every(({ office }) => names.get(office.code) === office.name)) return false
  await sql`DELETE FROM unit_state t USING unit u, satker s
    WHERE u.id = t.unit_id AND s.id = u.satker_id AND s.code IS NOT NULL`.execute(db)
  await sql`DELETE FROM unit u USING satker s WHERE s.id = u.satker_id AND s.code IS NOT NULL`.execute(db)
  await db.deleteFrom('satker').where('code', 'is not', null).execute()
  const ids = new Map(listed.map(({ office }) => [office.code, newId()]))
  for (const { office, depth } of listed) {
    const { code, name, below } = office
    const row = {
      id: ids.get(code) ?? newId(),
      code,
      name,
      name_key: officeKey(name, profile.names),
      kind: RANKS[Math.min(depth, RANKS.length - 1)] ?? 'other',
      parent_id: below === null ? null : (ids.get(below) ?? null),
      ...headOf(name, profile),
    } as const
    await db.insertInto('satker').values(row).execute()
  }
  return true
}
