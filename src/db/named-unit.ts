import { sql } from 'kysely'
import { levelOfPosition, levelProfile, unitWords } from '../core/organisation/post-wording.ts'
import { unitKey } from '../core/organisation/unit-key.ts'
import type { AgencyProfile, Level } from '../core/profile/agency-profile.ts'
import type { Database, NewId } from './database.ts'
import { rootOfOffice } from './organisation.ts'

/** A unit as a document speaks of it. */
export type NamedUnit = {
  readonly satkerId: string
  readonly name: string
  readonly level: Level | null
  /** The post of whoever promises: it names the unit where the document does not. */
  readonly position: string
  /** The post of whoever receives the promise; null where nobody does. */
  readonly superior: string | null
}

type Meant = { readonly satkerId: string; readonly level: Level | null; readonly wordings: readonly string[] }

/** The office's open unit that is meant: of this level, by its name, or by the words that tell it from its sisters. */
const unitMeant = async (
  db: Database,
  profile: AgencyProfile,
  { satkerId, level, wordings }: Meant,
): Promise<string | null> => {
  const rows = await db
    .selectFrom('unit')
    .select(['id', 'name', 'name_key'])
    .where('satker_id', '=', satkerId)
    .where('closed_on', 'is', null)
    .where('level', level === null ? 'is' : '=', level)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const keys = wordings.map((wording) => unitKey(level, wording, profile.names))
  const named = rows.find((row) => keys.includes(row.name_key))
  if (named || level === null) return named?.id ?? null
  if (profile.headLevels.includes(level)) return rows[0]?.id ?? null
  const words = wordings.map((w) => unitWords(w, profile).join(' ')).filter((w) => w !== '')
  const alike = rows.filter((row) => words.includes(unitWords(row.name, profile).join(' ')))
  return alike.length === 1 ? (alike[0]?.id ?? null) : null
}

/** Where a new unit stands: below its superior's, or below the office itself where that is not known. */
const parentFor = async (db: Database, profile: AgencyProfile, { satkerId, superior }: NamedUnit): Promise<string> => {
  const level = superior === null ? null : levelOfPosition(superior, profile)
  const above = level && superior ? await unitMeant(db, profile, { satkerId, level, wordings: [superior] }) : null
  return above ?? rootOfOffice(db, satkerId)
}

/** The unit that a document names in an office, added where it is new. */
export const unitOf = async (db: Database, newId: NewId, profile: AgencyProfile, unit: NamedUnit): Promise<string> => {
  const { satkerId, level, name, position } = unit
  const meant = await unitMeant(db, profile, { satkerId, level, wordings: [name, position] })
  if (meant !== null) return meant
  const row = await db
    .insertInto('unit')
    .values({
      id: newId(),
      satker_id: satkerId,
      name,
      name_key: unitKey(level, name, profile.names),
      level,
      kind: levelProfile(level, profile)?.unitKind ?? 'other',
      parent_id: await parentFor(db, profile, unit),
    })
    .onConflict((c) => c.constraint('unit_once_in_satker').doUpdateSet({ name: sql`unit.name` }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
