import { z } from 'zod'
import { EDITS_AT_ONCE } from './edits-at-once.ts'
import { agreementSchema, budgetLineSchema, indicatorSchema, objectiveSchema, partySchema } from './interchange.ts'

const text = z.string().max(20_000)
const index = z.number().int().min(0).max(10_000)
const place = z.object({ objective: index, indicator: index })

/** One edit as it travels: the core's `Edit` with its values in the form of the interchange file. */
export const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), at: text, text: text.nullable() }),
  z.object({ kind: z.literal('set-acting'), at: text, acting: z.boolean() }),
  z.object({ kind: z.literal('set-iku'), place, iku: z.boolean() }),
  z.object({ kind: z.literal('set-second-party'), party: partySchema.nullable() }),
  z.object({ kind: z.literal('add-objective'), index, objective: objectiveSchema.optional() }),
  z.object({ kind: z.literal('remove-objective'), index }),
  z.object({ kind: z.literal('move-objective'), from: index, to: index }),
  z.object({ kind: z.literal('split-objective'), place, head: objectiveSchema.omit({ indicators: true }).optional() }),
  z.object({ kind: z.literal('merge-objective'), index }),
  z.object({ kind: z.literal('add-indicator'), place, value: indicatorSchema.optional() }),
  z.object({ kind: z.literal('remove-indicator'), place }),
  z.object({ kind: z.literal('move-indicator'), from: place, to: place }),
  z.object({ kind: z.literal('merge-indicator'), place }),
  z.object({ kind: z.literal('add-budget'), label: text }),
  z.object({ kind: z.literal('remove-budget') }),
  z.object({ kind: z.literal('add-line'), index, line: budgetLineSchema.optional() }),
  z.object({ kind: z.literal('remove-line'), index }),
  z.object({ kind: z.literal('move-line'), from: index, to: index }),
  z.object({ kind: z.literal('restore'), parts: agreementSchema.partial() }),
])

export type WireEdit = z.infer<typeof editSchema>

/** What is sent to correct a draft: the revision it was made on, and the edits in their order. */
export const draftEditsSchema = z.object({
  revision: z.number().int().min(1),
  edits: z.array(editSchema).min(1).max(EDITS_AT_ONCE),
})

export type DraftEdits = z.infer<typeof draftEditsSchema>
