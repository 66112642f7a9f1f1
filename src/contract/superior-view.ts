import { z } from 'zod'
import { CHANGE_PARTS, type ChangePart } from '../core/cascade/superior-change.ts'

/** Something that a superior changed of what a subordinate carries. `at` is the row or field of the copy it is shown with. */
export type SuperiorChangeView = {
  readonly id: string
  /** The unit at the other end: the superior's, or the subordinate's. */
  readonly unit: string
  /** The other end's copy; null where its agreement was read from a document. */
  readonly copyId: string | null
  /** Empty where the row is no longer there. */
  readonly at: string
  readonly part: ChangePart
  readonly before: string
  /** Null where the row was struck. */
  readonly after: string | null
  readonly by: string
  readonly when: string
  /** Null while it waits. */
  readonly answer: 'accepted' | 'refused' | null
  readonly reason: string | null
  readonly answeredBy: string | null
  /** Whether accepting changes the copy by itself; else it says that the row was looked at. */
  readonly edits: boolean
}

export const superiorChangeSchema = z.object({
  id: z.uuid(),
  unit: z.string(),
  copyId: z.uuid().nullable(),
  at: z.string(),
  part: z.enum(CHANGE_PARTS),
  before: z.string(),
  after: z.string().nullable(),
  by: z.string(),
  when: z.iso.datetime(),
  answer: z.enum(['accepted', 'refused']).nullable(),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
  edits: z.boolean(),
})

/** An answer to one change, or to all that wait where `change` is null; a refusal says why. */
export const superiorAnswerSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('accepted'), change: z.string().max(100).nullable() }),
  z.object({ answer: z.literal('refused'), change: z.string().max(100), reason: z.string().trim().min(1).max(2_000) }),
])

export type SuperiorAnswer = z.infer<typeof superiorAnswerSchema>
