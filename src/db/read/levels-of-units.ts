import type { Level } from '../../core/profile/agency-profile.ts'
import type { Database } from '../database.ts'

/** The levels that units which are not closed stand on, in the order of their ids. */
export const levelsOfOpenUnits = async (db: Database): Promise<readonly Level[]> => {
  const rows = await db
    .selectFrom('unit')
    .select('level')
    .distinct()
    .where('closed_on', 'is', null)
    .where('level', 'is not', null)
    .orderBy('level')
    .execute()
  return rows.flatMap(({ level }) => level ?? [])
}
