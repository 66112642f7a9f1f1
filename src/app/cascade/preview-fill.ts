import type { CascadeFill } from '../../contract/cascade.ts'
import type { FillPreview, PlannedRow } from '../../contract/cascade-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import { type KnownValues, knownValues } from '../../core/agreement/known-values.ts'
import { rowPlace } from '../../core/cascade/stated-link.ts'
import { ok, type Result } from '../../core/result.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { loadMatrix } from './load-matrix.ts'
import { type CopyFill, planOfFill } from './plan-of-fill.ts'

type Said = Pick<PlannedRow, 'way' | 'method' | 'added'> & { readonly at: string; readonly source: string }

const rowIn = (a: Agreement, toConfirm: readonly string[], { at, ...said }: Said): PlannedRow[] => {
  const place = rowPlace(at)
  const objective = place === null ? undefined : a.objectives[place.objective]
  if (!objective) return []
  const indicator = objective.indicators[place?.indicator ?? 0]
  return [
    {
      ...said,
      heading: objective.text,
      text: indicator?.text ?? '',
      target: indicator?.target?.raw ?? null,
      toConfirm: toConfirm.some((path) => path === at || path.startsWith(`${at}/`)),
    },
  ]
}

/** The rows that one copy would get, in their order; words on rows that are there come after them. */
const rowsOf = (
  superior: Agreement | undefined,
  { agreement, taken, decide }: CopyFill,
  known: KnownValues,
): readonly PlannedRow[] => {
  const after = applyEdits(agreement, taken.edits, known)
  const filled = after.ok ? after.value.agreement : agreement
  const textOf = (p: { readonly objective: number; readonly indicator: number }) =>
    superior?.objectives[p.objective]?.indicators[p.indicator]?.text ?? ''
  return [
    ...taken.rows.flatMap((row) => rowIn(filled, taken.toConfirm, { ...row, source: textOf(row.source) })),
    ...decide.flatMap(({ at, source, method }) => {
      const way = rowPlace(at)?.indicator == null ? 'derivation' : 'adoption'
      return rowIn(agreement, [], { at, source: textOf(source), way, method, added: false })
    }),
  ]
}

/** What a fill would do, before anybody does it. */
export const previewFill =
  ({ db, clock, profile }: Pick<Deps, 'db' | 'clock' | 'profile'>) =>
  (reader: Reader, unitId: string, year: number, given: CascadeFill): Promise<Result<FillPreview>> =>
    asReader(db, reader, async (tx) => {
      const loaded = await loadMatrix(tx, reader, { profile, unitId, year, now: clock.now() })
      if (!loaded.ok) return loaded
      const plan = await planOfFill(tx, profile, loaded.value, given)
      if (!plan.ok) return plan
      const superior = loaded.value.own.members[loaded.value.superior]?.agreement
      return ok({
        columns: plan.value.copies.map((copy) => ({
          unitId: copy.column.unit.id,
          unit: copy.column.unit.name,
          rows: rowsOf(superior, copy, knownValues(profile)),
        })),
        skipped: plan.value.skipped.map(({ unit, door }) => ({ unitId: unit.id, unit: unit.name, door })),
      })
    })
