import { sql } from 'kysely'
import type { TreeOffice } from '../../contract/performance-tree-view.ts'
import type { Level } from '../../core/profile/agency-profile.ts'
import type { Database } from '../database.ts'
import { groupBy } from '../group-by.ts'
import { isWithin } from '../places.ts'

/** Offices with agreements kept of these units and all below them. */
export const treeOffices = async (
  db: Database,
  units: readonly string[],
): Promise<readonly (TreeOffice & { readonly id: string })[]> => {
  const rows = await db
    .selectFrom('agreement as a')
    .innerJoin('satker as s', 's.id', 'a.satker_id')
    .select(['s.id', 's.name', 'a.year'])
    .where((eb) => isWithin(eb.ref('a.unit_id'), units))
    .groupBy(['s.id', 's.name', 'a.year'])
    .orderBy(sql`s.name COLLATE "und-x-icu"`)
    .orderBy(sql`a.year DESC NULLS LAST`)
    .execute()
  return [...groupBy(rows, (row) => row.id)].map(([id, own]) => ({
    id,
    name: own[0]?.name ?? '',
    years: own.map((row) => row.year),
  }))
}

/** The agreements of the heads of offices directly below one, which are on one of these levels, in the order of the offices' names. */
export const headsBelow = async (
  db: Database,
  satkerId: string,
  year: number | null,
  headLevels: readonly Level[],
): Promise<readonly string[]> => {
  if (headLevels.length === 0) return []
  const rows = await db
    .selectFrom('agreement as a')
    .innerJoin('satker as s', 's.id', 'a.satker_id')
    .innerJoin('unit as u', (join) => join.onRef('u.satker_id', '=', 's.id').on('u.kind', '=', 'satker'))
    .innerJoin('unit as above', 'above.id', 'u.parent_id')
    .select('a.id')
    .where('above.satker_id', '=', satkerId)
    .where('s.id', '<>', satkerId)
    .where('a.year', year === null ? 'is' : '=', year)
    .where('a.level', 'in', [...headLevels])
    .orderBy(sql`s.name COLLATE "und-x-icu"`)
    .orderBy('a.id')
    .execute()
  return rows.map((row) => row.id)
}

/** What the checks found on rows of these agreements' annexes. */
export const rowFindings = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('finding')
        .select(['agreement_id', 'at', 'severity', 'message_id', 'message_en'])
        .where('agreement_id', 'in', [...ids])
        .where('at', 'like', 'objectives/%')
        .orderBy('agreement_id')
        .orderBy('position')
        .execute()
