import { z } from 'zod'
import { AMENDMENT_REASONS } from '../core/agreement/working-copy.ts'

/** Why a signed agreement is amended: one of the reasons of law, and a sentence that says what happened. */
export const newAmendmentSchema = z.object({
  reason: z.enum(AMENDMENT_REASONS),
  note: z.string().trim().min(1).max(2_000),
})

export type NewAmendment = z.infer<typeof newAmendmentSchema>

/** Why the offer to amend an agreement is put aside. */
export const dismissOfferSchema = z.object({ reason: z.string().trim().min(1).max(2_000) })

export type DismissOffer = z.infer<typeof dismissOfferSchema>
