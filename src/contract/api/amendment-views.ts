import { z } from 'zod'
import { FACTS, FATES } from '../../core/agreement/read-difference.ts'
import { PARTIES } from '../../core/agreement/standing.ts'
import { AMENDMENT_REASONS } from '../../core/agreement/working-copy.ts'
import { budgetLineSchema, indicatorSchema, objectiveSchema } from '../interchange.ts'
import { versionRowSchema } from './version-views.ts'

/** The view models of contract/amendment-view.ts as schemas. */
const id = z.uuid()
const count = z.number().int().min(0)
const amount = z.number().int().nullable()
const version = z.number().int().min(1)

const row = <T extends z.ZodType>(of: T) => ({
  fate: z.enum(FATES),
  isMoved: z.boolean(),
  before: of.nullable(),
  after: of.nullable(),
})

const named = z.object({ no: z.string(), text: z.string() })

export const differenceSchema = z.object({
  agreementId: id,
  copyId: id.nullable(),
  unit: z.string(),
  office: z.string(),
  year: z.number().int().nullable(),
  reason: z.enum(AMENDMENT_REASONS).nullable(),
  note: z.string().nullable(),
  from: version,
  to: version.nullable(),
  versions: z.array(versionRowSchema),
  counts: z.object({ added: count, struck: count, changed: count, moved: count, facts: count }),
  facts: z.array(z.object({ at: z.enum(FACTS), before: z.string().nullable(), after: z.string().nullable() })),
  objectives: z.array(
    z.object({
      ...row(objectiveSchema.omit({ indicators: true })),
      indicators: z.array(z.object({ ...row(indicatorSchema), from: named.nullable() })),
      leaving: z.array(z.object({ indicator: indicatorSchema, to: named })),
    }),
  ),
  lines: z.array(z.object({ ...row(budgetLineSchema), by: amount })),
  total: z.object({ before: amount, after: amount, by: amount }),
})

const touchedSchema = z.object({
  agreementId: id,
  unitId: id,
  unit: z.string(),
  office: z.string(),
  year: z.number().int(),
  version,
  changes: z.array(
    z.object({
      party: z.enum(PARTIES),
      unitId: id,
      before: z.string(),
      after: z.string().nullable(),
      acting: z.boolean(),
      since: z.iso.date(),
    }),
  ),
})

export const touchedAgreementsSchema = z.object({
  items: z.array(touchedSchema),
  dismissed: z.array(
    touchedSchema.extend({ dismissed: z.object({ by: z.string(), when: z.iso.datetime(), reason: z.string() }) }),
  ),
})
