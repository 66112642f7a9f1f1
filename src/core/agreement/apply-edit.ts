import { problem } from '../problem.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Agreement, BudgetLine, Indicator, Objective } from './agreement.ts'
import type { Edit, IndicatorPlace, ObjectiveHead } from './edit.ts'
import type { KnownValues } from './known-values.ts'
import { inserted, moved, removed, replaced } from './list-edit.ts'
import { setField } from './set-field.ts'

const EMPTY_INDICATOR: Indicator = { text: '', target: null }
const EMPTY_LINE: BudgetLine = { no: null, code: null, text: '', amount: null }

/** A new objective under the same headings as its neighbour above. */
const emptyHead = (above: Objective | undefined): ObjectiveHead => ({
  program: above?.program ?? null,
  programNo: above?.programNo ?? null,
  group: above?.group ?? null,
  groupNo: above?.groupNo ?? null,
  no: null,
  text: '',
})

const withObjectives = (a: Agreement, objectives: readonly Objective[] | null): Result<Agreement> =>
  objectives === null ? refuse(problem('not-found', 'objectives')) : ok({ ...a, objectives })

const withLines = (a: Agreement, lines: readonly BudgetLine[] | null | undefined): Result<Agreement> =>
  !a.budget || !lines ? refuse(problem('not-found', 'budget/lines')) : ok({ ...a, budget: { ...a.budget, lines } })

const withIndicators = (
  a: Agreement,
  objective: number,
  change: (indicators: readonly Indicator[]) => readonly Indicator[] | null,
): Result<Agreement> => {
  const o = a.objectives[objective]
  const indicators = o && change(o.indicators)
  if (!o || !indicators) return refuse(problem('not-found', `objectives/${objective}/indicators`))
  return withObjectives(a, a.objectives.with(objective, { ...o, indicators }))
}

/** The agreement after one edit; refused (`not-found`, `input/invalid`) where the edit speaks of nothing that is there. */
export const applyEdit = (a: Agreement, edit: Edit, known: KnownValues): Result<Agreement> => {
  switch (edit.kind) {
    case 'set':
      return setField(a, edit.at, edit.text, known)
    case 'set-acting':
      return setActing(a, edit.at, edit.acting)
    case 'set-iku':
      return withIndicators(a, edit.place.objective, (list) =>
        replaced(list, edit.place.indicator, (i) => ({ ...i, iku: edit.iku })),
      )
    case 'set-second-party':
      return ok({ ...a, secondParty: edit.party })
    case 'add-objective': {
      const fresh = { ...emptyHead(a.objectives[edit.index - 1]), indicators: [EMPTY_INDICATOR] }
      return withObjectives(a, inserted(a.objectives, edit.index, edit.objective ?? fresh))
    }
    case 'remove-objective':
      return withObjectives(a, removed(a.objectives, edit.index))
    case 'move-objective':
      return withObjectives(a, moved(a.objectives, edit.from, edit.to))
    case 'split-objective':
      return withObjectives(a, split(a.objectives, edit.place, edit.head))
    case 'merge-objective':
      return withObjectives(a, merged(a.objectives, edit.index))
    case 'add-indicator':
      return withIndicators(a, edit.place.objective, (list) =>
        inserted(list, edit.place.indicator, edit.value ?? EMPTY_INDICATOR),
      )
    case 'remove-indicator':
      return withIndicators(a, edit.place.objective, (list) => removed(list, edit.place.indicator))
    case 'move-indicator':
      return moveIndicator(a, edit.from, edit.to)
    case 'merge-indicator':
      return withIndicators(a, edit.place.objective, (list) => joined(list, edit.place.indicator))
    case 'add-budget':
      return a.budget ? ok(a) : ok({ ...a, budget: { label: edit.label, lines: [EMPTY_LINE], printedTotal: null } })
    case 'remove-budget':
      return ok({ ...a, budget: null })
    case 'add-line':
      return withLines(a, a.budget && inserted(a.budget.lines, edit.index, edit.line ?? EMPTY_LINE))
    case 'remove-line':
      return withLines(a, a.budget && removed(a.budget.lines, edit.index))
    case 'move-line':
      return withLines(a, a.budget && moved(a.budget.lines, edit.from, edit.to))
    case 'restore':
      return ok({ ...a, ...edit.parts })
  }
}

/** All edits in their order, or the first refusal: nothing is half done. */
export const applyEdits = (a: Agreement, edits: readonly Edit[], known: KnownValues): Result<Agreement> => {
  let result: Result<Agreement> = ok(a)
  for (const edit of edits) {
    result = applyEdit(result.value, edit, known)
    if (!result.ok) return result
  }
  return result
}

const setActing = (a: Agreement, at: string, acting: boolean): Result<Agreement> => {
  if (at === 'firstParty') return ok({ ...a, firstParty: { ...a.firstParty, acting } })
  if (at === 'secondParty' && a.secondParty) return ok({ ...a, secondParty: { ...a.secondParty, acting } })
  const index = /^signatures\/(\d{1,3})$/.exec(at)?.[1]
  const signatures = index === undefined ? null : replaced(a.signatures, Number(index), (s) => ({ ...s, acting }))
  return signatures ? ok({ ...a, signatures }) : refuse(problem('not-found', at))
}

const split = (
  list: readonly Objective[],
  { objective, indicator }: IndicatorPlace,
  head: ObjectiveHead | undefined,
): readonly Objective[] | null => {
  const o = list[objective]
  if (!o || !Number.isInteger(indicator) || indicator < 0 || indicator > o.indicators.length) return null
  const above: Objective = { ...o, indicators: o.indicators.slice(0, indicator) }
  const below: Objective = { ...(head ?? emptyHead(o)), indicators: o.indicators.slice(indicator) }
  return list.toSpliced(objective, 1, above, below)
}

const merged = (list: readonly Objective[], index: number): readonly Objective[] | null => {
  const above = list[index - 1]
  const below = list[index]
  if (!above || !below) return null
  return list.toSpliced(index - 1, 2, { ...above, indicators: [...above.indicators, ...below.indicators] })
}

const joined = (list: readonly Indicator[], index: number): readonly Indicator[] | null => {
  const above = list[index - 1]
  const below = list[index]
  if (!above || !below) return null
  const text = `${above.text} ${below.text}`.trim()
  return list.toSpliced(index - 1, 2, { ...above, text, target: above.target ?? below.target })
}

const moveIndicator = (a: Agreement, from: IndicatorPlace, to: IndicatorPlace): Result<Agreement> => {
  const item = a.objectives[from.objective]?.indicators[from.indicator]
  if (!item) return refuse(problem('not-found', `objectives/${from.objective}/indicators/${from.indicator}`))
  const without = withIndicators(a, from.objective, (list) => removed(list, from.indicator))
  return without.ok
    ? withIndicators(without.value, to.objective, (list) => inserted(list, to.indicator, item))
    : without
}
