import { z } from 'zod'
import { RIGHTS } from '../../core/access/role.ts'
import { STATES } from '../../core/agreement/lifecycle.ts'
import { AMENDMENT_REASONS, COPY_ORIGINS } from '../../core/agreement/working-copy.ts'
import { FINDING_CODES } from '../../core/check/finding.ts'
import { editSchema } from '../edit.ts'
import { agreementSchema, findingSchema, partySchema } from '../interchange.ts'
import { levelSchema } from '../level-schema.ts'
import { superiorChangeSchema } from '../superior-view.ts'

/** The view models of contract/working-copy-view.ts as schemas; the tests of the API hold every answer against them. */
const id = z.uuid()
const moment = z.iso.datetime()
const count = z.number().int().min(0)
const state = z.enum(STATES)
const rights = z.record(z.enum(RIGHTS), z.boolean())

const mark = z.object({
  id,
  kind: z.enum(['confirm', 'comment', 'reason', 'explanation']),
  at: z.string(),
  code: z.enum(FINDING_CODES).nullable(),
  text: z.string().nullable(),
  by: z.string(),
  when: moment,
  settled: z.boolean(),
})

export const workingCopySchema = z.object({
  id,
  unitId: id,
  unit: z.string(),
  officeUnitId: id,
  office: z.string(),
  year: z.number().int(),
  state,
  revision: z.number().int().min(1),
  origin: z.enum(COPY_ORIGINS),
  agreement: agreementSchema,
  position: z.number().int(),
  findings: z.array(findingSchema),
  marks: z.array(mark),
  steps: z.array(z.object({ from: state, to: state, by: z.string(), when: moment, note: z.string().nullable() })),
  next: z.array(z.object({ to: state, unmet: z.array(z.string()) })),
  superior: z.object({ unitId: id, unit: z.string(), copyId: id.nullable() }).nullable(),
  partyChanges: z.array(
    z.object({ party: z.enum(['first', 'second']), written: partySchema.nullable(), today: partySchema.nullable() }),
  ),
  changesAbove: z.array(superiorChangeSchema),
  changesBelow: z.array(superiorChangeSchema),
  agreementId: id.nullable(),
  amends: z
    .object({ agreementId: id, version: z.number().int().min(1), reason: z.enum(AMENDMENT_REASONS), note: z.string() })
    .nullable(),
  mayEdit: z.boolean(),
  may: rights,
})

export const editedCopySchema = z.object({ copy: workingCopySchema, others: z.array(editSchema) })

export const draftingYearSchema = z.object({
  officeUnitId: id,
  office: z.string(),
  year: z.number().int(),
  units: z.array(
    z.object({
      unitId: id,
      unit: z.string(),
      level: levelSchema,
      depth: count,
      holder: z.string().nullable(),
      copy: z
        .object({
          id,
          state,
          isWhole: z.boolean(),
          counts: z.object({ error: count, warning: count, note: count }),
          toConfirm: count,
          indicators: count,
          editedAt: moment,
          editedBy: z.string(),
        })
        .nullable(),
      agreement: z.object({ id, version: z.number().int().min(1) }).nullable(),
      lastYear: z.number().int().nullable(),
    }),
  ),
  may: rights,
})

export const workListSchema = z.object({
  items: z.array(
    z.object({
      copyId: id,
      unit: z.string(),
      office: z.string(),
      year: z.number().int(),
      state,
      to: state,
      changes: count,
      since: moment,
    }),
  ),
})
