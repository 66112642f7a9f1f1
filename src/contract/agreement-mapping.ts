import type { Agreement, BudgetLine, Indicator, Objective, Party } from '../core/agreement/agreement.ts'
import { type Decimal, decimalFromNumber, decimalToNumber } from '../core/decimal.ts'
import type { Target } from '../core/indicator/target.ts'
import type {
  InterchangeAgreement,
  InterchangeBudgetLine,
  InterchangeIndicator,
  InterchangeObjective,
  InterchangeParty,
  InterchangeTarget,
} from './interchange.ts'

// Apart from the schemas, so that browsers can turn one into the other without carrying zod.

const decimalOf = (n: number): Decimal => {
  const d = decimalFromNumber(n)
  if (d === null) throw new RangeError(`not a decimal: ${n}`)
  return d
}

const targetIn = (t: InterchangeTarget): Target => {
  if (t.kind === 'grade') return { kind: 'grade', raw: t.raw, value: t.value, unit: null }
  if (t.kind === 'score') return { kind: 'score', raw: t.raw, value: decimalOf(t.value), unit: null }
  const second = t.secondary && { secondary: { value: decimalOf(t.secondary.value), unit: t.secondary.unit } }
  return t.kind === 'percent'
    ? { kind: 'percent', raw: t.raw, value: decimalOf(t.value), unit: '%', ...second }
    : { kind: 'count', raw: t.raw, value: decimalOf(t.value), unit: t.unit, ...second }
}

const targetOut = (t: Target): InterchangeTarget => {
  if (t.kind === 'grade') return { raw: t.raw, kind: 'grade', value: t.value, unit: null }
  if (t.kind === 'score') return { raw: t.raw, kind: 'score', value: decimalToNumber(t.value), unit: null }
  const second = t.secondary && {
    secondary: { value: decimalToNumber(t.secondary.value), unit: t.secondary.unit },
  }
  return t.kind === 'percent'
    ? { raw: t.raw, kind: 'percent', value: decimalToNumber(t.value), unit: '%', ...second }
    : { raw: t.raw, kind: 'count', value: decimalToNumber(t.value), unit: t.unit, ...second }
}

export const indicatorFromInterchange = (i: InterchangeIndicator): Indicator => ({
  text: i.text,
  target: i.target === null ? null : targetIn(i.target),
  ...(i.iku === undefined ? {} : { iku: i.iku }),
})

export const objectiveFromInterchange = (o: InterchangeObjective): Objective => ({
  program: o.program ?? null,
  programNo: o.programNo ?? null,
  group: o.group ?? null,
  groupNo: o.groupNo ?? null,
  no: o.no ?? null,
  text: o.text,
  indicators: o.indicators.map(indicatorFromInterchange),
})

export const budgetLineFromInterchange = (l: InterchangeBudgetLine): BudgetLine => ({
  no: l.no ?? null,
  code: l.code ?? null,
  text: l.text,
  amount: l.amount === null ? null : BigInt(l.amount),
})

/** A checked agreement of the interchange file as the core's agreement. */
export const agreementFromInterchange = (a: InterchangeAgreement): Agreement => ({
  ...a,
  annexYear: a.annexYear ?? null,
  letterhead: a.letterhead ?? null,
  signatures: a.signatures ?? [],
  objectives: a.objectives.map(objectiveFromInterchange),
  budget: a.budget && {
    label: a.budget.label,
    lines: a.budget.lines.map(budgetLineFromInterchange),
    printedTotal: a.budget.printedTotal === null ? null : BigInt(a.budget.printedTotal),
  },
})

const partyOut = (p: Party): InterchangeParty => ({ name: p.name, position: p.position, acting: p.acting })

export const indicatorToInterchange = (i: Indicator): InterchangeIndicator => ({
  text: i.text,
  target: i.target === null ? null : targetOut(i.target),
  ...(i.iku === undefined ? {} : { iku: i.iku }),
})

export const objectiveToInterchange = (o: Objective): InterchangeObjective => ({
  ...(o.program === null && o.programNo === null ? {} : { program: o.program, programNo: o.programNo }),
  group: o.group,
  groupNo: o.groupNo,
  no: o.no,
  text: o.text,
  indicators: o.indicators.map(indicatorToInterchange),
})

export const budgetLineToInterchange = (l: BudgetLine): InterchangeBudgetLine => ({
  ...l,
  amount: l.amount === null ? null : Number(l.amount),
})

/** The core's agreement in the form of the interchange file. */
export const agreementToInterchange = (a: Agreement): InterchangeAgreement => ({
  title: a.title,
  year: a.year,
  satker: a.satker,
  unit: a.unit,
  level: a.level,
  firstParty: partyOut(a.firstParty),
  secondParty: a.secondParty && partyOut(a.secondParty),
  place: a.place,
  statementDate: a.statementDate,
  annexDate: a.annexDate,
  annexYear: a.annexYear,
  annexColumns: [...a.annexColumns],
  objectives: a.objectives.map(objectiveToInterchange),
  budget: a.budget && {
    label: a.budget.label,
    lines: a.budget.lines.map(budgetLineToInterchange),
    printedTotal: a.budget.printedTotal === null ? null : Number(a.budget.printedTotal),
  },
  letterhead: a.letterhead && { ...a.letterhead, lines: [...a.letterhead.lines] },
  signatures: a.signatures.map((s) => ({ ...s })),
})
