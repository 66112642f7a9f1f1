import { sql } from 'kysely'
import type { Place } from '../../core/access/may.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { Database } from '../database.ts'
import { groupBy } from '../group-by.ts'
import { placeOfUnit } from '../places.ts'
import { targetOfColumns } from '../target-columns.ts'

/** A thing with its place, and who changed it last. */
export type Stored = {
  readonly id: string
  readonly unitId: string
  readonly satkerId: string
  readonly office: string
  readonly place: Place
  readonly edition: number
  readonly editor: string
  readonly editedAt: Date
}

/** What a query of heads says of every thing that is kept with an edition. */
type StoredHead = Omit<Stored, 'unitId' | 'editedAt'> & { readonly unit_id: string; readonly edited_at: Date }

export const storedOf = ({ id, unit_id, satkerId, office, place, edition, editor, edited_at }: StoredHead): Stored => ({
  id,
  unitId: unit_id,
  satkerId,
  office,
  place,
  edition,
  editor,
  editedAt: edited_at,
})

export type StoredPlan = Stored & { readonly plan: Plan }

/** The plans named, with all their rows: four queries, however many they are. Those out of sight are left out. */
export const storedPlans = async (db: Database, ids: readonly string[]): Promise<readonly StoredPlan[]> => {
  if (ids.length === 0) return []
  const heads = await db
    .selectFrom('plan as p')
    .innerJoin('unit as u', 'u.id', 'p.unit_id')
    .innerJoin('satker as s', 's.id', 'u.satker_id')
    .innerJoin('app_user as e', 'e.id', 'p.edited_by')
    .select(['p.id', 'p.unit_id', 'p.kind', 'p.title', 'p.from_year', 'p.until_year', 'p.decree', 'p.edition'])
    .select(['p.edited_at', 'e.name as editor', 's.name as office', 's.id as satkerId'])
    .select(sql<string[]>`p.reviews::text[]`.as('reviews'))
    .select((eb) => placeOfUnit(eb.ref('p.unit_id')).as('place'))
    .where('p.id', 'in', [...ids])
    .execute()
  const found = heads.map((h) => h.id)
  if (found.length === 0) return []
  const objectives = await db
    .selectFrom('plan_objective')
    .selectAll()
    .where('plan_id', 'in', found)
    .orderBy('position')
    .execute()
  const indicators = await db
    .selectFrom('plan_indicator')
    .selectAll()
    .where('plan_id', 'in', found)
    .orderBy('position')
    .execute()
  const targets = await db.selectFrom('plan_target').selectAll().where('plan_id', 'in', found).orderBy('year').execute()
  const o = groupBy(objectives, (row) => row.plan_id)
  const i = groupBy(indicators, (row) => `${row.plan_id} ${row.objective}`)
  const t = groupBy(targets, (row) => `${row.plan_id} ${row.objective} ${row.indicator}`)
  return heads.map((h) => ({
    ...storedOf(h),
    plan: {
      kind: h.kind,
      title: h.title,
      from: h.from_year,
      until: h.until_year,
      decree: h.decree,
      reviews: h.reviews,
      objectives: (o.get(h.id) ?? []).map(({ no, text, position }) => ({
        no,
        text,
        indicators: (i.get(`${h.id} ${position}`) ?? []).map((row) => ({
          text: row.text,
          level: row.level,
          offices: row.offices,
          iku: row.iku,
          decree: row.decree,
          targets: (t.get(`${h.id} ${position} ${row.position}`) ?? []).flatMap((year) => {
            const target = targetOfColumns(year)
            return target === null ? [] : [{ year: year.year, target }]
          }),
        })),
      })),
    },
  }))
}

/** One plan; null where it is not there for the transaction's reader. */
export const storedPlan = async (db: Database, id: string): Promise<StoredPlan | null> =>
  (await storedPlans(db, [id]))[0] ?? null
