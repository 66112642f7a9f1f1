import { ok, type Result } from '../result.ts'
import type { Agreement } from './agreement.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import type { KnownValues } from './known-values.ts'

/** The edit that undoes `edit` on the agreement it is about to change; refused where `edit` itself would be. */
export const inverseOf = (before: Agreement, edit: Edit, known: KnownValues): Result<Edit> => {
  const after = applyEdit(before, edit, known)
  return after.ok ? ok(undoing(before, edit) ?? restoring(before, after.value)) : after
}

/** Moves of rows are undone by their counterpart, so that what points at rows (origins, notes) can follow. */
const undoing = (before: Agreement, edit: Edit): Edit | null => {
  switch (edit.kind) {
    case 'add-objective':
      return { kind: 'remove-objective', index: edit.index }
    case 'remove-objective': {
      const objective = before.objectives[edit.index]
      return objective ? { kind: 'add-objective', index: edit.index, objective } : null
    }
    case 'move-objective':
      return { kind: 'move-objective', from: edit.to, to: edit.from }
    case 'split-objective':
      return { kind: 'merge-objective', index: edit.place.objective + 1 }
    case 'merge-objective': {
      const above = before.objectives[edit.index - 1]
      const below = before.objectives[edit.index]
      if (!above || !below) return null
      const { indicators: _, ...head } = below
      const place = { objective: edit.index - 1, indicator: above.indicators.length }
      return { kind: 'split-objective', place, head }
    }
    case 'add-indicator':
      return { kind: 'remove-indicator', place: edit.place }
    case 'remove-indicator': {
      const value = before.objectives[edit.place.objective]?.indicators[edit.place.indicator]
      return value ? { kind: 'add-indicator', place: edit.place, value } : null
    }
    case 'move-indicator':
      return { kind: 'move-indicator', from: edit.to, to: edit.from }
    case 'add-line':
      return { kind: 'remove-line', index: edit.index }
    case 'remove-line': {
      const line = before.budget?.lines[edit.index]
      return line ? { kind: 'add-line', index: edit.index, line } : null
    }
    case 'move-line':
      return { kind: 'move-line', from: edit.to, to: edit.from }
    default:
      return null
  }
}

const restoring = (before: Agreement, after: Agreement): Edit => {
  const changed = (Object.keys(after) as (keyof Agreement)[]).filter((key) => after[key] !== before[key])
  return { kind: 'restore', parts: Object.fromEntries(changed.map((key) => [key, before[key]])) as Partial<Agreement> }
}
