import { ok, type Result, refuse } from '../result.ts'
import type { Agreement } from './agreement.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit, IndicatorPlace } from './edit.ts'
import type { KnownValues } from './known-values.ts'
import { pathAfterEdit } from './path-after-edit.ts'
import { rowOf } from './row-path.ts'

/** Rows that both have touched; empty where both have moved, added or taken away rows, so that none can be named. */
export type EditConflict = { readonly rows: readonly string[] }

type ValueEdit = Extract<Edit, { readonly kind: 'set' | 'set-acting' | 'set-iku' }>

const isValue = (edit: Edit): edit is ValueEdit =>
  edit.kind === 'set' || edit.kind === 'set-acting' || edit.kind === 'set-iku'

/** Edits that follow rows one by one; all others change whole parts, and stand beside no one else's. */
const KEEPS_ROWS: ReadonlySet<Edit['kind']> = new Set<Edit['kind']>([
  'set',
  'set-acting',
  'set-iku',
  'add-objective',
  'remove-objective',
  'move-objective',
  'add-indicator',
  'remove-indicator',
  'move-indicator',
  'add-line',
  'remove-line',
  'move-line',
])

const pathOf = (p: IndicatorPlace): string => `objectives/${p.objective}/indicators/${p.indicator}/iku`

const touched = (edit: ValueEdit): string => (edit.kind === 'set-iku' ? pathOf(edit.place) : edit.at)

const moved = (edit: ValueEdit, to: string): Edit => {
  if (edit.kind !== 'set-iku') return { ...edit, at: to }
  const [, objective = '0', , indicator = '0'] = to.split('/')
  return { ...edit, place: { objective: Number(objective), indicator: Number(indicator) } }
}

/** Paths brought through edits made on `base`, and the rows that those edits set, all as they stand at the end. */
const carryThrough = (base: Agreement, edits: readonly Edit[], paths: readonly string[], known: KnownValues) => {
  let state = base
  let carried: readonly (string | null)[] = paths
  let rows: readonly string[] = []
  for (const edit of edits) {
    const before = state
    const follow = (path: string | null) => path && pathAfterEdit(before, edit, path)
    carried = carried.map(follow)
    rows = rows.flatMap((row) => follow(row) ?? [])
    if (isValue(edit)) rows = [...rows, rowOf(touched(edit))]
    const after = applyEdit(state, edit, known)
    if (!after.ok) return null
    state = after.value
  }
  return { carried, rows }
}

/**
 * My edits made on `base`, as they must be said once `theirs` (made on `base` too) are in place, so that nobody's work is
 * lost. Refused where both touched one row, where a row of mine is gone, or where both changed which rows there are.
 */
export const rebaseEdits = (
  base: Agreement,
  theirs: readonly Edit[],
  mine: readonly Edit[],
  known: KnownValues,
): Result<readonly Edit[], EditConflict> => {
  if (theirs.length === 0 || mine.length === 0) return ok(mine)
  if (![...theirs, ...mine].every((edit) => KEEPS_ROWS.has(edit.kind))) return refuse({ rows: [] })
  if (mine.every(isValue)) {
    const paths = mine.map(touched)
    const there = carryThrough(base, theirs, paths, known)
    if (!there) return refuse({ rows: [] })
    const lost = paths.filter((_, i) => {
      const at = there.carried[i] ?? null
      return at === null || there.rows.includes(rowOf(at))
    })
    return lost.length > 0
      ? refuse({ rows: [...new Set(lost.map(rowOf))] })
      : ok(mine.map((edit, i) => moved(edit, there.carried[i] ?? touched(edit))))
  }
  if (!theirs.every(isValue)) return refuse({ rows: [] })
  const rows = theirs.map((edit) => rowOf(touched(edit)))
  const here = carryThrough(base, mine, rows, known)
  if (!here) return refuse({ rows: [] })
  const lost = rows.filter((_, i) => {
    const at = here.carried[i] ?? null
    return at === null || here.rows.includes(at)
  })
  return lost.length > 0 ? refuse({ rows: [...new Set(lost)] }) : ok(mine)
}
