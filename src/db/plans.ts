import { sql } from 'kysely'
import type { Plan } from '../core/plan/plan.ts'
import type { Database } from './database.ts'
import { columnsOfTarget } from './target-columns.ts'

/** Who writes, and when. */
export type Editor = { readonly userId: string; readonly at: Date }

const ROWS_AT_ONCE = 2_000

const headOf = (plan: Plan) => ({
  kind: plan.kind,
  title: plan.title,
  from_year: plan.from,
  until_year: plan.until,
  decree: plan.decree,
  reviews: sql<string[]>`${[...plan.reviews]}::date[]`,
})

/** Writes a new plan of an office's unit with all its rows. */
export const addPlan = async (db: Database, id: string, unitId: string, plan: Plan, by: Editor): Promise<void> => {
  await db
    .insertInto('plan')
    .values({ id, unit_id: unitId, ...headOf(plan), edited_by: by.userId, edited_at: by.at })
    .execute()
  await addRows(db, id, plan)
}

/** Puts a plan in the place of what it was; its edition is counted on. */
export const replacePlan = async (db: Database, id: string, plan: Plan, by: Editor): Promise<void> => {
  await db
    .updateTable('plan')
    .set({ ...headOf(plan), edition: sql`edition + 1`, edited_by: by.userId, edited_at: by.at })
    .where('id', '=', id)
    .execute()
  await db.deleteFrom('plan_objective').where('plan_id', '=', id).execute()
  await addRows(db, id, plan)
}

export const removePlan = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('plan').where('id', '=', id).execute()
}

const addRows = async (db: Database, plan_id: string, plan: Plan): Promise<void> => {
  const objectives = plan.objectives.map(({ no, text }, position) => ({ plan_id, position, no, text }))
  const indicators = plan.objectives.flatMap((o, objective) =>
    o.indicators.map(({ targets: _, ...i }, position) => ({ plan_id, objective, position, ...i })),
  )
  const targets = plan.objectives.flatMap((o, objective) =>
    o.indicators.flatMap((i, indicator) =>
      i.targets.map(({ year, target }) => ({
        plan_id,
        objective,
        indicator,
        year,
        ...columnsOfTarget(target),
        target_kind: target.kind,
        target_raw: target.raw,
      })),
    ),
  )
  await inPortions(objectives, (rows) => db.insertInto('plan_objective').values(rows).execute())
  await inPortions(indicators, (rows) => db.insertInto('plan_indicator').values(rows).execute())
  await inPortions(targets, (rows) => db.insertInto('plan_target').values(rows).execute())
}

const inPortions = async <T>(rows: readonly T[], write: (portion: T[]) => Promise<unknown>): Promise<void> => {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await write(rows.slice(i, i + ROWS_AT_ONCE))
}
