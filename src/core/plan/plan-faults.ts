import { isDay } from '../calendar/term.ts'
import { type Problem, problem } from '../problem.ts'
import { levelled } from '../text-match.ts'
import { coversYear, type Plan, type PlanIndicator } from './plan.ts'

const LONGEST_TITLE = 500
const LONGEST_WORDING = 2_000
/** No real plan comes near this; a file that does is no plan. */
const MOST_INDICATORS = 2_000
const LONGEST_PERIOD = 10
const MOST_REVIEWS = 20

const wrong = (at: string, reason: string, typed = ''): Problem =>
  problem('input/invalid', at, { field: at, reason, ...(typed === '' ? {} : { typed }) })

const textFault = (at: string, text: string, longest: number): readonly Problem[] => {
  if (text.trim() === '') return [wrong(at, 'reason/missing')]
  return text.length > longest ? [wrong(at, 'reason/too-long')] : []
}

const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2200

/** Everything that is not right with a plan, in its order; `officeKinds` are the ids of the agency's kinds of office. */
export const planFaults = (plan: Plan, officeKinds: readonly string[]): readonly Problem[] => [
  ...textFault('title', plan.title, LONGEST_TITLE),
  ...periodFaults(plan),
  ...((plan.decree ?? '').length > LONGEST_TITLE ? [wrong('decree', 'reason/too-long')] : []),
  ...reviewFaults(plan),
  ...objectiveFaults(plan, officeKinds),
]

const periodFaults = ({ kind, from, until }: Plan): readonly Problem[] => {
  if (!isYear(from)) return [wrong('fromYear', 'reason/year')]
  if (!isYear(until)) return [wrong('untilYear', 'reason/year')]
  if (until < from) return [wrong('untilYear', 'reason/period')]
  if (kind === 'rkt' && until !== from) return [wrong('untilYear', 'reason/one-year')]
  return until - from >= LONGEST_PERIOD ? [wrong('untilYear', 'reason/period')] : []
}

const reviewFaults = ({ reviews, from, until }: Plan): readonly Problem[] => {
  if (reviews.length > MOST_REVIEWS) return [wrong('reviews', 'reason/too-long')]
  return reviews.flatMap((day) => {
    if (!isDay(day)) return [wrong('reviews', 'reason/day', day)]
    const year = Number(day.slice(0, 4))
    return year < from || year > until + 1 ? [wrong('reviews', 'reason/outside-period', day)] : []
  })
}

const objectiveFaults = (plan: Plan, officeKinds: readonly string[]): readonly Problem[] => {
  const count = plan.objectives.reduce((n, o) => n + o.indicators.length, 0)
  if (count > MOST_INDICATORS || plan.objectives.length > MOST_INDICATORS) {
    return [wrong('objectives', 'reason/too-many')]
  }
  const objectives = new Set<string>()
  return plan.objectives.flatMap((o, i) => {
    const at = `objectives/${i}`
    const own = textFault(`${at}/text`, o.text, LONGEST_WORDING)
    const again = objectives.has(levelled(o.text)) ? [wrong(`${at}/text`, 'reason/twice')] : []
    objectives.add(levelled(o.text))
    const indicators = new Set<string>()
    return [
      ...(own.length > 0 ? own : again),
      ...o.indicators.flatMap((indicator, j) => {
        const place = `${at}/indicators/${j}`
        const key = `${levelled(indicator.text)}|${indicator.level}|${indicator.offices}`
        const twice = indicators.has(key) ? [wrong(`${place}/text`, 'reason/twice')] : []
        indicators.add(key)
        return [...indicatorFaults(plan, indicator, place, officeKinds), ...twice]
      }),
    ]
  })
}

const indicatorFaults = (
  plan: Plan,
  indicator: PlanIndicator,
  at: string,
  officeKinds: readonly string[],
): readonly Problem[] => {
  const { text, iku, level, decree, offices, targets } = indicator
  const years = targets.map((t) => t.year)
  return [
    ...textFault(`${at}/text`, text, LONGEST_WORDING),
    ...(iku && plan.kind === 'rkt' ? [wrong(`${at}/iku`, 'reason/iku-of-renstra')] : []),
    // A key indicator that names no level could not be looked for in any agreement.
    ...(iku && level === null ? [wrong(`${at}/level`, 'reason/iku-level')] : []),
    ...((decree ?? '').length > LONGEST_TITLE ? [wrong(`${at}/decree`, 'reason/too-long')] : []),
    ...(offices !== null && !officeKinds.includes(offices) ? [wrong(`${at}/offices`, 'reason/form')] : []),
    ...targets.flatMap((t, i) => {
      if (!coversYear(plan, t.year)) return [wrong(`${at}/target`, 'reason/outside-period', String(t.year))]
      return years.indexOf(t.year) < i ? [wrong(`${at}/target`, 'reason/twice', String(t.year))] : []
    }),
  ]
}
