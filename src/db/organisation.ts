import { sql } from 'kysely'
import type { OfficeChoice } from '../contract/view.ts'
import type { Agreement, Party } from '../core/agreement/agreement.ts'
import { nameKey } from '../core/name-key.ts'
import { capacityOf, withoutStandIn } from '../core/organisation/acting.ts'
import { levelProfile, officeKindOf } from '../core/organisation/post-wording.ts'
import type { AgencyProfile, Level, NameForm } from '../core/profile/agency-profile.ts'
import type { Database, NewId } from './database.ts'
import { officeKey, officeName } from './places.ts'

/** The national list, from the national office down, each regency after its province. */
export const nationalList = async (db: Database): Promise<readonly OfficeChoice[]> => {
  const rows = await db
    .selectFrom('satker as s')
    .leftJoin('satker as p', 'p.id', 's.parent_id')
    .select(['s.code', 's.name', 's.kind', 'p.code as parent'])
    .where('s.code', 'is not', null)
    .orderBy('s.code')
    .execute()
  return rows.flatMap((r) =>
    r.code === null || r.kind === 'other' ? [] : [{ code: r.code, name: r.name, kind: r.kind, parent: r.parent }],
  )
}

export const satkerOfCode = async (db: Database, code: string): Promise<string | null> =>
  (await db.selectFrom('satker').select('id').where('code', '=', code).executeTakeFirst())?.id ?? null

/** The office of this code or name, in any of its spellings; null where there is none. */
export const satkerNamed = async (db: Database, typed: string, names: readonly NameForm[]): Promise<string | null> => {
  const row = await db
    .selectFrom('satker')
    .select('id')
    .where((eb) => eb.or([eb('code', '=', typed.trim()), eb('name_key', '=', officeKey(typed, names))]))
    .executeTakeFirst()
  return row?.id ?? null
}

/** The unit that is the office itself, at the head of its tree. */
export const rootOfOffice = async (db: Database, satkerId: string): Promise<string> =>
  (
    await db
      .selectFrom('unit')
      .select('id')
      .where('satker_id', '=', satkerId)
      .where('kind', '=', 'satker')
      .executeTakeFirstOrThrow()
  ).id

/** Who leads an office of this name, by the agency's kinds of office. */
export const headOf = (
  office: string,
  profile: AgencyProfile,
): { readonly head_level: Level; readonly head_alone: boolean } => {
  const { head } = officeKindOf(office, profile)
  return { head_level: head, head_alone: levelProfile(head, profile)?.alone ?? false }
}

/** Adds an office beyond the national list, with its unit below the one given, or at the head of a tree of its own. */
export const addOffice = async (
  db: Database,
  newId: NewId,
  profile: AgencyProfile,
  printed: string,
  belowUnitId: string | null,
): Promise<string> => {
  const [id, name, name_key] = [newId(), officeName(printed), officeKey(printed, profile.names)]
  await db
    .insertInto('satker')
    .values({ id, code: null, name, name_key, kind: 'other', parent_id: null, ...headOf(name, profile) })
    .execute()
  if (belowUnitId !== null) {
    const unitId = await rootOfOffice(db, id)
    await db.updateTable('unit').set({ parent_id: belowUnitId }).where('id', '=', unitId).execute()
    await sql`INSERT INTO unit_state (unit_id, valid, name, parent_id)
      VALUES (${unitId}, daterange(NULL, NULL), ${name}, ${belowUnitId})`.execute(db)
  }
  return id
}

/** Notes who held which position in the agreement's year, as it says. Parties without a name or position are passed over. */
export const recordParties = async (
  db: Database,
  newId: NewId,
  names: readonly NameForm[],
  satkerId: string,
  agreement: Agreement,
): Promise<void> => {
  if (agreement.year === null) return
  for (const party of [agreement.firstParty, agreement.secondParty]) {
    if (party?.name && party.position !== '') {
      await recordParty(db, newId, names, { satkerId, party, name: party.name, year: agreement.year })
    }
  }
}

type PartyInYear = {
  readonly satkerId: string
  readonly party: Party
  readonly name: string
  readonly year: number
}

const recordParty = async (
  db: Database,
  newId: NewId,
  names: readonly NameForm[],
  { satkerId, party, name, year }: PartyInYear,
): Promise<void> => {
  const official = await db
    .insertInto('official')
    .values({ id: newId(), satker_id: satkerId, name, name_key: nameKey(name, []) })
    .onConflict((c) => c.constraint('official_once_in_satker').doUpdateSet({ name: sql`official.name` }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const title = withoutStandIn(party.position)
  const position = await db
    .insertInto('position')
    .values({ id: newId(), satker_id: satkerId, title, title_key: nameKey(title, names) })
    .onConflict((c) => c.constraint('position_once_in_satker').doUpdateSet({ title: sql`position.title` }))
    .returning('id')
    .executeTakeFirstOrThrow()
  const capacity = capacityOf(party.position, party.acting)
  await db
    .insertInto('printed_tenure')
    .values({ id: newId(), official_id: official.id, position_id: position.id, capacity, year })
    .onConflict((c) => c.constraint('tenure_once').doNothing())
    .execute()
}
