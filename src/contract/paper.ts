import { z } from 'zod'
import { PAPER_VERDICTS } from '../core/agreement/paper-difference.ts'

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

/** Says of one difference of a scan (from 0) that the paper is as printed, or that it differs; `open` takes that back. */
export const judgeDifferenceSchema = z.object({
  scan: z.string().max(100),
  difference: z.number().int().min(0).max(100_000),
  verdict: z.enum([...PAPER_VERDICTS, 'open']),
  reason: z.string().trim().max(2_000).default(''),
})

export type TakePrint = z.infer<typeof takePrintSchema>
export type JudgeDifference = z.infer<typeof judgeDifferenceSchema>
export type BindScan = z.infer<typeof bindScanSchema>
