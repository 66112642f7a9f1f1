import type { PlanContent, PlanView } from '../../contract/plan-view.ts'
import type { OpenForm } from '../../web/pages/plan-editors.tsx'
import { planHeadOf, planIndicatorOf } from '../forms/plan-form.ts'

const PLACE = /^(\d{1,4})(?:\.(\d{1,4}))?$/

/** The form that an address or a field asks for: "kepala", an objective "2", an indicator "2.0"; null where it is none. */
export const openFormOf = (view: PlanView, asked: string | undefined): OpenForm | null => {
  if (asked === 'kepala') return { form: 'head' }
  const m = PLACE.exec(asked ?? '')
  if (!m) return null
  const objective = Number(m[1])
  if (m[2] === undefined) return objective <= view.objectives.length ? { form: 'objective', objective } : null
  const there = view.objectives[objective]?.indicators.length
  const indicator = Number(m[2])
  return there !== undefined && indicator <= there ? { form: 'indicator', objective, indicator } : null
}

const put = <T>(list: readonly T[], index: number, item: T): readonly T[] =>
  index < list.length ? list.map((old, i) => (i === index ? item : old)) : [...list, item]

/** The plan as its form leaves it: with one part put in its place or dropped; null where the form speaks of nothing there. */
export const changedPlan = (view: PlanView, form: URLSearchParams): PlanContent | null => {
  const open = openFormOf(view, form.get('at') ?? '')
  const drop = form.get('do') === 'drop'
  if (open === null) return null
  if (open.form === 'head') return { ...view, ...planHeadOf(form, view.kind) }
  const { objective: i } = open
  const there = view.objectives[i]
  if (open.form === 'objective') {
    if (drop) return { ...view, objectives: view.objectives.filter((_, k) => k !== i) }
    const given = { no: form.get('no') || null, text: form.get('text') ?? '' }
    return { ...view, objectives: put(view.objectives, i, { ...given, indicators: there?.indicators ?? [] }) }
  }
  if (there === undefined) return null
  const indicators = drop
    ? there.indicators.filter((_, j) => j !== open.indicator)
    : put(there.indicators, open.indicator, planIndicatorOf(form))
  return { ...view, objectives: put(view.objectives, i, { ...there, indicators }) }
}
