import { z } from 'zod'
import { isPrintedDate } from '../core/calendar/printed-date.ts'
import { FINDING_CODES } from '../core/check/finding.ts'
import { decimalFromNumber } from '../core/decimal.ts'
import { levelSchema } from './level-schema.ts'

const text = z.string().max(20_000)
const printedDate = z.string().refine(isPrintedDate, 'date')
const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const number = z.number().refine((n) => decimalFromNumber(n) !== null, 'decimal')

export const partySchema = z.object({ name: text.nullable(), position: text, acting: z.boolean() })

const secondary = z.object({ value: number, unit: text })

const targetSchema = z.discriminatedUnion('kind', [
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

export const indicatorSchema = z.object({ text, target: targetSchema.nullable(), iku: z.boolean().optional() })

export const objectiveSchema = z.object({
  program: text.nullish(),
  programNo: text.nullish(),
  group: text.nullish(),
  groupNo: text.nullish(),
  no: text.nullish(),
  text,
  indicators: z.array(indicatorSchema).max(10_000),
})

export const budgetLineSchema = z.object({ no: text.nullish(), code: text.nullish(), text, amount: amount.nullable() })

export const agreementSchema = z.object({
  title: text,
  year: z.number().int().min(1900).max(2200).nullable(),
  satker: text,
  unit: text,
  level: levelSchema.nullable(),
  firstParty: partySchema,
  secondParty: partySchema.nullable(),
  place: text.nullable(),
  statementDate: printedDate.nullable(),
  annexDate: printedDate.nullable(),
  annexYear: z.number().int().nullish(),
  annexColumns: z.array(text).max(20),
  objectives: z.array(objectiveSchema).max(10_000),
  budget: z
    .object({ label: text, lines: z.array(budgetLineSchema).max(10_000), printedTotal: amount.nullable() })
    .nullable(),
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

const noteSchema = z.object({
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
export type InterchangeTarget = z.infer<typeof targetSchema>
export type InterchangeIndicator = z.infer<typeof indicatorSchema>
export type InterchangeObjective = z.infer<typeof objectiveSchema>
export type InterchangeBudgetLine = z.infer<typeof budgetLineSchema>
export type InterchangeParty = z.infer<typeof partySchema>
export type Interchange = z.infer<typeof interchangeSchema>
