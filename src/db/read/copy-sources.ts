import { sql } from 'kysely'
import type { Place } from '../../core/access/may.ts'
import type { Database } from '../database.ts'
import { placeOfUnit } from '../places.ts'

const MOST = 500

/** The kept agreements of an office in the transaction's scope, the latest year first. */
export const keptOfOffice = async (db: Database, satkerId: string) =>
  db
    .selectFrom('agreement as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select(['a.id', 'a.year', 'u.id as unitId', 'u.name as unit'])
    .where('a.satker_id', '=', satkerId)
    .orderBy('a.year', (order) => order.desc().nullsLast())
    .orderBy('u.position')
    .orderBy('a.id')
    .limit(MOST)
    .execute()

/** Where a kept agreement belongs; null where there is none in the transaction's scope. */
export const placeOfKept = async (db: Database, id: string) =>
  (await db
    .selectFrom('agreement as a')
    .innerJoin('unit as u', 'u.id', 'a.unit_id')
    .select(['a.id', 'a.year', 'a.satker_id as satkerId', 'u.id as unitId', 'u.name as unit'])
    .select((eb) => placeOfUnit(eb.ref('a.unit_id')).as('place'))
    .where('a.id', '=', id)
    .executeTakeFirst()) ?? null

export type ReadDraft = {
  readonly id: string
  readonly satker: string
  readonly unit: string
  readonly year: number | null
  readonly name: string
  readonly place: Place
}

/** Agreements that were read from documents and are kept nowhere yet, the latest first; of one id where it is given. */
export const readDrafts = async (db: Database, id: string | null): Promise<readonly ReadDraft[]> =>
  db
    .selectFrom('draft as d')
    .innerJoin('reading_batch as b', 'b.id', 'd.batch_id')
    .innerJoin('source_file as s', 's.id', 'd.source_file_id')
    .select(['d.id', 's.name'])
    .select((eb) => [
      sql<string>`coalesce(d.agreement ->> 'satker', '')`.as('satker'),
      sql<string>`coalesce(d.agreement ->> 'unit', '')`.as('unit'),
      sql<number | null>`(d.agreement ->> 'year')::int`.as('year'),
      placeOfUnit(eb.ref('b.unit_id')).as('place'),
    ])
    .where('d.discarded_at', 'is', null)
    .where('b.state', '!=', 'cancelled')
    .where((eb) => (id === null ? eb('d.kept_as', 'is', null) : eb('d.id', '=', id)))
    .orderBy('b.created_at', 'desc')
    .orderBy('d.position')
    .limit(MOST)
    .execute()
