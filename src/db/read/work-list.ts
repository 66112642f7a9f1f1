import type { State } from '../../core/agreement/lifecycle.ts'
import type { Database } from '../database.ts'
import { placeOfUnit } from '../places.ts'

const MOST = 1_000

/** Copies in these states that the transaction's reader may see, the longest waiting first; `since` is the last step. */
export const copiesInStates = async (db: Database, states: readonly State[]) =>
  db
    .selectFrom('working_copy as c')
    .innerJoin('unit as u', 'u.id', 'c.unit_id')
    .innerJoin('satker as s', 's.id', 'c.satker_id')
    .select([
      'c.id',
      'c.unit_id',
      'c.superior_unit_id',
      'c.year',
      'c.state',
      'c.version_id',
      'u.name as unit',
      's.name as office',
    ])
    .select((eb) => [
      placeOfUnit(eb.ref('c.unit_id')).as('place'),
      eb.fn
        .coalesce(
          eb
            .selectFrom('working_copy_step as t')
            .select((e) => e.fn.max('t.taken_at').as('at'))
            .whereRef('t.copy_id', '=', 'c.id'),
          'c.created_at',
        )
        .as('since'),
      eb.ref('c.agreement').as('agreement'),
    ])
    .where('c.state', 'in', [...states])
    .orderBy('since')
    .orderBy('c.id')
    .limit(MOST)
    .execute()
