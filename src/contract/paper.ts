import { z } from 'zod'

const revision = z.number().int().min(1)

/** Takes the print of this revision to be signed on paper. */
export const takePrintSchema = z.object({ revision })

/** Says that the scan is the signed sheet: the day it was signed on, and why doubtful places are as they were printed. */
export const bindScanSchema = z.object({
  scan: z.string().max(100),
  signedOn: z.iso.date('reason/date'),
  confirmed: z.literal(true, 'reason/missing'),
  reason: z.string().trim().max(2_000).default(''),
})

export type TakePrint = z.infer<typeof takePrintSchema>
export type BindScan = z.infer<typeof bindScanSchema>
