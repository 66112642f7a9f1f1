import { z } from 'zod'
import { STATES } from '../core/agreement/lifecycle.ts'
import { editSchema } from './edit.ts'
import { EDITS_AT_ONCE } from './edits-at-once.ts'

const id = z.string().max(100)
const path = z.string().max(500)
const said = z.string().min(1).max(2_000)
const revision = z.number().int().min(1)

/** What begins a working copy: nothing, last year's rows, the superior's, an agreement read from a document, or a kept one. */
export const newCopySchema = z.object({
  year: z.number().int().min(1900).max(2200),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('blank') }),
    z.object({ kind: z.literal('last-year') }),
    z.object({ kind: z.literal('superior') }),
    z.object({ kind: z.literal('document'), draftId: id }),
    z.object({ kind: z.literal('agreement'), agreementId: id }),
  ]),
})

/** Edits made on a revision; rows that are confirmed as they are; paths as they stand after the edits. */
export const copyEditsSchema = z.object({
  revision,
  edits: z.array(editSchema).max(EDITS_AT_ONCE),
  confirmed: z.array(path).max(10_000).optional(),
})

export const copyMarkSchema = z.object({
  revision,
  kind: z.enum(['comment', 'explanation']),
  at: path,
  code: z.string().max(100).optional(),
  text: said,
})

/**
 * A step of its life that needs no signature. `reasons` speak of rows where `at` is not empty; `from` is the state its taker saw,
 * so that nobody returns what was signed meanwhile.
 */
export const copyStepSchema = z.object({
  revision,
  from: z.enum(STATES).optional(),
  to: z.enum(['checked', 'draft', 'returned', 'submitted', 'accepted', 'published']),
  reasons: z
    .array(z.object({ at: path, text: said }))
    .max(200)
    .optional(),
})

export type NewCopy = z.infer<typeof newCopySchema>
export type CopyEdits = z.infer<typeof copyEditsSchema>
export type NewMark = z.infer<typeof copyMarkSchema>
export type CopyStep = z.infer<typeof copyStepSchema>
