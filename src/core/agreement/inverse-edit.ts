import { ok, type Result } from '../result.ts'
import type { Agreement } from './agreement.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import type { KnownValues } from './known-values.ts'

/** The edit that undoes `edit` on the agreement it is about to change; refused where `edit` itself would be. */
export const inverseOf = (before: Agreement, edit: Edit, known: KnownValues): Result<Edit> => {
  const after = applyEdit(before, edit, known)
  if (!after.ok) return after
  const small = edit.kind === 'set' ? settingBack(before, after.value, edit.at, known) : undoing(before, edit)
  return ok(small ?? restoring(before, after.value))
}

const at = (a: Agreement, path: string): unknown =>
  path
    .split('/')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Readonly<Record<string, unknown>>)[key]
          : undefined,
      a,
    )

/** A value in the words that give it back when typed; undefined where there are none. */
const typedAs = (value: unknown): string | null | undefined => {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const raw = typeof value === 'object' && 'raw' in value ? value.raw : undefined
  return typeof raw === 'string' ? raw : undefined
}

const same = (a: unknown, b: unknown): boolean => {
  const text = (value: unknown) => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}n` : v))
  return text(a) === text(b)
}

/** A value is set back by typing what stood there, where that says it exactly: a small edit, which follows its row. */
const settingBack = (before: Agreement, after: Agreement, path: string, known: KnownValues): Edit | null => {
  const value = at(before, path)
  const text = typedAs(value)
  if (text === undefined) return null
  const edit: Edit = { kind: 'set', at: path, text }
  const back = applyEdit(after, edit, known)
  return back.ok && same(at(back.value, path), value) ? edit : null
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
