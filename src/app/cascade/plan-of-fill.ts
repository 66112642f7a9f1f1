import type { AskedFill, CascadeFill } from '../../contract/cascade.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { asLastYear } from '../../core/cascade/as-last-year.ts'
import { type ColumnFill, type Fill, planFill } from '../../core/cascade/fill.ts'
import { type TakenRows, takeRows } from '../../core/cascade/take-rows.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { staleCopy } from '../drafting/stale-copy.ts'
import type { LoadedColumn, LoadedMatrix } from './load-matrix.ts'
import { yearBefore } from './year-before.ts'

/** What one copy gets: rows taken into it, and words on rows that are there. */
export type CopyFill = {
  readonly column: LoadedColumn
  readonly agreement: Agreement
  readonly taken: TakenRows
  readonly decide: ColumnFill['decide']
}

export type FillPlan = { readonly copies: readonly CopyFill[]; readonly skipped: readonly LoadedColumn[] }

const isBroad = (fill: AskedFill): boolean => fill.kind === 'row' || fill.kind === 'last-year'

const fillOf = (loaded: LoadedMatrix, asked: AskedFill): Result<Fill> => {
  if (asked.kind === 'last-year') return ok(asked)
  const isThere = ({ objective, indicator }: { objective: number; indicator: number }) =>
    loaded.matrix.rows.some((r) => r.place.objective === objective && r.place.indicator === indicator)
  if (asked.kind !== 'column' && !isThere(asked)) return refuse(problem('not-found', 'indicator'))
  if (asked.kind === 'row') return ok({ ...asked, place: { objective: asked.objective, indicator: asked.indicator } })
  const column = loaded.columns.findIndex((c) => c.unit.id === asked.unitId)
  const found = loaded.columns[column]
  if (!found) return refuse(problem('not-found', 'unit'))
  const { unit, copy, door } = found
  if (door === 'not-yours') return refuse(problem('access/forbidden', 'draft'))
  if (door === 'locked') return refuse(problem('copy/not-a-draft', 'copy', { state: copy?.state ?? '' }))
  if (door !== 'open') return refuse(problem('cascade/no-copy', 'unit', { unit: unit.name }))
  if (asked.kind === 'column') return ok({ ...asked, column })
  return ok({ ...asked, column, place: { objective: asked.objective, indicator: asked.indicator } })
}

/**
 * What is asked of a matrix, worked out copy by copy. One cell or column that cannot be filled is a refusal; of all columns
 * at once, those that cannot are left out and named. Nothing to do is a refusal, too.
 */
export const planOfFill = async (
  tx: Database,
  profile: AgencyProfile,
  loaded: LoadedMatrix,
  { revision, fill: asked }: CascadeFill,
): Promise<Result<FillPlan>> => {
  if (loaded.copy !== null && loaded.copy.revision !== revision) return refuse(staleCopy(loaded.copy))
  const fill = fillOf(loaded, asked)
  if (!fill.ok) return fill
  const before = fill.value.kind === 'last-year' ? await yearBefore(tx, profile, loaded) : null
  if (fill.value.kind === 'last-year' && before === null) return refuse(problem('copy/no-last-year', 'from'))
  const plans = planFill(loaded.matrix, fill.value, () => (before ? asLastYear(loaded.matrix, before) : []))
  const superior = loaded.own.members[loaded.superior]?.agreement
  const copies: CopyFill[] = []
  const skipped: LoadedColumn[] = []
  for (const { column: index, take, decide } of plans) {
    const column = loaded.columns[index]
    const agreement = column?.member == null ? undefined : loaded.own.members[column.member]?.agreement
    if (column === undefined || superior === undefined) continue
    if (column.door !== 'open' || agreement === undefined) skipped.push(column)
    else copies.push({ column, agreement, taken: takeRows(superior, agreement, take, knownValues(profile)), decide })
  }
  if (copies.length === 0 && !(isBroad(asked) && skipped.length > 0)) return refuse(problem('cascade/nothing-to-fill'))
  return ok({ copies, skipped })
}
