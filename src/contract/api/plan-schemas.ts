import { z } from 'zod'
import { CONTROLLABILITIES, OVER_PERIODS, OVER_UNITS, POLARITIES, VALIDITIES } from '../../core/indicator/library.ts'
import { BUDGET_KINDS } from '../../core/plan/budget-document.ts'
import { PLAN_KINDS } from '../../core/plan/plan.ts'

// Bounds of what may be sent at all; what is right within them is the core's to say.
const line = z.string().max(5_000)
const lineOrNull = line.nullable().default(null)
const year = z.int().min(0).max(9_999)
const day = z.string().max(20)
const MOST_ROWS = 5_000

const planIndicator = z.object({
  text: line,
  level: lineOrNull,
  offices: lineOrNull,
  iku: z.boolean().default(false),
  decree: lineOrNull,
  targets: z
    .array(z.object({ year, target: z.string().max(300) }))
    .max(30)
    .default([]),
})

/** A plan as it is typed; also what a filled-in form carries on to be confirmed. */
export const planContentSchema = z.object({
  kind: z.enum(PLAN_KINDS),
  title: line,
  fromYear: year,
  untilYear: year,
  decree: lineOrNull,
  reviews: z.array(day).max(100).default([]),
  objectives: z
    .array(z.object({ no: lineOrNull, text: line, indicators: z.array(planIndicator).max(MOST_ROWS).default([]) }))
    .max(MOST_ROWS)
    .default([]),
})

export const budgetContentSchema = z.object({
  kind: z.enum(BUDGET_KINDS),
  year,
  number: line,
  revision: z.int().min(0).max(9_999).default(0),
  approvedOn: day,
  items: z
    .array(
      z.object({
        kind: z.enum(['program', 'activity']),
        code: z.string().max(200),
        text: line,
        amount: z.int().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
      }),
    )
    .max(MOST_ROWS)
    .default([]),
})

export const libraryContentSchema = z.object({
  text: line,
  definition: z.string().max(20_000).default(''),
  formula: z.string().max(20_000).default(''),
  polarity: z.enum(POLARITIES).default('maximize'),
  unit: line.default(''),
  source: line.default(''),
  overPeriods: z.enum(OVER_PERIODS).default('last'),
  overUnits: z.enum(OVER_UNITS).default('average'),
  validity: z.enum(VALIDITIES).default('exact'),
  controllability: z.enum(CONTROLLABILITIES).default('moderate'),
})

const id = z.uuid()

const edition = {
  id,
  office: z.string(),
  edition: z.int(),
  editedBy: z.string(),
  editedAt: z.iso.datetime(),
  mayChange: z.boolean(),
}

export const planViewSchema = planContentSchema.extend(edition)

export const budgetViewSchema = budgetContentSchema.extend({
  ...edition,
  total: z.int(),
  revisions: z.array(z.object({ id, number: z.string(), revision: z.int(), approvedOn: z.iso.date(), total: z.int() })),
})

export const planListSchema = z.object({
  rows: z.array(
    z.object({
      id,
      kind: z.enum([...PLAN_KINDS, ...BUDGET_KINDS]),
      office: z.string(),
      title: z.string(),
      fromYear: year,
      untilYear: year,
      revision: z.int().nullable(),
      rows: z.int(),
      keyIndicators: z.int(),
      total: z.int().nullable(),
    }),
  ),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  years: z.array(year),
  may: z.object({ plan: z.boolean(), draft: z.boolean() }),
})

const libraryRow = z.object({
  id,
  text: z.string(),
  unit: z.string(),
  polarity: z.enum(POLARITIES),
  office: z.string(),
})

export const libraryListSchema = z.object({
  rows: z.array(libraryRow),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  mayChange: z.boolean(),
})

export const similarSchema = z.object({
  similar: z.array(libraryRow.extend({ score: z.number(), same: z.boolean() })),
})

export const libraryViewSchema = libraryContentSchema.extend({
  ...edition,
  used: z.object({
    agreements: z.array(
      z.object({ id, office: z.string(), unit: z.string(), year: year.nullable(), text: z.string() }),
    ),
    agreementCount: z.int(),
    plans: z.array(z.object({ id, office: z.string(), title: z.string(), text: z.string() })),
  }),
})
