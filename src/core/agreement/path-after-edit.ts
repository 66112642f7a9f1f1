import type { Agreement } from './agreement.ts'
import type { Edit, IndicatorPlace } from './edit.ts'
import { indexAfterMove } from './list-edit.ts'

type Step = readonly [number, string]

const PATH = /^objectives\/(\d+)(\/.*)?$/
const INDICATOR = /^\/indicators\/(\d+)(\/.*)?$/
const LINE = /^budget\/lines\/(\d+)(\/.*)?$/

const cut = (pattern: RegExp, at: string): Step | null => {
  const m = pattern.exec(at)
  return m ? [Number(m[1]), m[2] ?? ''] : null
}

/**
 * Where the value at the path `at` stands after `edit` was applied to `before`, so that origins, doubts and findings follow
 * their rows; null where it went away.
 */
export const pathAfterEdit = (before: Agreement, edit: Edit, at: string): string | null => {
  const line = cut(LINE, at)
  if (line) return lineAfter(edit, line, at)
  if (edit.kind === 'remove-budget') return at === 'budget' || at.startsWith('budget/') ? null : at
  const objective = cut(PATH, at)
  if (!objective) return at
  const indicator = cut(INDICATOR, objective[1])
  if (!indicator) return headAfter(edit, objective, at)
  const place = { objective: objective[0], indicator: indicator[0] }
  const next = placeAfter(before, edit, place)
  return next && `objectives/${next.objective}/indicators/${next.indicator}${indicator[1]}`
}

const indexAfter = (edit: Edit, index: number, of: 'objective' | 'line'): number | null => {
  switch (edit.kind) {
    case 'add-objective':
    case 'add-line':
      return edit.kind === `add-${of}` && index >= edit.index ? index + 1 : index
    case 'remove-objective':
    case 'remove-line':
      if (edit.kind !== `remove-${of}` || index < edit.index) return index
      return index === edit.index ? null : index - 1
    case 'move-objective':
    case 'move-line':
      return edit.kind === `move-${of}` ? indexAfterMove(index, edit.from, edit.to) : index
    default:
      return index
  }
}

const lineAfter = (edit: Edit, [index, rest]: Step, at: string): string | null => {
  if (edit.kind === 'remove-budget') return null
  const next = indexAfter(edit, index, 'line')
  return next === null ? null : next === index ? at : `budget/lines/${next}${rest}`
}

const headAfter = (edit: Edit, [index, rest]: Step, at: string): string | null => {
  let next = indexAfter(edit, index, 'objective')
  if (edit.kind === 'split-objective' && index > edit.place.objective) next = index + 1
  if (edit.kind === 'merge-objective') next = index === edit.index ? null : index > edit.index ? index - 1 : index
  return next === null ? null : next === index ? at : `objectives/${next}${rest}`
}

const placeAfter = (before: Agreement, edit: Edit, p: IndicatorPlace): IndicatorPlace | null => {
  switch (edit.kind) {
    case 'split-objective': {
      const { objective, indicator } = edit.place
      if (p.objective < objective) return p
      if (p.objective > objective) return { ...p, objective: p.objective + 1 }
      return p.indicator < indicator ? p : { objective: objective + 1, indicator: p.indicator - indicator }
    }
    case 'merge-objective': {
      if (p.objective < edit.index) return p
      if (p.objective > edit.index) return { ...p, objective: p.objective - 1 }
      const above = before.objectives[edit.index - 1]?.indicators.length ?? 0
      return { objective: edit.index - 1, indicator: above + p.indicator }
    }
    case 'add-indicator':
      return inserting(p, edit.place)
    case 'remove-indicator':
      return leaving(p, edit.place)
    case 'merge-indicator': {
      const same = p.objective === edit.place.objective
      return same && p.indicator >= edit.place.indicator ? { ...p, indicator: p.indicator - 1 } : p
    }
    case 'move-indicator': {
      const without = leaving(p, edit.from)
      return without === null ? edit.to : inserting(without, edit.to)
    }
    default: {
      const objective = indexAfter(edit, p.objective, 'objective')
      return objective === null ? null : { ...p, objective }
    }
  }
}

const inserting = (p: IndicatorPlace, at: IndicatorPlace): IndicatorPlace =>
  p.objective === at.objective && p.indicator >= at.indicator ? { ...p, indicator: p.indicator + 1 } : p

const leaving = (p: IndicatorPlace, at: IndicatorPlace): IndicatorPlace | null => {
  if (p.objective !== at.objective || p.indicator < at.indicator) return p
  return p.indicator === at.indicator ? null : { ...p, indicator: p.indicator - 1 }
}
