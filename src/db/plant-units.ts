import { sql } from 'kysely'
import type { AgencyProfile } from '../core/organisation/agency-profile.ts'
import { officeKindOf } from '../core/organisation/post-wording.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import { planUnits } from '../core/organisation/unit-template.ts'
import type { Database, NewId } from './database.ts'
import { toJson } from './json.ts'

type BareOffice = { readonly satker_id: string; readonly root_id: string; readonly name: string }

/** Offices that have no unit besides themselves yet; of all, or of one. */
const bareOffices = async (db: Database, satkerId: string | null): Promise<readonly BareOffice[]> => {
  let query = db
    .selectFrom('satker')
    .innerJoin('unit as root', (join) => join.onRef('root.satker_id', '=', 'satker.id').on('root.kind', '=', 'satker'))
    .select(['satker.id as satker_id', 'root.id as root_id', 'satker.name'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('unit')
            .select('unit.id')
            .whereRef('unit.satker_id', '=', 'satker.id')
            .where('unit.kind', '<>', 'satker'),
        ),
      ),
    )
  query = satkerId === null ? query.where('satker.code', 'is not', null) : query.where('satker.id', '=', satkerId)
  return query.execute()
}

/**
 * Gives offices without units those of their kind's template: every office of the national list, or the one named. What an
 * office has already stays as it is. Answers how many units came into being.
 */
export const plantUnits = async (
  db: Database,
  newId: NewId,
  profile: AgencyProfile,
  satkerId: string | null = null,
): Promise<number> => {
  const rows = (await bareOffices(db, satkerId)).flatMap((office) => {
    const planned = planUnits(office.name, officeKindOf(office.name, profile).units)
    const ids = planned.map(() => newId())
    return planned.map(({ name, kind, level, parent }, position) => ({
      id: ids[position],
      satker_id: office.satker_id,
      name,
      name_key: unitKey(level, name),
      level,
      kind,
      parent_id: parent === null ? office.root_id : ids[parent],
      position,
    }))
  })
  if (rows.length === 0) return 0
  // In the order of the list: each unit is placed in the tree after the one it stands below.
  await sql`
    INSERT INTO unit (id, satker_id, name, name_key, level, kind, parent_id, position)
    SELECT id, satker_id, name, name_key, level, kind, parent_id, position
    FROM jsonb_to_recordset(${toJson(rows)}::jsonb)
      AS u (id uuid, satker_id uuid, name text, name_key text, level text, kind text, parent_id uuid, position int)
  `.execute(db)
  return rows.length
}
