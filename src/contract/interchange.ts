import { z } from 'zod'
import type { Agreement, Party } from '../core/agreement/agreement.ts'
import { isPrintedDate } from '../core/calendar/printed-date.ts'
import { FINDING_CODES } from '../core/check/finding.ts'
import { type Decimal, decimalFromNumber, decimalToNumber } from '../core/decimal.ts'
import type { Target } from '../core/indicator/target.ts'
import { LEVELS } from '../core/organisation/level.ts'

const text = z.string().max(20_000)
const printedDate = z.string().refine(isPrintedDate, 'date')
const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const number = z.number().refine((n) => decimalFromNumber(n) !== null, 'decimal')

const party = z.object({ name: text.nullable(), position: text, acting: z.boolean() })

const secondary = z.object({ value: number, unit: text })

export const targetSchema = z.discriminatedUnion('kind', [
  z.object({
    raw: text,
    kind: z.literal('percent'),
    value: number,
    unit: z.literal('%'),
    secondary: secondary.optional(),
  }),
  z.object({ raw: text, kind: z.literal('count'), value: number, unit: text, secondary: secondary.optional() }),
  z.object({ raw: text, kind: z.literal('score'), value: number, unit: z.null() }),
  z.object({ raw: text, kind: z.literal('grade'), value: text, unit: z.null() }),
])

const indicator = z.object({ text, target: targetSchema.nullable(), iku: z.boolean().optional() })

const objective = z.object({
  program: text.nullish(),
  programNo: text.nullish(),
  group: text.nullish(),
  groupNo: text.nullish(),
  no: text.nullish(),
  text,
  indicators: z.array(indicator).max(10_000),
})

const budgetLine = z.object({ no: text.nullish(), code: text.nullish(), text, amount: amount.nullable() })

export const agreementSchema = z.object({
  title: text,
  year: z.number().int().min(1900).max(2200).nullable(),
  satker: text,
  unit: text,
  level: z.enum(LEVELS).nullable(),
  firstParty: party,
  secondParty: party.nullable(),
  place: text.nullable(),
  statementDate: printedDate.nullable(),
  annexDate: printedDate.nullable(),
  annexYear: z.number().int().nullish(),
  annexColumns: z.array(text).max(20),
  objectives: z.array(objective).max(10_000),
  budget: z.object({ label: text, lines: z.array(budgetLine).max(10_000), printedTotal: amount.nullable() }).nullable(),
  letterhead: z
    .object({ lines: z.array(text).max(10), address: text.nullable(), phone: text.nullable(), email: text.nullable() })
    .nullish(),
  signatures: z
    .array(
      z.object({
        on: z.enum(['statement', 'annex']),
        party: z.enum(['first', 'second']),
        name: text.nullable(),
        position: text.nullable(),
        acting: z.boolean(),
      }),
    )
    .max(10)
    .optional(),
})

const message = z.object({ id: text, en: text })
const fact = z.union([text, z.number(), z.null(), z.array(z.union([text, z.number(), z.null()]))])

export const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'warning', 'note']),
  agreement: z.number().int().min(0),
  at: text,
  message,
  facts: z.record(z.string(), fact),
  repair: z.object({ agreement: z.number().int().min(0), at: text, value: text }).optional(),
})

export const noteSchema = z.object({
  agreement: z.number().int().min(0),
  at: text,
  confidence: z.number().min(0).max(1),
  code: text.optional(),
  printed: text.nullish(),
  message,
})

export const originSchema = z.object({
  agreement: z.number().int().min(0),
  at: text,
  file: z.number().int().min(0),
  page: z.number().int().min(1),
  box: z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).nullable(),
  confidence: z.number().min(0).max(1),
})

export const FORMAT = 'ikrar/agreements@1'

/** The interchange file: what is read, handed out, taken in and embedded in every PDF. Amounts are whole rupiah. */
export const interchangeSchema = z.object({
  format: z.literal(FORMAT),
  agreements: z.array(agreementSchema).max(10_000),
  findings: z.array(findingSchema).optional(),
  notes: z.array(noteSchema).optional(),
  origins: z.array(originSchema).optional(),
})

export type InterchangeAgreement = z.infer<typeof agreementSchema>
export type Interchange = z.infer<typeof interchangeSchema>

const decimalOf = (n: number): Decimal => {
  const d = decimalFromNumber(n)
  if (d === null) throw new RangeError(`not a decimal: ${n}`)
  return d
}

const targetIn = (t: z.infer<typeof targetSchema>): Target => {
  if (t.kind === 'grade') return { kind: 'grade', raw: t.raw, value: t.value, unit: null }
  if (t.kind === 'score') return { kind: 'score', raw: t.raw, value: decimalOf(t.value), unit: null }
  const second = t.secondary && { secondary: { value: decimalOf(t.secondary.value), unit: t.secondary.unit } }
  return t.kind === 'percent'
    ? { kind: 'percent', raw: t.raw, value: decimalOf(t.value), unit: '%', ...second }
    : { kind: 'count', raw: t.raw, value: decimalOf(t.value), unit: t.unit, ...second }
}

const targetOut = (t: Target): z.infer<typeof targetSchema> => {
  if (t.kind === 'grade') return { raw: t.raw, kind: 'grade', value: t.value, unit: null }
  if (t.kind === 'score') return { raw: t.raw, kind: 'score', value: decimalToNumber(t.value), unit: null }
  const second = t.secondary && {
    secondary: { value: decimalToNumber(t.secondary.value), unit: t.secondary.unit },
  }
  return t.kind === 'percent'
    ? { raw: t.raw, kind: 'percent', value: decimalToNumber(t.value), unit: '%', ...second }
    : { raw: t.raw, kind: 'count', value: decimalToNumber(t.value), unit: t.unit, ...second }
}

/** A checked agreement of the interchange file as the core's agreement. */
export const agreementFromInterchange = (a: InterchangeAgreement): Agreement => ({
  ...a,
  annexYear: a.annexYear ?? null,
  letterhead: a.letterhead ?? null,
  signatures: a.signatures ?? [],
  objectives: a.objectives.map((o) => ({
    program: o.program ?? null,
    programNo: o.programNo ?? null,
    group: o.group ?? null,
    groupNo: o.groupNo ?? null,
    no: o.no ?? null,
    text: o.text,
    indicators: o.indicators.map((i) => ({
      text: i.text,
      target: i.target === null ? null : targetIn(i.target),
      ...(i.iku === undefined ? {} : { iku: i.iku }),
    })),
  })),
  budget:
    a.budget === null
      ? null
      : {
          label: a.budget.label,
          lines: a.budget.lines.map((l) => ({
            no: l.no ?? null,
            code: l.code ?? null,
            text: l.text,
            amount: l.amount === null ? null : BigInt(l.amount),
          })),
          printedTotal: a.budget.printedTotal === null ? null : BigInt(a.budget.printedTotal),
        },
})

const partyOut = (p: Party): z.infer<typeof party> => ({ name: p.name, position: p.position, acting: p.acting })

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
  objectives: a.objectives.map((o) => ({
    ...(o.program === null && o.programNo === null ? {} : { program: o.program, programNo: o.programNo }),
    group: o.group,
    groupNo: o.groupNo,
    no: o.no,
    text: o.text,
    indicators: o.indicators.map((i) => ({
      text: i.text,
      target: i.target === null ? null : targetOut(i.target),
      ...(i.iku === undefined ? {} : { iku: i.iku }),
    })),
  })),
  budget:
    a.budget === null
      ? null
      : {
          label: a.budget.label,
          lines: a.budget.lines.map((l) => ({ ...l, amount: l.amount === null ? null : Number(l.amount) })),
          printedTotal: a.budget.printedTotal === null ? null : Number(a.budget.printedTotal),
        },
  letterhead: a.letterhead && { ...a.letterhead, lines: [...a.letterhead.lines] },
  signatures: a.signatures.map((s) => ({ ...s })),
})
