import type { Target } from '../indicator/target.ts'
import type { Level } from '../profile/agency-profile.ts'
import { levelled } from '../text-match.ts'
import type { Agreement, Letterhead, Party } from './agreement.ts'

/** Where the first rows of a working copy came from. */
export const COPY_ORIGINS = ['blank', 'last-year', 'superior', 'document', 'amendment'] as const
export type CopyOrigin = (typeof COPY_ORIGINS)[number]

/** Why a signed agreement may be replaced (blueprint §7): its official, its programme or budget, its priorities changed. */
export const AMENDMENT_REASONS = ['official', 'programme', 'priority'] as const
export type AmendmentReason = (typeof AMENDMENT_REASONS)[number]

/** What may be said of a row: that it is to be confirmed, a comment, why it was returned, why a warning stands. */
export type MarkKind = 'confirm' | 'comment' | 'reason' | 'explanation'

/** What is known of a unit and its office before anything is promised. */
export type DrawingUp = {
  readonly year: number
  readonly satker: string
  readonly unit: string
  readonly level: Level
  readonly firstParty: Party
  readonly secondParty: Party | null
  readonly place: string | null
  readonly letterhead: Letterhead | null
  readonly annexColumns: readonly string[]
}

/** An agreement that is begun, and the paths of the rows that somebody has to confirm. */
export type DrawnUp = { readonly agreement: Agreement; readonly toConfirm: readonly string[] }

/** An agreement of these parties with nothing promised yet. Dates are set when it is signed. */
export const drawUpBlank = (d: DrawingUp): DrawnUp => ({
  agreement: {
    title: `PERJANJIAN KINERJA TAHUN ${d.year}`,
    year: d.year,
    satker: d.satker,
    unit: d.unit,
    level: d.level,
    firstParty: d.firstParty,
    secondParty: d.secondParty,
    place: d.place,
    statementDate: null,
    annexDate: null,
    annexYear: null,
    annexColumns: d.annexColumns,
    objectives: [],
    budget: null,
    letterhead: d.letterhead,
    signatures: [],
  },
  toConfirm: [],
})

/** Every indicator, every objective without one, and every line of the budget. */
export const rowsOf = (a: Agreement): readonly string[] => [
  ...a.objectives.flatMap((o, i) =>
    o.indicators.length === 0 ? [`objectives/${i}`] : o.indicators.map((_, j) => `objectives/${i}/indicators/${j}`),
  ),
  ...(a.budget?.lines.map((_, i) => `budget/lines/${i}`) ?? []),
]

/** No amount is taken over: the money of one year is never that of another. */
const withoutAmounts = ({ budget }: Agreement): Agreement['budget'] =>
  budget && { ...budget, lines: budget.lines.map((line) => ({ ...line, amount: null })), printedTotal: null }

/** The rows of an earlier agreement of the unit, for these parties and this year; every row is to be confirmed. */
export const carryOver = (last: Agreement, d: DrawingUp): DrawnUp => {
  const { agreement } = drawUpBlank(d)
  const carried: Agreement = {
    ...agreement,
    place: agreement.place ?? last.place,
    letterhead: agreement.letterhead ?? last.letterhead,
    annexYear: last.annexYear === null ? null : d.year,
    annexColumns: last.annexColumns,
    objectives: last.objectives,
    budget: withoutAmounts(last),
  }
  return { agreement: carried, toConfirm: rowsOf(carried) }
}

/** A planned target of a year, by the wording of its indicator. */
export type PlannedTarget = { readonly text: string; readonly target: Target | null }

/** The targets that the plan has for these very indicators, in the place of those carried over; they stay to be confirmed. */
export const withPlannedTargets = (drawn: DrawnUp, planned: readonly PlannedTarget[]): DrawnUp => {
  const targets = new Map(planned.flatMap((p) => (p.target ? [[levelled(p.text), p.target] as const] : [])))
  const objectives = drawn.agreement.objectives.map((objective) => ({
    ...objective,
    indicators: objective.indicators.map((indicator) => ({
      ...indicator,
      target: targets.get(levelled(indicator.text)) ?? indicator.target,
    })),
  }))
  return { ...drawn, agreement: { ...drawn.agreement, objectives } }
}

/** The superior's rows, adopted whole to be chosen from; its money stays with it. */
export const adoptFrom = (superior: Agreement, d: DrawingUp): DrawnUp => {
  const { agreement } = drawUpBlank(d)
  const adopted: Agreement = {
    ...agreement,
    place: agreement.place ?? superior.place,
    letterhead: agreement.letterhead ?? superior.letterhead,
    annexYear: superior.annexYear === null ? null : d.year,
    objectives: superior.objectives,
  }
  return { agreement: adopted, toConfirm: rowsOf(adopted) }
}
