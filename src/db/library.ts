import { type Selectable, sql } from 'kysely'
import type { LibraryRow } from '../contract/plan-view.ts'
import type { LibraryIndicator } from '../core/indicator/library.ts'
import type { NameForm } from '../core/profile/agency-profile.ts'
import { expanded } from '../core/text-match.ts'
import type { Database } from './database.ts'
import { placeOfUnit } from './places.ts'
import type { Editor } from './plans.ts'
import { type Stored, storedOf } from './read/stored-plans.ts'
import type { LibraryIndicatorTable } from './schema-plans.ts'

export type StoredIndicator = Stored & { readonly indicator: LibraryIndicator }

const columnsOf = (i: LibraryIndicator, names: readonly NameForm[]) => ({
  text: i.text,
  text_key: expanded(i.text, names),
  definition: i.definition,
  formula: i.formula,
  polarity: i.polarity,
  unit: i.unit,
  source: i.source,
  over_periods: i.overPeriods,
  over_units: i.overUnits,
  validity: i.validity,
  controllability: i.controllability,
})

const indicatorOf = (row: Selectable<LibraryIndicatorTable>): LibraryIndicator => ({
  text: row.text,
  definition: row.definition,
  formula: row.formula,
  polarity: row.polarity,
  unit: row.unit,
  source: row.source,
  overPeriods: row.over_periods,
  overUnits: row.over_units,
  validity: row.validity,
  controllability: row.controllability,
})

export const addIndicator = async (
  db: Database,
  id: string,
  unitId: string,
  indicator: LibraryIndicator,
  by: Editor,
  names: readonly NameForm[],
): Promise<void> => {
  await db
    .insertInto('library_indicator')
    .values({ id, unit_id: unitId, ...columnsOf(indicator, names), edited_by: by.userId, edited_at: by.at })
    .execute()
}

export const replaceIndicator = async (
  db: Database,
  id: string,
  indicator: LibraryIndicator,
  by: Editor,
  names: readonly NameForm[],
): Promise<void> => {
  await db
    .updateTable('library_indicator')
    .set({ ...columnsOf(indicator, names), edition: sql`edition + 1`, edited_by: by.userId, edited_at: by.at })
    .where('id', '=', id)
    .execute()
}

export const removeIndicator = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('library_indicator').where('id', '=', id).execute()
}

/** One entry; null where it is not there for the transaction's reader. */
export const storedIndicator = async (db: Database, id: string): Promise<StoredIndicator | null> => {
  const row = await db
    .selectFrom('library_indicator as i')
    .innerJoin('unit as u', 'u.id', 'i.unit_id')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .innerJoin('app_user as e', 'e.id', 'i.edited_by')
    .selectAll('i')
    .select(['e.name as editor', 's.name as office', 's.id as satkerId'])
    .select((eb) => placeOfUnit(eb.ref('i.unit_id')).as('place'))
    .where('i.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return { ...storedOf(row), indicator: indicatorOf(row) }
}

/** Every entry in sight, by its wording: a nation's library is some hundreds. */
export const libraryRows = (db: Database): Promise<LibraryRow[]> =>
  db
    .selectFrom('library_indicator as i')
    .innerJoin('unit as u', 'u.id', 'i.unit_id')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .select(['i.id', 'i.text', 'i.unit', 'i.polarity', 's.name as office'])
    .orderBy(sql`i.text COLLATE "und-x-icu"`)
    .orderBy('i.id')
    .execute()
